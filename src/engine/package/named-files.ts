import { isList, isObject, parseJson } from './json'
import { pathProblem, plainPath } from './safe-path'

/** More files than this are no package that a person made. */
const MOST_FILES = 1000

/**
 * The files that a descriptor names: those of its resources, and the schemas and dialects that lie in files of their
 * own. Paths out of the package's folder are left out; whoever reads the descriptor says so.
 */
export function namedFiles(descriptor: Uint8Array): readonly string[] {
  const parsed = parseJson(new TextDecoder('utf-8').decode(descriptor))
  const resources = 'value' in parsed && isObject(parsed.value) ? parsed.value['resources'] : undefined
  if (!isList(resources)) return []
  const names = resources
    .filter(isObject)
    .flatMap(({ path = null, schema = null, dialect = null }) => [
      ...(isList(path) ? path : [path]),
      schema,
      dialect,
    ])
    .filter((name) => typeof name === 'string')
    .filter((name) => pathProblem(name) === undefined)
  return [...new Set(names.map(plainPath))].slice(0, MOST_FILES)
}
