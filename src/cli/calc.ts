import path from 'node:path'
import { intersection, parseRange, type Range } from '../core/address'
import { failure, success, type Outcome } from '../core/outcome'
import { writeCsv } from '../engine/csv/write-csv'
import type { CsvFormat } from '../engine/model'
import { isZip } from '../engine/package/zip'
import { readSpreadsheet } from '../engine/spreadsheet/read-spreadsheet'
import { Workbook } from '../engine/workbook'
import { cellsOf, csvLinesOf, jsonOf } from './cells'
import { oneFile, readOptions } from './options'
import { refuse, type Terminal } from './terminal'

interface Request {
  readonly file: string
  readonly out: string | undefined
  readonly formulas: boolean
  readonly json: boolean
  readonly range: Range | undefined
}

const OPTIONS = {
  out: { type: 'string' },
  formulas: { type: 'boolean' },
  range: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** `logitsheet calc`: computes a workbook without a window. */
export async function calc(args: readonly string[], terminal: Terminal): Promise<number> {
  const request = requestOf(args)
  if (!request.ok) return refuse(terminal, request.message, 2)
  const bytes = await terminal.read(request.value.file)
  if (!bytes.ok) return refuse(terminal, bytes.message, 1)
  const result = await compute(bytes.value, request.value, (note) => terminal.complain(note))
  if (!result.ok) return refuse(terminal, result.message, 1)
  if (request.value.out === undefined) {
    terminal.out(result.value)
    return 0
  }
  const written = await terminal.write(request.value.out, result.value)
  return written.ok ? 0 : refuse(terminal, written.message, 1)
}

function requestOf(args: readonly string[]): Outcome<Request> {
  const given = readOptions(args, OPTIONS)
  if (!given.ok) return given
  const { values, names } = given.value
  const file = oneFile('calc', names)
  if (!file.ok) return file
  const text = typeof values['range'] === 'string' ? values['range'] : undefined
  const range = text === undefined ? undefined : parseRange(text)
  if (text !== undefined && !range) return failure(`“${text}” is no range: write one such as B1:B4.`)
  return success({
    file: file.value,
    out: typeof values['out'] === 'string' ? values['out'] : undefined,
    formulas: values['formulas'] === true,
    json: values['json'] === true,
    range,
  })
}

async function compute(
  bytes: Uint8Array,
  { file, out, formulas, json, range }: Request,
  tell: (note: string) => void,
): Promise<Outcome<Uint8Array>> {
  const name = file === '-' ? 'standard input' : path.basename(file)
  const spreadsheet = await readSpreadsheet(name, bytes)
  if (!spreadsheet.ok) return spreadsheet
  const opened = Workbook.open(spreadsheet.value ?? { kind: isZip(bytes) ? 'workbook' : 'csv', name, bytes })
  if (!opened.ok) return opened
  const { workbook, notes } = opened.value
  for (const note of notes) tell(note)
  const format = out === undefined ? printed(opened.value.format) : opened.value.format
  const sheet = workbook.info().sheets[0]!
  if (!range && !json) return workbook.exportCsv(sheet.id, formulas ? 'formulas' : 'values', format)

  const filled = {
    top: 0,
    left: 0,
    bottom: Math.max(sheet.rows, 1) - 1,
    right: Math.max(sheet.columns, 1) - 1,
  }
  const empty = sheet.rows === 0 && !range
  const wanted = range ? (isWhole(range) ? (intersection(range, filled) ?? filled) : range) : filled
  const cells = empty ? [] : cellsOf(workbook, { sheet: sheet.id, range: wanted }, formulas)
  return success(json ? new TextEncoder().encode(jsonOf(cells)) : writeCsv(csvLinesOf(cells), format))
}

/** Whole columns and rows are as long as the sheet is filled. */
function isWhole({ top, left, bottom, right }: Range): boolean {
  return bottom - top >= 1_048_575 || right - left >= 16_383
}

/** What other programs expect on a pipe: UTF-8 without a mark, whatever the file was in. */
function printed(format: CsvFormat): CsvFormat {
  return { ...format, encoding: 'utf-8', bom: false, finalNewline: true }
}
