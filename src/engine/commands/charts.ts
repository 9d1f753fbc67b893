import { rangeOf } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import { isOnSheet, type Book } from '../book'
import type { Chart, ChartId, ChartPlace, NewChart } from '../chart-model'
import type { Command, JsonObject, SheetId, SheetRange } from '../model'
import type { Patch } from '../patch'
import { followedChart, followGoneSheet } from '../structure/followed-charts'
import type { Plan } from './plan'

/** More charts than this are no picture of anything any more. */
export const MOST_CHARTS = 200
const MOST_SERIES = 256
/** Characters of what the window says of a chart, as JSON. */
const LONGEST_LOOK = 100_000
const LONGEST_TITLE = 1000
const LONGEST_LABEL = 40
/** CSS pixels. */
const LARGEST_CHART = 10_000

const NO_CHART = 'That chart is no longer part of the workbook.'

type ChartCommand = Extract<Command, { type: 'add-chart' | 'change-chart' | 'remove-chart' | 'move-chart' }>

/** Adds, changes, moves or removes a chart. */
export function planChart(book: Book, command: ChartCommand): Outcome<Plan> {
  if (command.type === 'add-chart') return planAddChart(book, command.chart)
  const { id } = command.type === 'change-chart' ? command.chart : command
  const chart = book.charts.find((one) => one.id === id)
  if (!chart) return failure(NO_CHART)
  switch (command.type) {
    case 'change-chart': {
      const problem = chartProblem(book, command.chart)
      if (problem) return failure(problem)
      const changed = book.charts.map((one) => (one === chart ? command.chart : one))
      return planned(book, 'Changing', command.chart, changed)
    }
    case 'remove-chart': {
      const kept = book.charts.filter((one) => one !== chart)
      return planned(book, 'Removing', chart, kept)
    }
    case 'move-chart':
      return planMoveChart(book, chart, command)
    default:
      return command satisfies never
  }
}

function planAddChart(book: Book, chart: NewChart): Outcome<Plan> {
  if (book.charts.length >= MOST_CHARTS)
    return failure(`A workbook has at most ${countText(MOST_CHARTS, 'chart')}: remove one first.`)
  const problem = chartProblem(book, chart)
  if (problem) return failure(problem)
  const added = { ...chart, id: freeChartId(book.charts) }
  return planned(book, 'Adding', added, [...book.charts, added])
}

function planMoveChart(
  book: Book,
  chart: Chart,
  { to, place }: Extract<ChartCommand, { type: 'move-chart' }>,
): Outcome<Plan> {
  const problem = place && placeProblem(book, place)
  if (problem) return failure(problem)
  const moved = place ? { ...chart, place } : chart
  const others = book.charts.filter((one) => one !== chart)
  const index = to ?? book.charts.indexOf(chart)
  if (!Number.isInteger(index) || index < 0 || index > others.length)
    return failure(`The chart “${shortTitle(chart)}” has no place there.`)
  return planned(book, 'Moving', moved, others.toSpliced(index, 0, moved))
}

function planned(book: Book, verb: string, chart: Chart, after: readonly Chart[]): Outcome<Plan> {
  return success({
    label: `${verb} the chart “${shortTitle(chart)}”`,
    patches: [{ type: 'charts', before: book.charts, after }],
    focus: undefined,
    chart: chart.id,
  })
}

/** `chart-1`, `chart-2`, …: the first one that is free. */
export function freeChartId(charts: readonly Pick<Chart, 'id'>[]): ChartId {
  let number = charts.length + 1
  while (charts.some(({ id }) => id === `chart-${number}`)) number++
  return `chart-${number}`
}

function shortTitle({ title }: Pick<Chart, 'title'>): string {
  return title.length > LONGEST_LABEL ? `${title.slice(0, LONGEST_LABEL - 1)}…` : title
}

