import { failure, success, type Outcome } from '../core/outcome'
import type { FilePart } from '../engine/model'
import type { Given } from './options'

export const PART_OPTIONS = { rows: { type: 'string' }, every: { type: 'string' } } as const

/** Said behind a refusal of a file that is longer than a sheet. */
export const TAKE_A_PART = 'Take a part of it: --rows 1-1048576, or one row of every so many: --every 10.'

/** Said where a file of sheets is asked for a part of it. */
export const PART_OF_TEXT = '--rows and --every take a part of a table of text; --range takes one of a sheet.'

/** The rows of a file that are taken, where not all are. */
export function partOf({ rows, every }: Given['values']): Outcome<FilePart | undefined> {
  if (rows === undefined && every === undefined) return success(undefined)
  const [, first = '1', last = String(Number.MAX_SAFE_INTEGER)] = /^(\d+)-(\d+)$/.exec(String(rows)) ?? []
  const isRange = rows === undefined || (/^\d+-\d+$/.test(String(rows)) && Number(first) >= 1)
  if (!isRange || Number(last) < Number(first))
    return failure(`--rows is the first row and the last, such as 1-1000, not “${String(rows)}”.`)
  if (every !== undefined && !/^[1-9]\d{0,8}$/.test(String(every)))
    return failure(`--every is a number of rows, not “${String(every)}”.`)
  return success({ kind: 'rows', first: Number(first), last: Number(last), every: Number(every ?? 1) })
}
