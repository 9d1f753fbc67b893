import type { NumberBlock } from '../../../protocol/api'
import type { ChartData } from './chart-data'

/** The numbers of a block without those in hidden rows. */
export function shownValues({ values, hidden }: NumberBlock): Float64Array {
  return hidden ? values.filter((_, i) => hidden[i] === 0) : values
}

/**
 * A chart without the places of hidden rows, as Excel draws a filtered list: those whose cell in `block`, the first
 * series, is hidden. `columns` is how many cells of the block a place has.
 */
export function withoutHidden(data: ChartData, block: NumberBlock | undefined, columns = 1): ChartData {
  const hidden = block?.hidden
  if (!hidden) return data
  const indexAt = (place: number) => data.order?.[place] ?? place
  const places = Int32Array.from({ length: data.length }, (_, place) => place).filter(
    (place) => hidden[indexAt(place) * columns] !== 1,
  )
  const kept = (values: Float64Array) => Float64Array.from(places, (place) => values[place] ?? NaN)
  return {
    ...data,
    length: places.length,
    x: data.measured ? kept(data.x) : Float64Array.from(places, (_, i) => i),
    series: data.series.map((series) => ({ ...series, values: kept(series.values) })),
    order: places.map(indexAt),
    label: (place) => data.label(places[place] ?? place),
  }
}
