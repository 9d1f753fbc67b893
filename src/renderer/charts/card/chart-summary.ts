import { cellName } from '../../../core/address'
import { countText } from '../../../core/wording'
import type { ChartData, ErrorCount, SeriesData } from '../data/chart-data'
import type { ChartKind, ChartSpec } from '../chart-spec'
import { exactText, numberText } from '../scales/number-text'

/** Up to this many places are read out one by one. */
const READ_OUT = 12

const kindNames: Readonly<Record<ChartKind, string>> = {
  bar: 'Bar chart',
  line: 'Line chart',
  scatter: 'Scatter chart',
  area: 'Area chart',
  heatmap: 'Heat map',
  reliability: 'Reliability diagram',
  histogram: 'Histogram',
}

/**
 * A chart in words, for those who do not see it: `Bar chart. logit: cat 5, dog 4, cow −2, zebra 7.` Of more
 * places than can be listened to it tells how many there are, the lowest and the highest. Errors, which are gaps, are
 * counted.
 */
export function chartSummary(spec: Pick<ChartSpec, LogFields>, data: ChartData): string {
  const { kind } = spec
  const left = data.errors && leftOutText(data.errors)
  const below = belowLogText(spec, data)
  const others = [left, below].filter((text) => text !== undefined)
  return [`${kindNames[kind]}.`, contentsText(kind, data), ...others].join(' ')
}

/** What of a chart's description says which axes are logarithmic. */
type LogFields = 'kind' | 'x' | 'left' | 'right'

/** `2 numbers are zero or less: a logarithmic axis has no place for them.` Nothing where all are drawn. */
export function belowLogText(spec: Pick<ChartSpec, LogFields>, data: ChartData): string | undefined {
  if (spec.kind === 'heatmap' || data.edges) return undefined
  const xLog = data.measured && spec.x?.scale === 'log'
  let count = 0
  for (const { values, axis } of data.series) {
    const log = spec[axis]?.scale === 'log'
    if (!log && !xLog) continue
    for (let place = 0; place < values.length; place++) {
      const value = values[place]!
      if (!Number.isNaN(value) && ((log && value <= 0) || (xLog && data.x[place]! <= 0))) count++
    }
  }
  if (count === 0) return undefined
  const numbers = count === 1 ? 'One number is' : `${countText(count, 'number')} are`
  return `${numbers} zero or less: a logarithmic axis has no place for ${count === 1 ? 'it' : 'them'}.`
}

/** `3 errors are left out, the first in A3.` `name` is how its cell is called. */
export function leftOutText({ count, cell }: ErrorCount, name = cellName(cell)): string {
  return count === 1
    ? `One error is left out, in ${name}.`
    : `${countText(count, 'error')} are left out, the first in ${name}.`
}

function contentsText(kind: ChartKind, data: ChartData): string {
  if (data.problem !== undefined || data.length === 0) return data.problem ?? 'No values.'
  if (kind === 'heatmap') return matrixText(data)
  if (kind === 'reliability') return calibrationText(data)
  const two = new Set(data.series.map(({ axis }) => axis)).size > 1
  const sentences = data.series.map((series) => {
    const side = two && series.axis === 'right' ? ', right axis' : ''
    return `${series.name}${side}: ${seriesText(data, series)}.`
  })
  return sentences.join(' ')
}

/** How far off the probabilities are, and the bin in which they are farthest off. */
function calibrationText({ calibrationError, series, length, label }: ChartData): string {
  const [accuracy, confidence, counts] = series.map(({ values }) => values)
  if (calibrationError === undefined || Number.isNaN(calibrationError) || !accuracy || !confidence || !counts)
    return 'No pairs of a probability and an outcome.'
  let worst = -1
  let pairs = 0
  const gap = (bin: number) => Math.abs(accuracy[bin]! - confidence[bin]!)
  for (let bin = 0; bin < length; bin++) {
    pairs += counts[bin]!
    if (counts[bin]! > 0 && (worst < 0 || gap(bin) > gap(worst))) worst = bin
  }
  const farthest = `accuracy ${numberText(accuracy[worst]!, 3)} at mean confidence ${numberText(confidence[worst]!, 3)}`
  return `Expected calibration error ${numberText(calibrationError, 4)}. ${pairs} pairs; farthest off from ${label(worst)}: ${farthest}.`
}

