import type { ChartData, SeriesData } from './chart-data'
import type { ChartKind } from './chart-spec'
import { numberText } from './number-text'

/** Up to this many places are read out one by one. */
const READ_OUT = 12

const kindNames: Readonly<Record<ChartKind, string>> = { bar: 'Bar chart', line: 'Line chart' }

/**
 * A chart in words, for those who do not see it: `Bar chart. logit: cat 5, dog 4, cow −2, zebra 7.` Of more
 * places than can be listened to it tells how many there are, the lowest and the highest.
 */
export function chartSummary(kind: ChartKind, data: ChartData): string {
  if (data.length === 0) return `${kindNames[kind]}. No values.`
  const two = new Set(data.series.map(({ axis }) => axis)).size > 1
  const sentences = data.series.map((series) => {
    const side = two && series.axis === 'right' ? ', right axis' : ''
    return `${series.name}${side}: ${seriesText(data, series)}.`
  })
  return [`${kindNames[kind]}.`, ...sentences].join(' ')
}

function seriesText(data: ChartData, series: SeriesData): string {
  return data.length <= READ_OUT ? valuesText(data, series) : rangeText(data, series)
}

function valuesText(data: ChartData, { values }: SeriesData): string {
  const texts = Array.from({ length: data.length }, (_, place) => {
    const value = values[place] ?? NaN
    return `${data.label(place)} ${Number.isNaN(value) ? 'no number' : numberText(value, 6)}`
  })
  return texts.join(', ')
}

function rangeText(data: ChartData, { values }: SeriesData): string {
  let [low, high, count] = [-1, -1, 0]
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!
    if (Number.isNaN(value)) continue
    count++
    if (low < 0 || value < values[low]!) low = place
    if (high < 0 || value > values[high]!) high = place
  }
  if (count === 0) return 'no numbers'
  const at = (place: number) => `${numberText(values[place]!, 6)} at ${data.label(place)}`
  return `${count} values, lowest ${at(low)}, highest ${at(high)}`
}
