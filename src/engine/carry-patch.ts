import type { Axis, Chart, DefinedName } from './model'
import type { LinesPatch, Patch } from './patch'
import type { Sheet } from './sheet'
import type { SheetCells } from './sheet-cells'

/** What a workbook is made of, apart from what is computed of it. */
export interface Contents {
  readonly sheets: Sheet[]
  names: readonly DefinedName[]
  charts: readonly Chart[]
}

/** Does a patch to a workbook's contents; what is computed of them is not touched. */
export function carryPatch(contents: Contents, patch: Patch): void {
  const { sheets } = contents
  switch (patch.type) {
    case 'cells': {
      const { sheet, row, column, after } = patch.cells
      return sheetIn(sheets, sheet).cells.setRun(row, column, after)
    }
    case 'insert-lines':
      return insertLines(sheetIn(sheets, patch.lines.sheet).cells, patch.lines)
    case 'remove-lines':
      return removeLines(sheetIn(sheets, patch.lines.sheet).cells, patch.lines)
    case 'layout':
      sheetIn(sheets, patch.sheet).layout = patch.after
      return
    case 'looks':
      sheetIn(sheets, patch.sheet).looks = patch.after
      return
    case 'field-counts':
      sheetIn(sheets, patch.sheet).fieldCounts = patch.after
      return
    case 'names':
      contents.names = patch.after
      return
    case 'charts':
      contents.charts = patch.after
      return
    case 'move-sheet':
      sheets.splice(patch.to, 0, ...sheets.splice(patch.from, 1))
      return
    case 'add-sheet':
      sheets.splice(patch.index, 0, patch.sheet)
      return
    case 'remove-sheet':
      sheets.splice(patch.index, 1)
      return
    case 'rename-sheet':
      sheetIn(sheets, patch.sheet).name = patch.after
      return
    default:
      return patch satisfies never
  }
}

function insertLines(cells: SheetCells, { axis, at, count, contents }: LinesPatch): void {
  if (axis === 'row') cells.insertRows(at, count)
  else cells.insertColumns(at, count)
  for (const { row, column, inputs } of contents) cells.setRun(row, column, inputs)
}

function removeLines(cells: SheetCells, { axis, at, count }: LinesPatch): void {
  if (axis === 'row') cells.removeRows(at, count)
  else cells.removeColumns(at, count)
}

/** What some of a sheet's lines hold, as a patch keeps it. */
export function lineContents(
  cells: SheetCells,
  axis: Axis,
  at: number,
  count: number,
): LinesPatch['contents'] {
  const [first, end] = axis === 'row' ? [0, cells.columns] : [at, Math.min(at + count, cells.columns)]
  const contents: { row: number; column: number; inputs: LinesPatch['contents'][number]['inputs'] }[] = []
  for (let column = first; column < end; column++) {
    const row = axis === 'row' ? at : 0
    const inputs = cells.column(column).slice(row, axis === 'row' ? at + count : undefined)
    if (inputs.some((input) => input !== undefined)) contents.push({ row, column, inputs })
  }
  return contents
}

function sheetIn(sheets: readonly Sheet[], id: number): Sheet {
  const sheet = sheets.find((other) => other.id === id)
  if (!sheet) throw new Error(`The workbook has no sheet ${id}.`)
  return sheet
}
