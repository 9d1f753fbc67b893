import { describe, expect, it } from 'vitest'
import { lineMarks } from '../../../../../src/renderer/charts/marks/line-marks'
import { pictureOf } from '../../../../../src/renderer/charts/plot/picture'
import { plotLayout, WHOLE } from '../../../../../src/renderer/charts/plot/plot-layout'
import { chartOf } from '../chart-of'

const PLACES = 40_000
const AT = 12_345

/** The line of one series, and the dots on it. */
function drawn(values: Float64Array) {
  const { spec, data } = chartOf({ kind: 'line' }, [values])
  const room = { width: 300, height: 200, part: WHOLE, measure: (text: string) => text.length * 6 }
  const layout = plotLayout(pictureOf(spec, data), room)
  const marks = lineMarks({ layout, data, series: data.series[0]!, color: '#000', surface: '#fff' })
  const [line, dots] = marks
  return {
    layout,
    points: line?.type === 'line' ? line.points : [],
    centers: dots?.type === 'dots' ? [...dots.centers] : [],
  }
}

describe('a line of more numbers than pixels', () => {
  it('reaches the height of a single one among others', () => {
    const values = new Float64Array(PLACES)
    values[AT] = 100
    const { layout, points, centers } = drawn(values)
    const heights = points.filter((y, i) => i % 2 === 1 && !Number.isNaN(y))
    expect(Math.min(...heights)).toBeCloseTo(layout.valueAt('left', 100), 6)
    expect(centers).toEqual([])
  })

  it('has a dot where a number stands among none', () => {
    const values = new Float64Array(PLACES).fill(NaN)
    values[AT] = 100
    values[30_000] = 20
    const { layout, centers } = drawn(values)
    expect(centers).toHaveLength(4)
    expect(Math.abs(centers[0]! - layout.placeAt(AT))).toBeLessThan(1)
    expect([centers[1], centers[3]]).toEqual([layout.valueAt('left', 100), layout.valueAt('left', 20)])
  })
})
