import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisFormats, axisScales, chartKinds, legendPlaces } from '../../../../src/renderer/charts/chart-spec'
import { chartsOf, savedCharts } from '../../../../src/renderer/state/saved-charts'

const sheets = [{ id: 3, name: 'Logits', rows: 9, columns: 4 }]
const range = fc.record({
  sheet: fc.constant(3),
  range: fc
    .tuple(fc.nat(20), fc.nat(20), fc.nat(9), fc.nat(9))
    .map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns })),
})
const axis = fc.record(
  {
    title: fc.string(),
    scale: fc.constantFrom(...axisScales),
    // Negative zero is no number of JSON.
    min: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    max: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    grid: fc.boolean(),
    format: fc.constantFrom(...axisFormats),
    digits: fc.nat(20),
  },
  { requiredKeys: [] },
)
const series = fc.record(
  { name: fc.string(), range, axis: fc.constantFrom('left' as const, 'right' as const), color: fc.nat(20) },
  { requiredKeys: ['name', 'range', 'axis'] },
)
const chart = fc.record(
  {
    title: fc.string(),
    kind: fc.constantFrom(...chartKinds),
    categories: range,
    rowNames: range,
    over: range,
    series: fc.array(series, { minLength: 1, maxLength: 4 }),
    stacked: fc.boolean(),
    horizontal: fc.boolean(),
    bins: fc.integer({ min: 1, max: 1000 }),
    x: axis,
    left: axis,
    right: axis,
    legend: fc.constantFrom(...legendPlaces),
  },
  { requiredKeys: ['title', 'kind', 'series'] },
)

describe('a chart in a package', () => {
  it('comes back with all that is said of it', () => {
    fc.assert(
      fc.property(chart, (one) => {
        const text = JSON.stringify(savedCharts([{ ...one, id: 'chart-1' }], sheets))
        expect(chartsOf(JSON.parse(text), sheets)).toEqual([JSON.parse(JSON.stringify(one))])
      }),
    )
  })

  it('is never more than a chart can be, whatever its file says', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void chartsOf([value as never], sheets)))
    const at = { sheet: 'Logits', range: 'A1:A2' }
    const said = {
      title: 't',
      kind: 'histogram',
      series: [{ name: 'a', range: at, axis: 'up', color: -1 }],
      categories: 'A1',
      bins: 1e9,
      stacked: 'yes',
      left: { min: '0', digits: 200, scale: 'cubic' },
      legend: 'middle',
      unknown: 1,
    }
    const cells = { sheet: 3, range: { top: 0, left: 0, bottom: 1, right: 0 } }
    expect(chartsOf([said], sheets)).toEqual([
      { title: 't', kind: 'histogram', series: [{ name: 'a', range: cells, axis: 'left' }], left: {} },
    ])
  })
})
