import type { FunctionHelp } from '../engine/model'
import { Workbook } from '../engine/workbook'
import { nearestName } from '../engine/functions/nearest-name'
import { readOptions } from './options'
import { referenceMarkdown } from './reference-markdown'
import { refuse, type Terminal } from './terminal'

/** `logitsheet functions`: the reference, read from the functions themselves. */
export async function reference(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readOptions(args, { markdown: { type: 'boolean' } })
  if (!given.ok) return refuse(terminal, given.message, 2)
  const all = Workbook.functions()
  const [name, more] = given.value.names
  const isMarkdown = given.value.values['markdown'] === true
  if (more !== undefined)
    return refuse(terminal, `functions takes one name, and “${more}” is a second one.`, 2)
  if (isMarkdown && name !== undefined)
    return refuse(terminal, '--markdown prints the reference of all functions; leave out the name.', 2)
  if (isMarkdown) terminal.out(referenceMarkdown(all))
  else if (name === undefined) terminal.out(overview(all))
  else return one(name, all, terminal)
  return 0
}

function one(name: string, all: readonly FunctionHelp[], terminal: Terminal): number {
  const help = all.find((other) => other.name === name.toUpperCase())
  if (help) {
    terminal.out(page(help))
    return 0
  }
  const meant = nearestName(
    name,
    all.map((other) => other.name),
  )
  terminal.complain(
    `there is no function ${name.toUpperCase()} among Logit Sheet’s own${meant ? `; did you mean ${meant}?` : '; “logitsheet functions” lists them.'}`,
  )
  return 1
}

function overview(all: readonly FunctionHelp[]): string {
  const width = Math.max(...all.map(({ name }) => name.length))
  return `${all.map(({ name, purpose }) => `${name.padEnd(width)}  ${purpose}`).join('\n')}\n`
}

function page(help: FunctionHelp): string {
  const parameters = help.parameters.map(
    ({ name, optional, description, default: value }) =>
      `  ${optional ? `[${name}]` : name}: ${description}${value === undefined ? '' : ` Default: ${value}.`}`,
  )
  return [
    help.signature,
    '',
    help.purpose,
    '',
    ...parameters,
    '',
    `Returns:   ${help.returns}`,
    `Example:   ${help.example.formula}`,
    `           ${help.example.result}`,
    `PyTorch:   ${help.pytorch === '' ? 'none' : help.pytorch}`,
    ...(help.differs === undefined ? [] : [`Differs:   ${help.differs}`]),
    `Accuracy:  ${help.accuracy}`,
    `Source:    ${help.source}`,
    '',
  ].join('\n')
}
