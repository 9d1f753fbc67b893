import { createSignal, type Accessor } from 'solid-js'
import type { Range } from '../../core/address'
import type { Outcome } from '../../core/outcome'
import type { CellBlock, SheetInfo, SheetRange } from '../../protocol/api'
import type { ChartKind } from '../charts/chart-spec'
import { regionAround } from '../charts/read-selection'
import { guessCharts, type ChartGuesses } from '../charts/suggest-chart'
import type { Charts } from './charts'
import type { Notices } from './notices'
import type { WorkbookState } from './workbook'

/** The way from selected cells to a chart of them. */
export interface ChartInserting {
  /** What the cells can be drawn as, while the kinds are shown to choose from. */
  readonly guesses: Accessor<ChartGuesses | undefined>
  /** Shows the kinds, or says why there is nothing to draw. */
  open(): Promise<void>
  close(): void
  /** Draws the cells that the kinds are shown of. */
  insert(kind: ChartKind): Promise<void>
  /** Draws the selected cells as the best guess. */
  insertBest(): Promise<void>
}

export type InsertingWorkbook = Pick<WorkbookState, 'client' | 'selection' | 'sheet'>

export function createChartInserting(
  workbook: InsertingWorkbook,
  charts: Pick<Charts, 'add'>,
  notices: Pick<Notices, 'say'>,
  showCharts: () => void,
): ChartInserting {
  const [guesses, setGuesses] = createSignal<ChartGuesses>()

  async function guess(): Promise<Outcome<ChartGuesses> | undefined> {
    const sheet = workbook.sheet()
    if (!sheet) return undefined
    const selected = workbook.selection().ranges[0]!
    const cells = await workbook.client.call('read', chartSource(sheet, selected))
    return guessCharts(isSingle(selected) ? regionOf(cells, selected) : cells)
  }

  async function draw(from: ChartGuesses, kind: ChartKind) {
    const chart = from.of(kind)
    if (!chart.ok) return notices.say('error', chart.message)
    if ((await charts.add(chart.value)) !== undefined) showCharts()
  }

  return {
    guesses,
    async open() {
      const found = await guess()
      if (found?.ok) setGuesses(found.value)
      else if (found) notices.say('error', found.message)
    },
    close: () => setGuesses(undefined),
    async insert(kind) {
      const from = guesses()
      setGuesses(undefined)
      if (from) await draw(from, kind)
    },
    async insertBest() {
      const found = await guess()
      if (found?.ok) await draw(found.value, found.value.best)
      else if (found) notices.say('error', found.message)
    },
  }
}

function isSingle({ top, left, bottom, right }: Range): boolean {
  return top === bottom && left === right
}

/** The selected cells as far as the sheet is filled; for a single cell the whole of that, to find its region in. */
function chartSource(sheet: SheetInfo, selected: Range): SheetRange {
  const [bottom, right] = [Math.max(sheet.rows, 1) - 1, Math.max(sheet.columns, 1) - 1]
  if (isSingle(selected)) return { sheet: sheet.id, range: { top: 0, left: 0, bottom, right } }
  return {
    sheet: sheet.id,
    range: {
      ...selected,
      bottom: Math.max(selected.top, Math.min(selected.bottom, bottom)),
      right: Math.max(selected.left, Math.min(selected.right, right)),
    },
  }
}

/** The cells around one; all there are where it stands alone and empty. */
function regionOf(cells: CellBlock, { top, left }: Range): CellBlock {
  const region = regionAround(cells, { row: top, column: left })
  return isSingle(region) ? cells : partOf(cells, region)
}

function partOf(cells: CellBlock, range: Range): CellBlock {
  const width = cells.range.right - cells.range.left + 1
  const columns = range.right - range.left + 1
  const size = (range.bottom - range.top + 1) * columns
  const kinds = new Uint8Array(size)
  const numbers = new Float64Array(size)
  for (let row = range.top; row <= range.bottom; row++) {
    const from = (row - cells.range.top) * width + (range.left - cells.range.left)
    kinds.set(cells.kinds.subarray(from, from + columns), (row - range.top) * columns)
    numbers.set(cells.numbers.subarray(from, from + columns), (row - range.top) * columns)
  }
  return { ...cells, range, kinds, numbers }
}
