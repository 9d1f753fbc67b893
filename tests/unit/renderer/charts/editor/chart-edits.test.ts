import { describe, expect, it } from 'vitest'
import { parseRange, rangeName } from '../../../../../src/core/address'
import type { SheetRange } from '../../../../../src/protocol/api'
import {
  axisName,
  movedSeries,
  typedCount,
  typedLimit,
  typedNumber,
  withAddedSeries,
  withAxis,
  withField,
  withGrid,
  withKind,
  withoutSeries,
} from '../../../../../src/renderer/charts/editor/chart-edits'
import { hasGrid, type ChartSpec } from '../../../../../src/renderer/charts/chart-spec'

const at = (range: string, sheet = 1): SheetRange => ({ sheet, range: parseRange(range)! })
const columns: ChartSpec = {
  id: 'chart-1',
  title: 'Confusion',
  kind: 'bar',
  categories: at('A2:A4'),
  series: [
    { name: 'cat', nameFrom: at('B1'), range: at('B2:B4'), axis: 'left' },
    { name: 'dog', nameFrom: at('C1'), range: at('C2:C4'), axis: 'left' },
  ],
}

const drawn = ({ categories, rowNames, series }: ChartSpec) => ({
  categories: categories && rangeName(categories.range),
  rowNames: rowNames && rangeName(rowNames.range),
  series: series.map(({ range, nameFrom }) =>
    [nameFrom, range].map((one) => (one ? rangeName(one.range) : '')).join(' '),
  ),
})

describe('a chart as another kind', () => {
  it('becomes one matrix as a heat map, with the names on its sides, and comes apart again', () => {
    const map = withKind(columns, 'heatmap')
    expect(drawn(map)).toEqual({ categories: 'B1:C1', rowNames: 'A2:A4', series: [' B2:C4'] })
    const lines = withKind(map, 'line')
    expect(lines.kind).toBe('line')
    expect(drawn(lines)).toEqual(drawn(columns))
  })

  it('keeps its series where they do not lie side by side', () => {
    const apart = { ...columns, series: [columns.series[0]!, { ...columns.series[1]!, range: at('E2:E4') }] }
    expect(drawn(withKind(apart, 'heatmap'))).toEqual(drawn(apart))
    expect(withKind(columns, 'bar')).toBe(columns)
  })
})

describe('the axes of a chart', () => {
  it('have gridlines put on and taken off, and say nothing of them where they are as they come', () => {
    const lined = withGrid(columns, 'x', true)
    expect(lined.x).toEqual({ grid: true })
    expect(hasGrid(lined.x!, 'x')).toBe(true)
    expect(withGrid(lined, 'x', false)).toEqual(columns)
    const bare = withGrid(columns, 'left', false)
    expect(bare.left).toEqual({ grid: false })
    expect(withGrid(bare, 'left', true)).toEqual(columns)
  })

  it('are called by where they are', () => {
    expect((['x', 'left', 'right'] as const).map((side) => axisName(columns, side))).toEqual([
      'Axis below',
      'Left axis',
      'Right axis',
    ])
    const lying = { ...columns, horizontal: true }
    expect((['x', 'left', 'right'] as const).map((side) => axisName(lying, side))).toEqual([
      'Left axis',
      'Axis below',
      'Axis above',
    ])
    expect(axisName({ ...lying, kind: 'line' }, 'x')).toBe('Axis below')
    expect((['x', 'left'] as const).map((side) => axisName({ ...lying, kind: 'heatmap' }, side))).toEqual([
      'Columns',
      'Rows',
    ])
  })
})

describe('the series of a chart', () => {
  it('keep their colours when they change places and when one goes', () => {
    expect(movedSeries(columns, 0, 1).series.map(({ name, color }) => [name, color])).toEqual([
      ['dog', 1],
      ['cat', 0],
    ])
    expect(withoutSeries(columns, 0).series).toEqual([{ ...columns.series[1]!, color: 1 }])
  })

  it('go on beside the last one, and below it where it lies in a row', () => {
    expect(drawn(withAddedSeries(columns)).series[2]).toBe('D1 D2:D4')
    const row = { ...columns, series: [{ name: 'a', range: at('B2:E2'), axis: 'left' as const }] }
    expect(drawn(withAddedSeries(row)).series).toEqual([' B2:E2', ' B3:E3'])
  })

  it('do not leave the sheet', () => {
    const last = { ...columns, series: [{ name: 'a', range: at('XFD1:XFD9'), axis: 'left' as const }] }
    expect(drawn(withAddedSeries(last)).series[1]).toBe(' XFD1:XFD9')
  })
})

describe('what is said of an axis', () => {
  it('is kept as little as it says', () => {
    const log = withAxis(columns, 'left', 'scale', 'log')
    expect(log.left).toEqual({ scale: 'log' })
    expect(withAxis(log, 'left', 'scale', undefined)).toEqual(columns)
    expect(withField(columns, 'stacked', undefined)).toEqual(columns)
  })

  it.each([
    ['', 'min', {}, undefined],
    [' 1e-4 ', 'min', {}, 1e-4],
    ['−5', 'min', { max: 0 }, -5],
    ['x', 'min', {}, '“x” is no number.'],
    ['5', 'min', { max: 5 }, 'An axis goes from its least number up to a greater one.'],
    ['1', 'max', { min: 2 }, 'An axis goes from its least number up to a greater one.'],
    [
      '0',
      'min',
      { scale: 'log' },
      'A logarithmic axis shows numbers above 0: choose a symmetric one for others.',
    ],
  ] as const)('takes %j as its %s, or says why not', (text, which, axis, expected) => {
    const typed = typedLimit(text, which, axis)
    expect(typed.ok ? typed.value : typed.message).toBe(expected)
  })

  it('takes whole numbers of bins and digits', () => {
    expect(typedCount('12', 1, 1000)).toEqual({ ok: true, value: 12 })
    expect(typedCount('1.5', 1, 1000)).toEqual({ ok: false, message: 'A whole number from 1 to 1000.' })
    expect(typedNumber('inf')).toEqual({ ok: false, message: '“inf” is no number.' })
  })
})
