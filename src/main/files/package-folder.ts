import { realpath } from 'node:fs/promises'
import path from 'node:path'
import type { OpenedFile } from '../../shared/desktop'
import { readWholeFile } from './read-file'

/** More files than this are no package that a person made. */
const MOST_FILES = 1000

/**
 * The files that a `datapackage.json` names, as far as they lie in its own folder: a path that leads out of it, be it by
 * a link, is not followed. What cannot be read is left out; whoever reads the descriptor says so.
 */
export async function readPackageFolder(
  descriptor: string,
  bytes: Uint8Array,
): Promise<NonNullable<OpenedFile['folder']>> {
  const folder = await realpath(path.dirname(descriptor))
  const found: { path: string; bytes: Uint8Array }[] = [{ path: 'datapackage.json', bytes }]
  for (const name of namedFiles(bytes).slice(0, MOST_FILES)) {
    const file = await realpath(path.join(folder, name)).catch(() => undefined)
    if (file === undefined || !file.startsWith(folder + path.sep)) continue
    const content = await readWholeFile(file)
    if (content.ok) found.push({ path: name, bytes: content.value })
  }
  return found
}

/** Relative paths of resources, and of schemas and dialects that lie in files of their own. */
function namedFiles(bytes: Uint8Array): readonly string[] {
  const names = resourcesIn(bytes).flatMap(({ path, schema, dialect }) => [path, schema, dialect].flat())
  const plain = names
    .filter((name) => typeof name === 'string')
    .filter((name) => !path.isAbsolute(name) && !name.split(/[\\/]/).includes('..'))
    .map((name) =>
      name
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/'),
    )
  return [...new Set(plain)].filter((name) => name !== '' && name !== 'datapackage.json')
}

interface NamedFiles {
  readonly path?: unknown
  readonly schema?: unknown
  readonly dialect?: unknown
}

function resourcesIn(bytes: Uint8Array): readonly NamedFiles[] {
  try {
    const descriptor = JSON.parse(new TextDecoder().decode(bytes)) as { readonly resources?: unknown } | null
    const resources = descriptor?.resources
    return Array.isArray(resources) ? resources.filter((one) => typeof one === 'object' && one !== null) : []
  } catch {
    return []
  }
}
