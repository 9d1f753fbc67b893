import { columnName, rangeName, rowsIn, type Range } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import type { BlockReader } from './block-reader'
import type { AxisSide, ChartKind, ChartSeries, ChartSpec } from './chart-spec'
import { numberText } from './number-text'
import { readSelection, type SelectedCells, type TableReading } from './read-selection'

/** A chart that is not yet one of the workbook. */
export type NewChartSpec = Omit<ChartSpec, 'id'>

/** More series than this are no picture any more. */
export const MAX_SERIES = 24
/** From here on a row of bars is easier to read as a line. */
const MANY_PLACES = 60
/** Fewer outcomes than this do not make a reliability diagram by themselves. */
const MANY_OUTCOMES = 20
/** A matrix of classes has at least so many. */
const LEAST_CLASSES = 3

/** A chart of the selected cells of each kind, the best guess told. */
export interface ChartGuesses {
  readonly best: ChartKind
  readonly cells: SelectedCells
  of(kind: ChartKind): Outcome<NewChartSpec>
}

/** What the selected cells can be drawn as; a sentence where there is nothing to draw. */
export function guessCharts(cells: SelectedCells): Outcome<ChartGuesses> {
  const read = readSelection(cells)
  if (!read.ok) return read
  return success({ best: bestKind(read.value), cells, of: (kind) => chartOfKind(read.value, kind) })
}

/**
 * A sensible first chart of the selected cells: a header row gives names, a first column of text gives
 * categories, a first column of rising numbers the x of lines, every other column of numbers is a
 * series. Probabilities beside larger numbers get the right axis. Refuses with a sentence where there is
 * nothing to draw.
 */
export function suggestChart(cells: SelectedCells): Outcome<NewChartSpec> {
  const guesses = guessCharts(cells)
  return guesses.ok ? guesses.value.of(guesses.value.best) : guesses
}

function bestKind(table: TableReading): ChartKind {
  const { block, body, columns, labels, x, byRows } = table
  if (x) return 'line'
  if (isClassMatrix(table)) return 'heatmap'
  const calibrated = calibratedColumns(table)
  if (calibrated && columns.length === 2 && rowsIn(body) >= MANY_OUTCOMES) return 'reliability'
  const places = byRows ? columns.length : rowsIn(body)
  if (places <= MANY_PLACES || labels) return 'bar'
  return columns.length === 1 && !isOneWay(block, body, columns[0]!) ? 'histogram' : 'line'
}

function chartOfKind(table: TableReading, kind: ChartKind): Outcome<NewChartSpec> {
  if (kind === 'heatmap') return success(matrixOf(table))
  if (kind === 'reliability') return reliabilityOf(table)
  const { columns, body, byRows } = table
  const count = byRows ? rowsIn(body) : columns.length
  if (count > MAX_SERIES)
    return failure(
      `A chart shows at most ${MAX_SERIES} series; the selection has ${count} ${byRows ? 'rows' : 'columns'} of numbers. Select fewer ${byRows ? 'rows' : 'columns'}.`,
    )
  const against = kind === 'scatter' && canLeadWithX(table) ? withFirstAsX(table) : table
  const { categories, ...chart } = byRows ? alongRows(table, kind) : downColumns(against, kind)
  return success(kind === 'histogram' || !categories ? chart : { ...chart, categories })
}

function downColumns(
  { block, body, columns, header, labels, x }: TableReading,
  kind: ChartKind,
): NewChartSpec {
  const axes = axesOf(block, body, columns)
  const series = columns.map((column, index): ChartSeries => {
    const named = header === undefined ? '' : block.text(header, column)
    const cell = { top: header ?? 0, left: column, bottom: header ?? 0, right: column }
    return {
      name: named || columnName(column),
      range: block.sheetRange({ ...body, left: column, right: column }),
      axis: kind === 'histogram' ? 'left' : axes[index]!,
      ...(named && { nameFrom: block.sheetRange(cell) }),
    }
  })
  const categories = block.sheetRange({ ...body, right: body.left })
  return { title: titleOf(series), kind, ...(labels || x ? { categories } : {}), series }
}

/** Each row of numbers is one series; the header names its places. */
function alongRows({ block, body, columns, header, labels }: TableReading, kind: ChartKind): NewChartSpec {
  const [left, right] = [columns[0]!, columns.at(-1)!]
  const rows = Array.from({ length: rowsIn(body) }, (_, i) => body.top + i)
  const series = rows.map((row): ChartSeries => {
    const named = labels ? block.text(row, body.left) : ''
    const range = { top: row, left, bottom: row, right }
    return {
      name: named || (rows.length === 1 ? rangeName(range) : `Row ${row + 1}`),
      range: block.sheetRange(range),
      axis: 'left',
      ...(named && {
        nameFrom: block.sheetRange({ top: row, left: body.left, bottom: row, right: body.left }),
      }),
    }
  })
  const names = header === undefined ? undefined : { top: header, bottom: header, left, right }
  return {
    title: titleOf(series),
    kind,
    ...(names && { categories: block.sheetRange(names) }),
    series,
  }
}

