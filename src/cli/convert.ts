import path from 'node:path'
import { failure, success, type Outcome } from '../core/outcome'
import type { ImportChoice, WholeChoice } from '../engine/csv/import-choice'
import { ConvertedTable } from './convert-table'
import { excelOf } from './convert-to-excel'
import { oneFile, readOptions, type Given } from './options'
import { refuse, type Terminal } from './terminal'

interface Request {
  readonly file: string
  readonly known: ImportChoice
  readonly to: Kind
  readonly showDialect: boolean
}

const OPTIONS = {
  delimiter: { type: 'string' },
  quote: { type: 'string' },
  escape: { type: 'string' },
  encoding: { type: 'string' },
  'skip-lines': { type: 'string' },
  'header-rows': { type: 'string' },
  comment: { type: 'string' },
  to: { type: 'string' },
  'show-dialect': { type: 'boolean' },
} as const

/** `logitsheet convert`: a file's cells as they are written, in one dialect for all. */
export async function convert(args: readonly string[], terminal: Terminal): Promise<number> {
  const request = requestOf(args)
  if (!request.ok) return refuse(terminal, request.message, 2)
  const { file, known, to, showDialect } = request.value
  const name = file === '-' ? 'standard input' : path.basename(file)
  if (to === 'xlsx' && !showDialect) return printExcel(file, known, terminal)
  const pieces = await terminal.pieces(file)
  if (!pieces.ok) return refuse(terminal, pieces.message, 1)
  const table = new ConvertedTable(name, pieces.value, known)
  const failed =
    to === 'xlsx' || showDialect ? await printDialect(table, terminal) : await WRITERS[to](table, terminal)
  if (failed !== undefined) return refuse(terminal, failed, 1)
  if (!showDialect) for (const warning of table.warnings) terminal.complain(warning)
  return 0
}

/** Prints a table; answers with a sentence where it cannot be read. */
type Writer = (table: ConvertedTable, terminal: Terminal) => Promise<string | undefined>

/** What a table is converted to. */
const WRITERS = { csv: printCsv, json: printJson } as const satisfies Record<string, Writer>
const KINDS = ['csv', 'json', 'xlsx'] as const
type Kind = (typeof KINDS)[number]

async function printExcel(file: string, known: ImportChoice, terminal: Terminal): Promise<number> {
  const excel = await excelOf(file, known, terminal)
  if (!excel.ok) return refuse(terminal, excel.message, 1)
  terminal.out(excel.value)
  return 0
}

async function printDialect(table: ConvertedTable, terminal: Terminal): Promise<string | undefined> {
  for await (const read of table.rows()) {
    if (!read.ok) return read.message
    if (table.choice) break
  }
  terminal.out(`${JSON.stringify(dialectOf(table.choice!), undefined, 2)}\n`)
  return undefined
}

/** RFC 4180: commas, CRLF, quotes only where they have to be. */
async function printCsv(table: ConvertedTable, terminal: Terminal): Promise<string | undefined> {
  for await (const read of table.rows()) {
    if (!read.ok) return read.message
    const text = read.value.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
    await terminal.send(wellFormed(text))
  }
  return undefined
}

async function printJson(table: ConvertedTable, terminal: Terminal): Promise<string | undefined> {
  let isEmpty = true
  for await (const read of table.rows()) {
    if (!read.ok) return read.message
    let text = ''
    for (const row of read.value) {
      text += `${isEmpty ? '[' : ','}\n  ${JSON.stringify(row.map(wellFormed))}`
      isEmpty = false
    }
    await terminal.send(text)
  }
  await terminal.send(isEmpty ? '[]\n' : '\n]\n')
  return undefined
}

const isKind = (to: unknown): to is Kind => KINDS.includes(to as Kind)

function requestOf(args: readonly string[]): Outcome<Request> {
  const given = readOptions(args, OPTIONS)
  if (!given.ok) return given
  const { values, names } = given.value
  const file = oneFile('convert', names)
  if (!file.ok) return file
  const to = values['to'] ?? 'csv'
  if (!isKind(to)) return failure(`“${String(to)}” is nothing to convert to: ${KINDS.join(', ')}.`)
  const counts = { skipLines: countOf(values, 'skip-lines'), headerRows: countOf(values, 'header-rows') }
  const wrong = Object.values(counts).find((count) => count && !count.ok)
  if (wrong && !wrong.ok) return wrong
  const delimiter = markOf(values, 'delimiter')
  if (delimiter === '') return failure('A delimiter is at least one character.')
  return success({
    file: file.value,
    to,
    showDialect: values['show-dialect'] === true,
    known: {
      delimiter,
      quote: markOf(values, 'quote'),
      escape: markOf(values, 'escape'),
      comment: markOf(values, 'comment'),
      encoding: markOf(values, 'encoding'),
      skipLines: counts.skipLines?.ok ? counts.skipLines.value : undefined,
      headerRows: counts.headerRows?.ok ? counts.headerRows.value : undefined,
    },
  })
}

/** `\\t` is the tab that shells make hard to type; `\\\\` is one backslash. */
function markOf(values: Given['values'], name: string): string | undefined {
  const value = values[name]
  if (typeof value !== 'string') return undefined
  return { '\\t': '\t', '\\\\': '\\' }[value] ?? value
}

function countOf(values: Given['values'], name: string): Outcome<number> | undefined {
  const value = values[name]
  if (typeof value !== 'string') return undefined
  return /^\d{1,9}$/.test(value)
    ? success(Number(value))
    : failure(`--${name} is a number of lines, not “${value}”.`)
}

function dialectOf({ delimiter, quote, escape, encoding, skipLines, headerRows, comment }: WholeChoice) {
  return { delimiter, quote, escape, encoding, skipLines, headerRows, comment }
}

/** What was no text in the file is said on standard error, and is � here. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
