import { MAX_COLUMNS, MAX_ROWS } from '../../core/address'
import type { Frozen, SheetLayout } from '../model'
import { columnWidth, LineRuns, lineSize, PIXELS_PER_POINT } from './lines'
import { attributesOf, elementOf, isYes } from './markup'

/** How the lines of a worksheet are laid out: what stands before its cells, and its rows. */
export function xlsxLayout(head: string, cells: string): SheetLayout {
  const frozen = frozenIn(head)
  return { rows: rowsIn(cells), columns: columnsIn(head), ...(frozen && { frozen }) }
}

/** More lines than this do not stay on screen in any sheet of this program. */
const MOST_FROZEN = 100

function frozenIn(head: string): Frozen | undefined {
  const pane = elementOf(head, 'pane')?.attributes
  if (!pane || !pane['state']?.startsWith('frozen')) return undefined
  const count = (split: string | undefined) =>
    Math.min(MOST_FROZEN, Math.max(0, Math.trunc(Number(split ?? 0))))
  const frozen = { rows: count(pane['ySplit']), columns: count(pane['xSplit']) }
  return frozen.rows > 0 || frozen.columns > 0 ? frozen : undefined
}

function columnsIn(head: string) {
  const runs = new LineRuns()
  for (const [, tag] of head.matchAll(/<(?:\w+:)?col\s([^<>]*)>/g)) {
    const { min, max, width, hidden, customWidth } = attributesOf(tag!)
    const start = Number(min) - 1
    const count = Math.min(Number(max), MAX_COLUMNS) - start
    const size = isYes(customWidth) && !isYes(hidden) ? lineSize(columnWidth(Number(width))) : undefined
    runs.add(start, count, { ...(size !== undefined && { size }), ...(isYes(hidden) && { hidden: true }) })
  }
  return runs.all
}

function rowsIn(cells: string) {
  const runs = new LineRuns()
  let row = -1
  for (const [, tag] of cells.matchAll(/<(?:\w+:)?row(?=[\s/>])([^<>]*)>/g)) {
    const number = /\br=["'](\d+)["']/.exec(tag!)?.[1]
    row = number === undefined ? row + 1 : Number(number) - 1
    if (!/\b(?:ht|hidden)=/.test(tag!)) continue
    const { ht, hidden, customHeight } = attributesOf(tag!)
    const size = isYes(customHeight) && !isYes(hidden) ? lineSize(Number(ht) * PIXELS_PER_POINT) : undefined
    if (row < MAX_ROWS)
      runs.add(row, 1, { ...(size !== undefined && { size }), ...(isYes(hidden) && { hidden: true }) })
  }
  return runs.all
}