/** The numbers as one matrix, with the names on its sides. */
function matrixOf({ block, body, columns, header, labels, x }: TableReading): NewChartSpec {
  const [left, right] = [columns[0]!, columns.at(-1)!]
  const range = { ...body, left, right }
  const title = header === undefined ? '' : block.text(header, body.left)
  return {
    title: (labels || x) && title ? title : rangeName(range),
    kind: 'heatmap',
    ...(header !== undefined && {
      categories: block.sheetRange({ top: header, bottom: header, left, right }),
    }),
    ...((labels || x) && { rowNames: block.sheetRange({ ...body, right: body.left }) }),
    series: [{ name: rangeName(range), range: block.sheetRange(range), axis: 'left' }],
  }
}

function reliabilityOf(table: TableReading): Outcome<NewChartSpec> {
  const found = calibratedColumns(table)
  if (!found)
    return failure(
      'A reliability diagram needs a column of probabilities, and one of outcomes that are 0 or 1.',
    )
  const { categories: _none, ...chart } = downColumns({ ...table, columns: found, x: false }, 'reliability')
  return success({ ...chart, series: chart.series.map((series) => ({ ...series, axis: 'left' })) })
}

/** The first column of probabilities and the first of outcomes. */
function calibratedColumns({ block, body, columns }: TableReading): readonly number[] | undefined {
  const outcome = columns.find((column) => isOutcome(block, body, column))
  const probability = columns.find((column) => isProbability(block, body, column))
  return outcome === undefined || probability === undefined ? undefined : [probability, outcome]
}

/** The same names on top and at the side, or about as many rows as columns that are all named. */
function isClassMatrix({ block, body, columns, header, labels }: TableReading): boolean {
  const rows = rowsIn(body)
  if (header === undefined || !labels || rows < LEAST_CLASSES || columns.length < LEAST_CLASSES) return false
  const top = columns.map((column) => block.text(header, column))
  const side = Array.from({ length: rows }, (_, i) => block.text(body.top + i, body.left))
  if (top.some((name) => name === '') || side.some((name) => name === '')) return false
  return top.length === side.length && top.every((name, i) => name === side[i])
}

/** Without labels and with a second column, the first one can lead. */
function canLeadWithX({ labels, x, columns, byRows }: TableReading): boolean {
  return !labels && !x && !byRows && columns.length > 1
}

function withFirstAsX(table: TableReading): TableReading {
  const [first, ...others] = table.columns
  return { ...table, body: { ...table.body, left: first! }, columns: others, x: true }
}

/** Probabilities go right where something larger needs the left. */
function axesOf(block: BlockReader, body: Range, columns: readonly number[]): readonly AxisSide[] {
  const probable = columns.map((column) => isProbability(block, body, column))
  const mixed = probable.includes(true) && probable.includes(false)
  return probable.map((right) => (mixed && right ? 'right' : 'left'))
}

/** Nothing outside 0 to 1, and something between. */
function isProbability(block: BlockReader, body: Range, column: number): boolean {
  let between = false
  for (let row = body.top; row <= body.bottom; row++) {
    const value = block.number(row, column)
    if (value < 0 || value > 1) return false
    if (value > 0 && value < 1) between = true
  }
  return between
}

/** Nothing but 0 and 1, and both of them. */
function isOutcome(block: BlockReader, body: Range, column: number): boolean {
  const seen = new Set<number>()
  for (let row = body.top; row <= body.bottom; row++) {
    const value = block.number(row, column)
    if (value !== 0 && value !== 1 && !Number.isNaN(value)) return false
    if (!Number.isNaN(value)) seen.add(value)
  }
  return seen.size === 2
}

/** Numbers that only rise or only fall are a course, no sample. */
function isOneWay(block: BlockReader, body: Range, column: number): boolean {
  let [rises, falls] = [true, true]
  for (let row = body.top + 1; row <= body.bottom; row++) {
    const step = block.number(row, column) - block.number(row - 1, column)
    if (step < 0) rises = false
    if (step > 0) falls = false
  }
  return rises || falls
}

function titleOf(series: readonly ChartSeries[]): string {
  const names = series.map(({ name }) => name)
  if (names.length === 1) return names[0]!
  if (names.length === 2) return `${names[0]} and ${names[1]}`
  if (names.length === 3) return `${names[0]}, ${names[1]} and ${names[2]}`
  return `${names[0]}, ${names[1]} and ${numberText(names.length - 2)} more`
}
