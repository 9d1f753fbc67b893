import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  axisFormats,
  axisScales,
  chartKinds,
  heatColors,
  legendPlaces,
} from '../../../../../src/renderer/charts/chart-spec'
import type { ChartSpec } from '../../../../../src/renderer/charts/chart-spec'
import { chartLookNotes } from '../../../../../src/renderer/state/charts/chart-look-notes'
import { recordOf, specOf } from '../../../../../src/renderer/state/charts/chart-records'
import type { Json } from '../../../../../src/engine/model'
import { Workbook } from '../../../../../src/engine/workbook'

/** What a workbook draws when its file keeps these charts. */
function opened(charts: Json): readonly ChartSpec[] {
  const sheets = [
    { name: 'Logits', csv: '' },
    { name: 'Other one', csv: '' },
  ]
  const read = Workbook.open({ kind: 'sheets', sheets, charts })
  if (!read.ok) throw new Error(read.message)
  return read.value.workbook.info().charts.flatMap((chart) => specOf(chart) ?? [])
}

/** What a workbook draws after charts were added to it, and it was saved and opened again. */
function savedAndOpened(charts: readonly Omit<ChartSpec, 'id'>[]): readonly ChartSpec[] {
  const workbook = Workbook.empty()
  workbook.apply({ type: 'add-sheet', name: 'It’s two' })
  for (const chart of charts) {
    const added = workbook.apply({ type: 'add-chart', chart: recordOf(chart) })
    if (!added.ok) throw new Error(added.message)
  }
  const bytes = workbook.exportPackage('Charts', {})
  const read = Workbook.open({ kind: 'workbook', name: 'charts.zip', bytes })
  if (!read.ok) throw new Error(read.message)
  expect(read.value.notes).toEqual([])
  return read.value.workbook.info().charts.flatMap((chart) => specOf(chart) ?? [])
}

const range = fc.record({
  sheet: fc.constantFrom(1, 2),
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
  {
    name: fc.string(),
    range,
    nameFrom: range,
    axis: fc.constantFrom('left' as const, 'right' as const),
    color: fc.oneof(fc.nat(20), fc.constantFrom('#2f6bde', '#000000')),
  },
  { requiredKeys: ['name', 'range', 'axis'] },
)
const chart = fc.record(
  {
    title: fc.string(),
    kind: fc.constantFrom(...chartKinds),
    categories: range,
    rowNames: range,
    place: fc.oneof(
      fc.record({ kind: fc.constant('docked' as const), share: fc.constantFrom(0.5, 2) }),
      fc.record({
        kind: fc.constant('floating' as const),
        sheet: fc.constantFrom(1, 2),
        at: fc.record({ row: fc.nat(90), column: fc.nat(90) }),
        x: fc.nat(90),
        y: fc.nat(90),
        width: fc.integer({ min: 1, max: 900 }),
        height: fc.integer({ min: 1, max: 900 }),
      }),
    ),
    series: fc.array(series, { minLength: 1, maxLength: 4 }),
    stacked: fc.boolean(),
    horizontal: fc.boolean(),
    heat: fc.constantFrom(...heatColors),
    numbers: fc.boolean(),
    bins: fc.integer({ min: 1, max: 1000 }),
    x: axis,
    left: axis,
    right: axis,
    legend: fc.constantFrom(...legendPlaces),
  },
  { requiredKeys: ['title', 'kind', 'series'] },
)

describe('a chart in a package', () => {
  it('comes back with all that is said of it, whatever its kind and its place', () => {
    fc.assert(
      fc.property(fc.array(chart, { minLength: 1, maxLength: 3 }), (charts) => {
        const given = charts.map((one, i) => ({ ...plain(one), id: `chart-${i + 1}` }))
        expect(savedAndOpened(charts)).toEqual(given)
      }),
      { numRuns: 80 },
    )
  })

  it('is never more than a chart can be, whatever its file says', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void opened([value as Json])))
    const said = {
      title: 't',
      kind: 'histogram',
      series: [{ name: 'a', range: { sheet: 'Logits', range: 'A1:A2' }, axis: 'up', color: -1 }],
      categories: 'A1',
      bins: 1e9,
      stacked: 'yes',
      left: { min: '0', digits: 200, scale: 'cubic' },
      legend: 'middle',
      place: { kind: 'floating', sheet: 'Gone', at: 'A1', width: 10, height: 10 },
      unknown: 1,
    }
    const cells = { sheet: 1, range: { top: 0, left: 0, bottom: 1, right: 0 } }
    expect(opened([said])).toEqual([
      {
        id: 'chart-1',
        title: 't',
        kind: 'histogram',
        series: [{ name: 'a', range: cells, axis: 'left' }],
        left: {},
      },
    ])
  })

  it('has what makes no sense of its look told of, each by its place', () => {
    const range = { sheet: 'Logits', range: 'A1:A2' }
    const notes = (...charts: object[]) => {
      const read = Workbook.open({
        kind: 'sheets',
        sheets: [{ name: 'Logits', csv: '' }],
        charts: charts as Json,
      })
      if (!read.ok) throw new Error(read.message)
      return chartLookNotes(read.value.workbook.info().charts)
    }
    const bar = { title: 'T', kind: 'bar' }
    expect(notes({ ...bar, series: [{ range, axis: 'right', color: 2 }], left: { min: 0 } })).toEqual([])
    expect(notes({ ...bar, series: [{ range, color: 'red' }], left: { min: 'low' } })).toEqual([
      'The chart “T”: what is said at /left/min, /series/0/color makes no sense, and is drawn as usual.',
    ])
    expect(notes({ ...bar, series: [{ range, axis: 'up' }], bins: 0, x: 5, legend: 1 })[0]).toContain(
      '/bins, /x, /legend, 1 place more',
    )
    expect(notes({ title: 'T', kind: 'cake', series: [{ range }], bins: 0 })).toEqual([])
  })

  it('of a kind that is not known is kept, and not drawn', () => {
    const series = [{ name: 'a', range: { sheet: 'Logits', range: 'A1:A2' } }]
    expect(opened([{ title: 'T', kind: 'cake', series }])).toEqual([])
  })
})

function plain(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object
}
