import { parseArgs, type ParseArgsConfig } from 'node:util'
import { failure, success, type Outcome } from '../core/outcome'
import { nearestName } from '../engine/functions/nearest-name'

type Options = NonNullable<ParseArgsConfig['options']>

/** What was given: options by name, and the rest in order. */
export interface Given {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly names: readonly string[]
}

/** Reads a command's arguments; an option that it does not have is a sentence that names the nearest one. */
export function readOptions(args: readonly string[], options: Options): Outcome<Given> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    })
    return success({ values: values as Given['values'], names: positionals })
  } catch (error) {
    const unknown = args.find(
      (arg) => arg.startsWith('--') && !Object.hasOwn(options, arg.slice(2).split('=')[0]!),
    )
    if (unknown === undefined) return failure(sentenceOf(error))
    const meant = nearestName(unknown.slice(2).split('=')[0]!, Object.keys(options))
    return failure(
      `there is no option ${unknown}${meant ? `; did you mean --${meant}?` : '; see logitsheet --help.'}`,
    )
  }
}

/** The one file that a command takes. */
export function oneFile(command: string, [file, more]: Given['names']): Outcome<string> {
  if (file === undefined)
    return failure(`${command} needs a file: logitsheet ${command} FILE.csv, or - for standard input.`)
  if (more !== undefined) return failure(`${command} takes one file, and “${more}” is a second one.`)
  return success(file)
}

/** The first sentence of what Node says. */
function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return `${text.split('. ')[0]!.replace(/\.$/, '')}; see logitsheet --help.`
}
