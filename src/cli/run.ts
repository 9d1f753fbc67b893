import { calc } from './calc'
import { convert } from './convert'
import { nearestName } from '../engine/functions/nearest-name'
import { reference } from './reference'
import type { Terminal } from './terminal'
import { USAGE } from './usage'
import { VERSION } from './version'

/** A command takes its arguments and answers with the exit status. */
type Run = (args: readonly string[], terminal: Terminal) => Promise<number>

const commands: Readonly<Record<string, Run>> = { calc, convert, functions: reference }

/**
 * Runs the command line and answers with its exit status: 0, 1 where the work failed, 2 where it was not
 * understood. Whatever fails says so in one sentence.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(USAGE)
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-V') {
    terminal.out(`${VERSION}\n`)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command && (rest[0] === '--help' || rest[0] === '-h')) {
    terminal.out(USAGE)
    return 0
  }
  if (command) return command(rest, terminal)
  const meant = nearestName(name, Object.keys(commands))
  terminal.complain(
    `there is no command “${name}”${meant ? `; did you mean “${meant}”?` : '; see logitsheet --help.'}`,
  )
  return 2
}
