import type { ChartData, SeriesData } from './chart-data'
import { numberText } from '../scales/number-text'

/** Series over x: places without an x are left out, the others in ascending order. */
export function measuredData(series: readonly SeriesData[], x: Float64Array): ChartData {
  const order = ascendingOrder(x)
  const sorted = inOrder(x, order)
  return {
    length: order.length,
    x: sorted,
    measured: true,
    named: false,
    series: series.map((one) => ({ ...one, values: inOrder(one.values, order) })),
    order,
    label: (place) => numberText(sorted[place] ?? NaN),
  }
}

/** Where the numbers of `x` are, from the least up; those that are equal as they stand. */
function ascendingOrder(x: Float64Array): Int32Array {
  const order = new Int32Array(x.length)
  let [length, ascending, last] = [0, true, -Infinity]
  for (let place = 0; place < x.length; place++) {
    const value = x[place]!
    if (!Number.isFinite(value)) continue
    if (value < last) ascending = false
    last = value
    order[length++] = place
  }
  const found = order.subarray(0, length)
  return ascending ? found : found.toSorted((a, b) => x[a]! - x[b]!)
}

function inOrder(values: Float64Array, order: Int32Array): Float64Array {
  const sorted = new Float64Array(order.length)
  for (let place = 0; place < order.length; place++) sorted[place] = values[order[place]!] ?? NaN
  return sorted
}
