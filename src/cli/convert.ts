import { success, type Outcome } from '../core/outcome'
import { escapedText } from '../engine/csv/formula-like'
import type { WholeChoice } from '../engine/csv/import-choice'
import { convertInput, wholeOf, type ConvertInput } from './convert-input'
import { convertRequest, type ConvertRequest } from './convert-request'
import { convertedSheet } from './convert-sheet'
import { ConvertedTable, type ConvertedRows } from './convert-table'
import { excelOf } from './convert-to-excel'
import { refuse, type Terminal } from './terminal'

/** `logitsheet convert`: a file's cells as they are written, in one dialect for all. */
export async function convert(args: readonly string[], terminal: Terminal): Promise<number> {
  const request = convertRequest(args)
  if (!request.ok) return refuse(terminal, request.message, 2)
  const input = await convertInput(request.value.file, terminal)
  if (!input.ok) return refuse(terminal, input.message, 1)
  const misplaced = misplacedOption(request.value, input.value)
  if (misplaced !== undefined) return refuse(terminal, misplaced, 2)
  const done = await (request.value.to === 'xlsx'
    ? printExcel(input.value, request.value, terminal)
    : printTable(input.value, request.value, terminal))
  return done.ok ? 0 : refuse(terminal, done.message, 1)
}

/** Of an option that the kind of file has no use for, why not. */
function misplacedOption(
  { ofText, sheet }: ConvertRequest,
  { kind, name }: ConvertInput,
): string | undefined {
  if (kind === 'sheets' && ofText[0] !== undefined)
    return `--${ofText[0]} is for a table of text, and “${name}” is a file of sheets.`
  if (kind === 'text' && sheet !== undefined)
    return `--sheet is for a file of several sheets, and “${name}” is one table of text.`
  return undefined
}

async function printExcel(
  input: ConvertInput,
  { known }: ConvertRequest,
  terminal: Terminal,
): Promise<Outcome<void>> {
  const bytes = input.kind === 'text' ? await wholeOf(input) : undefined
  if (bytes && !bytes.ok) return bytes
  const source =
    input.kind === 'sheets'
      ? input.source
      : ({ kind: 'csv', name: input.name, bytes: bytes!.value, choice: known } as const)
  const excel = await excelOf(source, terminal)
  if (!excel.ok) return excel
  terminal.out(excel.value)
  return success(undefined)
}

async function printTable(
  input: ConvertInput,
  { known, sheet, showDialect, to, asWritten, escapeFormulas }: ConvertRequest,
  terminal: Terminal,
): Promise<Outcome<void>> {
  if (input.kind === 'text' && showDialect)
    return printDialect(new ConvertedTable(input.name, input.pieces, known), terminal)
  const table: Outcome<ConvertedRows> =
    input.kind === 'text'
      ? success(new ConvertedTable(input.name, input.pieces, known, asWritten))
      : convertedSheet(input.source, sheet)
  if (!table.ok) return table
  const printed = await (to === 'json'
    ? printJson(table.value, terminal)
    : printCsv(table.value, escapeFormulas, terminal))
  if (printed.ok) for (const warning of table.value.warnings) terminal.complain(warning)
  return printed
}

async function printDialect(table: ConvertedTable, terminal: Terminal): Promise<Outcome<void>> {
  for await (const read of table.rows()) {
    if (!read.ok) return read
    if (table.choice) break
  }
  terminal.out(`${JSON.stringify(dialectOf(table.choice!), undefined, 2)}\n`)
  return success(undefined)
}

/** RFC 4180: commas, CRLF, quotes only where they have to be. */
async function printCsv(
  table: ConvertedRows,
  escapeFormulas: boolean,
  terminal: Terminal,
): Promise<Outcome<void>> {
  for await (const read of table.rows()) {
    if (!read.ok) return read
    const { decimal } = table
    const written = escapeFormulas ? (text: string) => csvCell(escapedText(text, decimal)) : csvCell
    await terminal.send(wellFormed(read.value.map((row) => `${row.map(written).join(',')}\r\n`).join('')))
  }
  return success(undefined)
}

async function printJson(table: ConvertedRows, terminal: Terminal): Promise<Outcome<void>> {
  let isEmpty = true
  for await (const read of table.rows()) {
    if (!read.ok) return read
    let text = ''
    for (const row of read.value) {
      text += `${isEmpty ? '[' : ','}\n  ${JSON.stringify(row.map(wellFormed))}`
      isEmpty = false
    }
    await terminal.send(text)
  }
  await terminal.send(isEmpty ? '[]\n' : '\n]\n')
  return success(undefined)
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
