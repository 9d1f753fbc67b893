import path from 'node:path'
import { failure, success, type Outcome } from '../core/outcome'
import type { ImportChoice } from '../engine/csv/import-choice'
import { readTable, type Table } from '../engine/csv/read-table'
import { oneFile, readOptions, type Given } from './options'
import { refuse, type Terminal } from './terminal'

interface Request {
  readonly file: string
  readonly known: ImportChoice
  readonly to: 'csv' | 'json'
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
  const bytes = await terminal.read(file)
  if (!bytes.ok) return refuse(terminal, bytes.message, 1)
  const table = readTable(file === '-' ? 'standard input' : path.basename(file), bytes.value, known)
  if (!table.ok) return refuse(terminal, table.message, 1)
  if (showDialect) terminal.out(`${JSON.stringify(dialectOf(table.value), undefined, 2)}\n`)
  else
    for (const piece of to === 'csv' ? csvOf(table.value.rows) : jsonOf(table.value.rows)) terminal.out(piece)
  return 0
}

function requestOf(args: readonly string[]): Outcome<Request> {
  const given = readOptions(args, OPTIONS)
  if (!given.ok) return given
  const { values, names } = given.value
  const file = oneFile('convert', names)
  if (!file.ok) return file
  const to = values['to'] ?? 'csv'
  if (to !== 'csv' && to !== 'json') return failure(`“${String(to)}” is nothing to convert to: csv or json.`)
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

function dialectOf({ dialect, encoding }: Table) {
  const { delimiter, quote, escape, skipLines, headerRows, comment } = dialect
  return { delimiter, quote, escape, encoding, skipLines, headerRows, comment }
}

const ROWS_PER_PIECE = 4096

/** RFC 4180: commas, CRLF, quotes only where they have to be. */
function* csvOf(rows: Table['rows']): Iterable<string> {
  let piece = ''
  let count = 0
  for (const row of rows) {
    piece += `${row.map(csvCell).join(',')}\r\n`
    if (++count % ROWS_PER_PIECE !== 0) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function* jsonOf(rows: Table['rows']): Iterable<string> {
  let before = '[\n'
  for (const row of rows) {
    yield `${before}  ${JSON.stringify(row)}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
