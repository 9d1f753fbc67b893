import { intersection, parseRange, type Range } from '../core/address'
import { failure, success, type Outcome } from '../core/outcome'
import { lackingIn } from '../engine/csv/encode'
import { escapedLines } from '../engine/csv/formula-like'
import { writeCsv } from '../engine/csv/write-csv'
import type { CsvFormat, FilePart } from '../engine/model'
import type { OpenedWorkbook } from '../engine/workbook'
import { cellsOf, csvLinesOf, jsonOf } from './cells'
import { openWorkbook, sheetNamed } from './open-workbook'
import { oneFile, readOptions } from './options'
import { PART_OPTIONS, partOf } from './part-option'
import { refuse, type Terminal } from './terminal'

interface Request {
  readonly file: string
  readonly out: string | undefined
  readonly formulas: boolean
  readonly json: boolean
  readonly range: Range | undefined
  readonly sheet: string | undefined
  readonly part: FilePart | undefined
  readonly escapeFormulas: boolean
}

const OPTIONS = {
  out: { type: 'string' },
  formulas: { type: 'boolean' },
  range: { type: 'string' },
  json: { type: 'boolean' },
  sheet: { type: 'string' },
  'escape-formulas': { type: 'boolean' },
  ...PART_OPTIONS,
} as const

/** `logitsheet calc`: computes a workbook without a window. */
export async function calc(args: readonly string[], terminal: Terminal): Promise<number> {
  const request = requestOf(args)
  if (!request.ok) return refuse(terminal, request.message, 2)
  const opened = await openWorkbook(request.value.file, terminal, request.value.part)
  if (!opened.ok) return refuse(terminal, opened.message, 1)
  for (const note of opened.value.notes) terminal.complain(note)
  const result = printed(opened.value, request.value)
  if (!result.ok) return refuse(terminal, result.message, 1)
  if (request.value.out === undefined) {
    terminal.out(result.value)
    return 0
  }
  const written = await terminal.write(request.value.out, result.value)
  if (!written.ok) return refuse(terminal, written.message, 1)
  const { encoding } = opened.value.format
  const lacking = lackingIn(result.value, encoding)
  if (lacking !== undefined)
    terminal.complain(`“${request.value.out}” is UTF-8: ${encoding} has no “${lacking}”.`)
  return 0
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
  if (values['json'] === true && values['escape-formulas'] === true)
    return failure('--escape-formulas is for CSV; no program computes what is in JSON.')
  if (values['out'] === '') return failure('--out is the name of a file, and it is empty.')
  const part = partOf(values)
  if (!part.ok) return part
  return success({
    file: file.value,
    part: part.value,
    out: typeof values['out'] === 'string' ? values['out'] : undefined,
    formulas: values['formulas'] === true,
    json: values['json'] === true,
    range,
    sheet: typeof values['sheet'] === 'string' ? values['sheet'] : undefined,
    escapeFormulas: values['escape-formulas'] === true,
  })
}

function printed({ workbook, format }: OpenedWorkbook, request: Request): Outcome<Uint8Array> {
  const { out, formulas, json, range, escapeFormulas } = request
  const named = sheetNamed(workbook.info().sheets, request.sheet)
  if (!named.ok) return named
  const sheet = named.value
  const written = { ...(out === undefined ? onPipe(format) : format), escapeFormulas }
  if (!range && !json) return workbook.exportCsv(sheet.id, formulas ? 'formulas' : 'values', written)

  const filled = {
    top: 0,
    left: 0,
    bottom: Math.max(sheet.rows, 1) - 1,
    right: Math.max(sheet.columns, 1) - 1,
  }
  const empty = sheet.rows === 0 && !range
  const wanted = range ? (isWhole(range) ? (intersection(range, filled) ?? filled) : range) : filled
  const cells = empty ? [] : cellsOf(workbook, { sheet: sheet.id, range: wanted }, formulas)
  const lines = escapeFormulas ? escapedLines(csvLinesOf(cells)) : csvLinesOf(cells)
  return success(json ? new TextEncoder().encode(jsonOf(cells)) : writeCsv(lines, written))
}

/** Whole columns and rows are as long as the sheet is filled. */
function isWhole({ top, left, bottom, right }: Range): boolean {
  return bottom - top >= 1_048_575 || right - left >= 16_383
}

/** What other programs expect on a pipe: UTF-8 without a mark, whatever the file was in. */
function onPipe(format: CsvFormat): CsvFormat {
  return { ...format, encoding: 'utf-8', bom: false, finalNewline: true }
}