/** Why the workbook cannot have a chart, as a sentence. */
export function chartProblem(book: Pick<Book, 'sheets'>, chart: NewChart): string | undefined {
  const { title, series, categories, rowNames, place, look } = chart
  if (title.length > LONGEST_TITLE) return `A chart's title has at most ${LONGEST_TITLE} characters.`
  if (series.length === 0) return 'A chart draws at least one series.'
  if (series.length > MOST_SERIES) return `A chart draws at most ${MOST_SERIES} series.`
  const ranges = [categories, rowNames, ...series.flatMap(({ range, nameFrom }) => [range, nameFrom])]
  for (const at of ranges) {
    const problem = at && rangeProblem(book, at)
    if (problem) return problem
  }
  const looks: readonly JsonObject[] = [look, ...series.map((one) => one.look)]
  const length = looks.reduce((sum, one) => sum + JSON.stringify(one).length, 0)
  if (length > LONGEST_LOOK) return 'There is more said of the look of this chart than a workbook keeps.'
  return placeProblem(book, place)
}

function rangeProblem(book: Pick<Book, 'sheets'>, { sheet, range }: SheetRange): string | undefined {
  if (!hasSheet(book, sheet)) return 'A chart draws cells of sheets that the workbook has.'
  return isOnSheet(range) ? undefined : 'A chart draws cells that lie on their sheet.'
}

/** Why a chart cannot have that place; `undefined` where it can. */
export function placeProblem(book: Pick<Book, 'sheets'>, place: ChartPlace): string | undefined {
  if (place.kind === 'docked') {
    const { share = 1 } = place
    return share > 0 && Number.isFinite(share)
      ? undefined
      : 'A chart has a part of the pane that can be seen.'
  }
  const { sheet, at, x, y, width, height } = place
  if (!hasSheet(book, sheet) || !isOnSheet(rangeOf(at))) return 'A chart floats over a cell of the workbook.'
  const fits = [x, y].every((one) => Math.abs(one) <= LARGEST_CHART) && isSize(width) && isSize(height)
  return fits ? undefined : `A chart is 1 to ${LARGEST_CHART} pixels wide and high.`
}

function isSize(pixels: number): boolean {
  return pixels >= 1 && pixels <= LARGEST_CHART
}

function hasSheet(book: Pick<Book, 'sheets'>, id: SheetId): boolean {
  return book.sheets.some((sheet) => sheet.id === id)
}

/** The charts without what a sheet takes along when it goes: those that float over it, and series of its cells. */
export function removedSheetCharts({ charts }: Book, sheet: SheetId): readonly Patch[] {
  const gone = followGoneSheet(sheet)
  const after = charts.flatMap((chart) => (isOver(chart, sheet) ? [] : (followedChart(chart, gone) ?? [])))
  const same = after.length === charts.length && after.every((chart, i) => chart === charts[i])
  return same ? [] : [{ type: 'charts', before: charts, after }]
}

/** What there is to say where a command takes charts along that nobody asked it to remove: nothing is left of their cells. */
export function lostChartsNotice(command: Command, patches: readonly Patch[]): string | undefined {
  if (command.type === 'remove-chart') return undefined
  const lost = patches.flatMap((patch) =>
    patch.type === 'charts'
      ? patch.before.filter(({ id }) => !patch.after.some((chart) => chart.id === id))
      : [],
  )
  const [first] = lost
  if (!first) return undefined
  return lost.length === 1
    ? `The chart “${shortTitle(first)}” went with the cells that it drew. Undo brings both back.`
    : `${countText(lost.length, 'chart')} went with the cells that they drew. Undo brings all back.`
}

/** Charts that float over a sheet come with its copy, and draw the copy's cells. */
export function copiedSheetCharts({ charts }: Book, sheet: SheetId, copy: SheetId): readonly Patch[] {
  const toCopy = (at: SheetRange) => (at.sheet === sheet ? { ...at, sheet: copy } : at)
  const after = [...charts]
  for (const chart of charts) {
    if (!isOver(chart, sheet) || after.length >= MOST_CHARTS) continue
    after.push({ ...followedChart(chart, toCopy)!, id: freeChartId(after) })
  }
  return after.length === charts.length ? [] : [{ type: 'charts', before: charts, after }]
}

function isOver({ place }: Chart, sheet: SheetId): boolean {
  return place.kind === 'floating' && place.sheet === sheet
}
