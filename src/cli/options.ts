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
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    })
    const twice = repeated(tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : [])))
    if (twice !== undefined) return failure(`--${twice} is given twice; which one is meant?`)
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

function repeated(names: readonly string[]): string | undefined {
  return names.find((name, i) => names.indexOf(name) < i)
}

/** The one file that a command takes. */
export function oneFile(command: string, [file, more]: Given['names']): Outcome<string> {
  if (file === undefined)
    return failure(`${command} needs a file: logitsheet ${command} FILE, or - for standard input.`)
  if (more !== undefined) return failure(`${command} takes one file, and “${more}” is a second one.`)
  return success(file)
}

/** What Node says of an option, as a sentence. */
function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const option = /^(?:Unknown option|Option) '(-[\w-]+)/.exec(text)?.[1]
  if (option === undefined) return `${text.split(/\.?\s*\n|\. /)[0]!}; see logitsheet --help.`
  if (text.startsWith('Unknown')) return `there is no option ${option}; see logitsheet --help.`
  if (text.includes('ambiguous'))
    return `${option} needs a value; one that begins with “-” is written behind “=”: ${option}=-….`
  return text.includes('does not take') ? `${option} takes no value.` : `${option} needs a value.`
}
