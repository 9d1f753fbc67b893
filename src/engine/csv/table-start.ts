import { isHeaderOf } from './header-rows'
import { RowSplitter } from './split-rows'
import type { TableDialect } from './table-dialect'

const ROWS_LOOKED_AT = 200

/**
 * How many lines stand before the table: titles and remarks that have not its cells, and the empty lines among them.
 * None where a formula is: its references count rows from the top.
 */
export function linesBeforeTable(text: string, dialect: TableDialect): number {
  const splitter = new RowSplitter(text, { ...dialect, skipLines: 0 })
  const rows: string[][] = []
  const ends: number[] = []
  for (let row = splitter.next(); row && rows.length < ROWS_LOOKED_AT; row = splitter.next()) {
    rows.push(row)
    ends.push(splitter.at)
  }
  const start = tableStart(rows)
  if (start === 0) return 0
  return text.slice(0, ends[start - 1]).match(/\r\n?|\n/g)?.length ?? 0
}

function tableStart(rows: readonly (readonly string[])[]): number {
  const fills = rows.map((row) => row.filter((cell) => cell.trim() !== '').length)
  const width = commonest(rows.filter((_, i) => fills[i]! > 1).map((row) => row.length))
  if (width === undefined || width < 2 || rows.some((row) => row.some((cell) => cell.startsWith('='))))
    return 0
  const start = rows.findIndex((row, i) => row.length === width && fills[i]! > 1)
  const table = rows.slice(start)
  // Before a table there is less than there is of it.
  if (start < 1 || table.filter((row) => row.length === width).length < Math.max(2, start)) return 0
  const isHeader = isHeaderOf(table)
  const hasGap = fills.slice(0, start).includes(0)
  const isApart = isHeader || hasGap
  const isOutside = (row: readonly string[], i: number) => {
    if (fills[i]! > 1) return isHeader && (width < 4 || Math.abs(row.length - width) > 1)
    return row.length === 1 ? isApart : isHeader && (width > 2 || hasGap)
  }
  return rows.slice(0, start).every(isOutside) ? start : 0
}

/** The number that is there most often. */
export function commonest(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  let most: number | undefined
  for (const [number, count] of counts) if (most === undefined || count > counts.get(most)!) most = number
  return most
}
