import { createSignal, type Accessor } from 'solid-js'
import type { Range } from '../../../core/address'
import { success, type Outcome } from '../../../core/outcome'
import type { SheetInfo } from '../../../protocol/api'
import type { ChartKind } from '../../charts/chart-spec'
import { joinedRanges, onlyIn } from '../../charts/suggest/joined-ranges'
import type { SelectedCells } from '../../charts/suggest/read-selection'
import { guessCharts, type ChartGuesses } from '../../charts/suggest/suggest-chart'
import type { Charts } from './charts'
import type { Notices } from '../notices'
import type { WorkbookState } from '../workbook'

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
    const cells = await selectedCells(workbook, sheet)
    return cells.ok ? guessCharts(cells.value) : cells
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

/** What is selected, read; several ranges as one, where they have the same rows or the same columns. */
async function selectedCells(workbook: InsertingWorkbook, sheet: SheetInfo): Promise<Outcome<SelectedCells>> {
  const { ranges } = workbook.selection()
  const sources =
    ranges.length === 1
      ? [await chartSource(workbook, sheet, ranges[0]!)]
      : ranges.map((range) => withinSheet(range, sheet))
  const together = joinedRanges(sources)
  if (!together.ok) return together
  const { range, apart } = together.value
  const cells = await workbook.client.call('read', { sheet: sheet.id, range })
  return success(apart ? { ...onlyIn(cells, sources), apart } : cells)
}

function isSingle({ top, left, bottom, right }: Range): boolean {
  return top === bottom && left === right
}

/** The selected cells as far as the sheet is filled; for a single cell the region around it, or all where it has none. */
async function chartSource({ client }: InsertingWorkbook, sheet: SheetInfo, selected: Range): Promise<Range> {
  const region = isSingle(selected)
    ? await client.call('region', sheet.id, { row: selected.top, column: selected.left })
    : selected
  const [rows, columns] = [Math.max(sheet.rows, 1), Math.max(sheet.columns, 1)]
  if (isSingle(region)) return { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }
  return withinSheet(region, sheet)
}

function withinSheet(range: Range, { rows, columns }: SheetInfo): Range {
  return {
    ...range,
    bottom: Math.max(range.top, Math.min(range.bottom, rows - 1)),
    right: Math.max(range.left, Math.min(range.right, columns - 1)),
  }
}
