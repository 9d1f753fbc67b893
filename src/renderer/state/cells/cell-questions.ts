import { columnsIn, parseCell, rangeName, rowsIn } from '../../../core/address'
import type { Axis } from '../../../protocol/api'
import { lastRange } from './selection'
import { lineSpans } from './structure'
import type { Session } from '../session'

const USUAL = { row: 25, column: 96 } as const
const LARGEST = 2000

/** Inserts at the selection; where whole lines are selected there is nothing to ask. */
export async function insertCells({ dialogs, structure }: Session): Promise<void> {
  const whole = structure.whole()
  if (whole) return structure.insertLines(whole)
  const answer = await dialogs.choose({
    title: 'Insert cells',
    confirm: 'Insert',
    options: [
      { id: 'down', label: 'Shift cells down' },
      { id: 'right', label: 'Shift cells right' },
      { id: 'row', label: 'Entire row' },
      { id: 'column', label: 'Entire column' },
    ],
  })
  if (answer === 'down') structure.insertCells('row')
  else if (answer === 'right') structure.insertCells('column')
  else if (answer) structure.insertLines(answer)
}

/** Deletes the selected cells; where whole lines are selected there is nothing to ask. */
export async function deleteCells({ dialogs, structure }: Session): Promise<void> {
  const whole = structure.whole()
  if (whole) return structure.deleteLines(whole)
  const answer = await dialogs.choose({
    title: 'Delete cells',
    confirm: 'Delete',
    options: [
      { id: 'up', label: 'Shift cells up' },
      { id: 'left', label: 'Shift cells left' },
      { id: 'row', label: 'Entire row' },
      { id: 'column', label: 'Entire column' },
    ],
  })
  if (answer === 'up') structure.deleteCells('row')
  else if (answer === 'left') structure.deleteCells('column')
  else if (answer) structure.deleteLines(answer)
}

/** Asks what the selected cells are compared with, in doubles. */
export async function askDifference({ dialogs, formatting, workbook }: Session): Promise<void> {
  const first = lastRange(workbook.selection())
  const answer = await dialogs.prompt({
    title: `How many doubles is ${rangeName(first)} away?`,
    label: 'First cell to compare with',
    value: '',
    problem: (text) =>
      parseCell(text.replaceAll('$', '')) ? undefined : 'Name one cell of this sheet, such as C2.',
  })
  const cell = answer === undefined ? undefined : parseCell(answer.replaceAll('$', ''))
  if (!cell) return
  const against = {
    top: cell.row,
    left: cell.column,
    bottom: cell.row + rowsIn(first) - 1,
    right: cell.column + columnsIn(first) - 1,
  }
  const refused = await formatting.addRule({ type: 'difference', against })
  if (refused) await dialogs.message('The cells cannot be compared', refused)
}

/** Asks for the height or the width of the selected lines. */
export async function askSize({ dialogs, structure, workbook }: Session, axis: Axis): Promise<void> {
  const [first] = lineSpans(workbook.selection(), axis)
  const runs = workbook.layout()[axis === 'row' ? 'rows' : 'columns']
  const run = runs.find(({ start, count }) => first && first.start >= start && first.start < start + count)
  const size = await dialogs.prompt({
    title: axis === 'row' ? 'Row height' : 'Column width',
    label: `Pixels, 0 to ${LARGEST}`,
    value: String(run?.size ?? USUAL[axis]),
    problem: (text) =>
      /^\d+$/.test(text) && Number(text) <= LARGEST
        ? undefined
        : `A ${axis === 'row' ? 'height' : 'width'} is a whole number of pixels from 0 to ${LARGEST}.`,
  })
  if (size !== undefined) structure.size(axis, Number(size))
}
