import { columnsIn, rowsIn } from '../core/address'
import { CellKind } from '../core/cell-kind'
import type { CsvLines } from '../engine/csv/write-csv'
import type { SheetRange } from '../engine/model'
import type { Workbook } from '../engine/workbook'

/** A cell as JSON has it. */
export type JsonCell = number | string | boolean | null

/** The cells of a range in rows: values, or what was typed. */
export function cellsOf(workbook: Workbook, at: SheetRange, formulas: boolean): JsonCell[][] {
  const block = workbook.block(at)
  const { range } = at
  const columns = columnsIn(range)
  const valueAt = (index: number): JsonCell => {
    const value = block.numbers[index]!
    switch (block.kinds[index]) {
      case CellKind.number:
        return value
      case CellKind.text:
        return block.texts[value] ?? ''
      case CellKind.boolean:
        return value === 1
      case CellKind.error:
        return block.errors[value]?.code ?? ''
      default:
        return null
    }
  }
  const inputAt = (row: number, column: number): JsonCell => {
    const { input } = workbook.inspect(at.sheet, { row, column })
    return input === '' ? null : input
  }
  return Array.from({ length: rowsIn(range) }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) =>
      formulas ? inputAt(range.top + r, range.left + c) : valueAt(r * columns + c),
    ),
  )
}

export function csvLinesOf(cells: readonly (readonly JsonCell[])[]): CsvLines {
  return {
    rows: cells.length,
    fields: (row) => cells[row]?.length ?? 0,
    text: (row, column) => textOf(cells[row]?.[column] ?? null),
  }
}

function textOf(cell: JsonCell): string {
  if (cell === null) return ''
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
}

/** One row a line, so that it can be read and compared. */
export function jsonOf(cells: readonly (readonly JsonCell[])[]): string {
  return cells.length === 0 ? '[]\n' : `[\n${cells.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`
}