/** How large a matrix is, its extremes, what is no number, and of a square one with numbers what is on its diagonal. */
function matrixText(data: ChartData): string {
  const { series, length } = data
  const { low, high, infinite, gaps } = cellsOf(data)
  const size = `${counted(length, 'row')}, ${counted(series.length, 'column')}`
  const others = [
    ...(infinite > 0 ? [`${infinite} infinite`] : []),
    ...(gaps > 0 ? [`${gaps} without a number`] : []),
  ]
  const beside = others.length > 0 ? `, ${others.join(', ')}` : ''
  if (!low || !high) return `${size}, no numbers${infinite > 0 ? beside : ''}.`
  const at = ({ row, column }: MatrixCell) => {
    const one = series[column]!
    return `${numberText(one.values[row]!, 6)} at row ${data.label(row)}, column ${one.name}`
  }
  const range = `${size}, lowest ${at(low)}, highest ${at(high)}${beside}.`
  return series.length === length ? `${range} ${diagonalText(data)}` : range
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function diagonalText({ series, length }: ChartData): string {
  let [diagonal, all] = [0, 0]
  for (const [column, { values }] of series.entries()) {
    for (let row = 0; row < length; row++) {
      if (!Number.isFinite(values[row])) continue
      all += values[row]!
      if (row === column) diagonal += values[row]!
    }
  }
  return `The diagonal adds up to ${numberText(diagonal, 6)} of ${numberText(all, 6)}.`
}

interface MatrixCell {
  readonly row: number
  readonly column: number
}

interface MatrixCells {
  readonly low: MatrixCell | undefined
  readonly high: MatrixCell | undefined
  readonly infinite: number
  readonly gaps: number
}

function cellsOf({ series, length }: ChartData): MatrixCells {
  let low: MatrixCell | undefined
  let high: MatrixCell | undefined
  let [infinite, gaps] = [0, 0]
  const valueAt = ({ row, column }: MatrixCell) => series[column]!.values[row]!
  for (const [column, { values }] of series.entries()) {
    for (let row = 0; row < length; row++) {
      const value = values[row] ?? NaN
      if (Number.isNaN(value)) gaps++
      else if (!Number.isFinite(value)) infinite++
      else {
        if (!low || value < valueAt(low)) low = { row, column }
        if (!high || value > valueAt(high)) high = { row, column }
      }
    }
  }
  return { low, high, infinite, gaps }
}

function seriesText(data: ChartData, series: SeriesData): string {
  return data.length <= READ_OUT ? valuesText(data, series) : rangeText(data, series)
}

function valuesText(data: ChartData, { values }: SeriesData): string {
  const texts = Array.from({ length: data.length }, (_, place) => {
    const value = values[place] ?? NaN
    return `${data.label(place)} ${valueText(value)}`
  })
  return texts.join(', ')
}

function rangeText(data: ChartData, { values }: SeriesData): string {
  let [low, high, count, infinite] = [-1, -1, 0, 0]
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!
    if (!Number.isFinite(value)) {
      if (!Number.isNaN(value)) infinite++
      continue
    }
    count++
    if (low < 0 || value < values[low]!) low = place
    if (high < 0 || value > values[high]!) high = place
  }
  const beyond = infinite > 0 ? `, ${infinite} infinite` : ''
  if (count === 0) return `no numbers${beyond}`
  const at = (place: number) => `${numberText(values[place]!, 6)} at ${data.label(place)}`
  return `${count} values, lowest ${at(low)}, highest ${at(high)}${beyond}`
}

function valueText(value: number): string {
  if (Number.isNaN(value)) return 'no number'
  return Number.isFinite(value) ? numberText(value, 6) : exactText(value)
}
