import { binsFor, countIn } from './bins'
import type { ChartData, SeriesData } from './chart-data'
import { numberText } from '../scales/number-text'
import { reliabilityOf } from './reliability'

/** Of a reliability diagram, where nothing else is said. */
const CALIBRATION_BINS = 10

/** How many numbers of each series are in each bin. */
export function binnedData(series: readonly SeriesData[], count: number | undefined): ChartData {
  const bins = binsFor(
    series.map(({ values }) => values),
    count,
  )
  const empty = series.every(({ values }) => values.length === 0)
  const counted = series.map((one) => ({
    ...one,
    axis: 'left' as const,
    values: countIn(bins, one.values),
  }))
  return onBins(bins.edges, empty ? [] : counted)
}

/** The accuracy in each bin of confidence, beside what a perfect one would have; how many there are is told. */
export function calibrationData(series: readonly SeriesData[], bins = CALIBRATION_BINS): ChartData {
  const [probabilities, outcomes] = series
  if (!probabilities || !outcomes) return onBins(new Float64Array(1), [])
  const found = reliabilityOf(probabilities.values, outcomes.values, bins)
  const drawn: SeriesData[] = [
    { name: 'accuracy', axis: 'left', values: found.accuracy },
    { name: 'mean confidence', axis: 'left', values: found.confidence, hidden: true },
    { name: 'count', axis: 'left', values: found.counts, hidden: true },
  ]
  return { ...onBins(found.edges, drawn), calibrationError: found.error }
}

function onBins(edges: Float64Array, series: readonly SeriesData[]): ChartData {
  const length = series.length === 0 ? 0 : edges.length - 1
  const x = new Float64Array(length)
  for (let bin = 0; bin < length; bin++) x[bin] = edges[bin]! / 2 + edges[bin + 1]! / 2
  return {
    length,
    x,
    measured: true,
    named: false,
    series,
    edges,
    label: (bin) => `${numberText(edges[bin]!, 6)} to ${numberText(edges[bin + 1]!, 6)}`,
  }
}
