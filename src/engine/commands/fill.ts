import { columnsIn, rangeName, rowsIn, type Range } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { cutOut } from '../../core/rectangles'
import { countText } from '../../core/wording'
import { copiedFormula } from '../formula/rewrite'
import { isFormula, type Input } from '../input'
import type { Axis, Command } from '../model'
import type { Patch } from '../patch'
import type { Sheet } from '../sheet'
import { copiedLooks } from '../structure/copied-looks'
import { looksPatch } from './looks'
import { continued } from './series'
import { columnPatch, type Plan } from './plan'

/** More than this is a slip of the hand. */
const MOST_CELLS = 5_000_000

type Fill = Extract<Command, { type: 'fill' }>

/** Fills the cells of `to` beyond `from`: down, up, to the right or to the left. */
export function planFill(sheet: Sheet, { from, to, how }: Fill): Outcome<Plan> {
  const axis = directionOf(from, to)
  if (!axis) return failure(`${rangeName(to)} does not continue ${rangeName(from)} in one direction.`)
  const cells = rowsIn(to) * columnsIn(to)
  if (cells > MOST_CELLS)
    return failure(
      `That would fill ${countText(cells, 'cell')}; at most ${MOST_CELLS.toLocaleString('en')} can be filled at once.`,
    )
  const patches = axis === 'row' ? filledColumns(sheet, from, to, how) : filledRows(sheet, from, to, how)
  const looks = cutOut(to, from).reduce(
    (all, part) =>
      copiedLooks(sheet.looks, all, {
        from,
        to: part,
        origin: { row: from.top, column: from.left },
        turned: false,
      }),
    sheet.looks,
  )
  return success({
    label: `Filling ${rangeName(to)}`,
    patches: [...patches, ...looksPatch(sheet, looks)],
    focus: { sheet: sheet.id, range: to },
  })
}

function directionOf(from: Range, to: Range): Axis | undefined {
  const sameColumns = from.left === to.left && from.right === to.right
  const sameRows = from.top === to.top && from.bottom === to.bottom
  if (sameColumns && sameRows) return undefined
  if (sameColumns && from.top >= to.top && from.bottom <= to.bottom) return 'row'
  if (sameRows && from.left >= to.left && from.right <= to.right) return 'column'
  return undefined
}

function filledColumns(sheet: Sheet, from: Range, to: Range, how: Fill['how']): readonly Patch[] {
  const patches: Patch[] = []
  for (let column = from.left; column <= from.right; column++) {
    const source = sheet.cells.column(column).slice(from.top, from.bottom + 1)
    const given = Array.from({ length: rowsIn(from) }, (_, i) => source[i])
    const after = Array.from({ length: rowsIn(to) }, (_, i) => i + to.top - from.top)
    const inputs = filledLine(given, after, 'row', how)
    patches.push(columnPatch(sheet, { row: to.top, column }, inputs))
  }
  return patches
}

function filledRows(sheet: Sheet, from: Range, to: Range, how: Fill['how']): readonly Patch[] {
  const rows: (readonly (Input | undefined)[])[] = []
  for (let row = from.top; row <= from.bottom; row++) {
    const given = Array.from({ length: columnsIn(from) }, (_, i) => sheet.cells.get(row, from.left + i))
    const places = Array.from({ length: columnsIn(to) }, (_, i) => i + to.left - from.left)
    rows.push(filledLine(given, places, 'column', how))
  }
  return Array.from({ length: columnsIn(to) }, (_, i) =>
    columnPatch(
      sheet,
      { row: from.top, column: to.left + i },
      rows.map((inputs) => inputs[i]),
    ),
  )
}

/** What stands at `places` of a line that begins with `given` at 0 and goes on in both directions. */
function filledLine(
  given: readonly (Input | undefined)[],
  places: readonly number[],
  axis: Axis,
  how: Fill['how'],
): (Input | undefined)[] {
  const series = continued(given, how)
  return places.map((place) => {
    if (place >= 0 && place < given.length) return given[place]
    const pattern = ((place % given.length) + given.length) % given.length
    const input = given[pattern]
    if (!isFormula(input)) return series(place)
    const by = place - pattern
    return copiedFormula(input, axis === 'row' ? { rows: by, columns: 0 } : { rows: 0, columns: by })
  })
}
