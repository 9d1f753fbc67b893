import { columnName, rangeName, rowsIn, type Range } from '../../../core/address'
import { CellKind } from '../../../core/cell-kind'
import { failure, success, type Outcome } from '../../../core/outcome'
import type { BlockReader } from './block-reader'
import type { AxisSide, ChartKind, ChartSeries, ChartSpec } from '../chart-spec'
import { classTableOf, isClassMatrix, type ClassTable } from './class-table'
import { numberText } from '../scales/number-text'
import { readSelection, type SelectedCells, type TableReading } from './read-selection'

/** A chart that is not yet one of the workbook. */
export type NewChartSpec = Omit<ChartSpec, 'id'>

/** More series than this are no picture any more. */
const MAX_SERIES = 24
/** From here on a row of bars is easier to read as a line. */
const MANY_PLACES = 60
/** Fewer outcomes than this do not make a reliability diagram by themselves. */
const MANY_OUTCOMES = 20
/** Fewer points than this show no course. */
const FEW_POINTS = 3
/** From so many dates on bars are easier to read as a line. */
const MANY_DATES = 6

const APART = 'A heat map draws one block of cells: select cells without gaps between them.'

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
  const table = read.value
  return success({
    best: bestKind(table, cells.apart),
    cells,
    of: (kind) => (kind === 'heatmap' && cells.apart ? failure(APART) : chartOfKind(table, kind)),
  })
}

/**
 * A sensible first chart of the selected cells: a header row gives names, a first column of text gives
 * categories, a first column of rising numbers the x of lines, one that is called x the x of points, every other column
 * of numbers is a series. Probabilities beside larger numbers get the right axis; those of classes are a matrix, and beside their targets
 * a reliability diagram. Refuses with a sentence where there is
 * nothing to draw.
 */
export function suggestChart(cells: SelectedCells): Outcome<NewChartSpec> {
  const guesses = guessCharts(cells)
  return guesses.ok ? guesses.value.of(guesses.value.best) : guesses
}

function bestKind(table: TableReading, apart: SelectedCells['apart']): ChartKind {
  const { block, body, columns, labels, x, byRows, dated, against } = table
  if (x) return 'line'
  const rows = rowsIn(body)
  if (!apart) {
    if (rows >= MANY_OUTCOMES && classTableOf(table)) return 'reliability'
    if (isClassMatrix(table) || (byRows ? rows : columns.length) > MAX_SERIES) return 'heatmap'
  }
  const calibrated = calibratedColumns(table)
  if (calibrated && columns.length === 2 && rows >= MANY_OUTCOMES) return 'reliability'
  if (dated && rows >= MANY_DATES) return 'line'
  if (against && rows >= FEW_POINTS && canLeadWithX(table)) return 'scatter'
  const places = byRows ? columns.length : rows
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
    const named = header === undefined ? '' : block.name(header, column)
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
  const rows = Array.from({ length: rowsIn(body) }, (_, i) => body.top + i).filter(
    (row) => block.count({ top: row, bottom: row, left, right }, CellKind.number) > 0,
  )
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

/** The numbers as one matrix, with the names on its sides; without the targets beside them. */
function matrixOf(table: TableReading): NewChartSpec {
  const { block, body, columns, header, labels, x } = table
  const { left, right } = classTableOf(table)?.scores ?? { left: columns[0]!, right: columns.at(-1)! }
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
  const classes = classTableOf(table)
  if (classes) return success(reliabilityOfClasses(table, classes))
  const found = calibratedColumns(table)
  if (!found)
    return failure(
      'A reliability diagram needs a column of probabilities and one of outcomes that are 0 or 1, or a column of probabilities for each class and one of the true classes.',
    )
  const { categories: _none, ...chart } = downColumns({ ...table, columns: found, x: false }, 'reliability')
  return success({ ...chart, series: chart.series.map((series) => ({ ...series, axis: 'left' })) })
}

function reliabilityOfClasses({ block, body, header }: TableReading, classes: ClassTable): NewChartSpec {
  const { scores, targets } = classes
  const named = header === undefined ? '' : block.text(header, targets)
  return {
    title: 'Reliability',
    kind: 'reliability',
    series: [
      { name: rangeName(scores), range: block.sheetRange(scores), axis: 'left' },
      {
        name: named || columnName(targets),
        range: block.sheetRange({ ...body, left: targets, right: targets }),
        axis: 'left',
        ...(named && header !== undefined
          ? { nameFrom: block.sheetRange({ top: header, left: targets, bottom: header, right: targets }) }
          : {}),
      },
    ],
  }
}

/** The first column of probabilities and the first of outcomes. */
function calibratedColumns({ block, body, columns }: TableReading): readonly number[] | undefined {
  const outcome = columns.find((column) => isOutcome(block, body, column))
  const probability = columns.find((column) => isProbability(block, body, column))
  return outcome === undefined || probability === undefined ? undefined : [probability, outcome]
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
  const larger = columns.some((column) => !isInUnit(block, body, column))
  return columns.map((column) => (larger && isProbability(block, body, column) ? 'right' : 'left'))
}

/** Nothing outside 0 to 1, and something between. */
function isProbability(block: BlockReader, body: Range, column: number): boolean {
  for (let row = body.top; row <= body.bottom; row++) {
    const value = block.number(row, column)
    if (value > 0 && value < 1) return isInUnit(block, body, column)
  }
  return false
}

function isInUnit(block: BlockReader, body: Range, column: number): boolean {
  for (let row = body.top; row <= body.bottom; row++) {
    const value = block.number(row, column)
    if (value < 0 || value > 1) return false
  }
  return true
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
