import { describe, expect, it } from 'vitest'
import type { ChartSpec } from '../../../../src/renderer/charts/chart-spec'
import { chartsOf, savedCharts } from '../../../../src/renderer/state/saved-charts'

const sheets = [
  { id: 7, name: 'Logits', rows: 5, columns: 2 },
  { id: 9, name: 'Other one', rows: 5, columns: 2 },
]
const rows = (sheet: number, left: number) => ({ sheet, range: { top: 1, left, bottom: 4, right: left } })
const chart: ChartSpec = {
  id: 'chart-1',
  title: 'Both',
  kind: 'line',
  categories: rows(7, 0),
  series: [
    { name: 'a', range: rows(7, 1), axis: 'left' },
    { name: 'b', range: rows(9, 1), axis: 'right' },
  ],
}

describe('charts in a package', () => {
  it('are kept by the names of their sheets', () => {
    expect(savedCharts([chart], sheets)).toEqual([
      {
        title: 'Both',
        kind: 'line',
        categories: { sheet: 'Logits', range: 'A2:A5' },
        series: [
          { name: 'a', range: { sheet: 'Logits', range: 'B2:B5' }, axis: 'left' },
          { name: 'b', range: { sheet: 'Other one', range: 'B2:B5' }, axis: 'right' },
        ],
      },
    ])
  })

  it('come back as they were, though the sheets have other numbers', () => {
    const renumbered = sheets.map((sheet, i) => ({ ...sheet, id: i }))
    const { id: _id, ...look } = chart
    const text = JSON.stringify(savedCharts([chart], sheets))
    expect(chartsOf(JSON.parse(text), renumbered)).toEqual([
      {
        ...look,
        categories: rows(0, 0),
        series: [
          { name: 'a', range: rows(0, 1), axis: 'left' },
          { name: 'b', range: rows(1, 1), axis: 'right' },
        ],
      },
    ])
  })

  it('may name their sheet once, as the gallery does', () => {
    const series = [{ name: 'a', range: 'B2:B5', axis: 'left' }]
    const found = chartsOf(
      [{ title: 'T', kind: 'bar', sheet: 'Logits', categories: 'A2:A5', series }],
      sheets,
    )
    expect(found).toEqual([
      {
        title: 'T',
        kind: 'bar',
        categories: rows(7, 0),
        series: [{ name: 'a', range: rows(7, 1), axis: 'left' }],
      },
    ])
  })

  it.each([
    ['no list', 5],
    ['no object', ['x', null, []]],
    ['of no kind', [{ title: 'T', kind: 'cake', series: [] }]],
    [
      'of a sheet that is gone',
      [{ title: 'T', kind: 'bar', sheet: 'Gone', series: [{ name: 'a', range: 'B2:B5' }] }],
    ],
    ['of no range', [{ title: 'T', kind: 'bar', series: [{ name: 'a', range: 'B2:B5' }, null] }]],
  ])('are left out where they are %s', (_what, charts) => {
    expect(chartsOf(charts, sheets)).toEqual([])
  })
})
