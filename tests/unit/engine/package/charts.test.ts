import { describe, expect, it } from 'vitest'
import { parseRange } from '../../../../src/core/address'
import type { Json, NewChart } from '../../../../src/engine/model'
import { Workbook } from '../../../../src/engine/workbook'

const at = (range: string, sheet: number) => ({ sheet, range: parseRange(range)! })

function opened(charts: Json) {
  const sheets = [
    { name: 'Logits', csv: 'a,1\n' },
    { name: 'Other one', csv: '' },
  ]
  const read = Workbook.open({ kind: 'sheets', sheets, charts })
  if (!read.ok) throw new Error(read.message)
  return { charts: read.value.workbook.info().charts, notes: read.value.notes }
}

const chart: NewChart = {
  title: 'Both',
  categories: at('A2:A5', 1),
  series: [
    { range: at('B2:B5', 1), nameFrom: at('B1', 1), look: { name: 'a', axis: 'left' } },
    { range: at('B2:B5', 2), look: { name: 'b' } },
  ],
  place: { kind: 'floating', sheet: 2, at: { row: 2, column: 1 }, x: 4, y: 8, width: 320, height: 200 },
  look: { kind: 'line' },
}

describe('charts in a package', () => {
  it('are kept by the names of their sheets, as anybody could write them', () => {
    const workbook = Workbook.empty()
    workbook.apply({ type: 'add-sheet', name: 'Other one' })
    workbook.apply({ type: 'add-chart', chart })
    const bytes = workbook.exportPackage('Charts', {})
    const again = Workbook.open({ kind: 'workbook', name: 'charts.zip', bytes })
    if (!again.ok) throw new Error(again.message)
    expect(again.value.workbook.info().charts).toEqual([{ ...chart, id: 'chart-1' }])
    expect(again.value.window).toEqual({})
  })

  it('may name their sheet once, and need no place', () => {
    const series = [{ name: 'a', range: 'B2:B5', axis: 'left' }]
    const { charts, notes } = opened([
      { title: 'T', kind: 'bar', sheet: 'Logits', categories: 'A2:A5', series },
    ])
    expect(notes).toEqual([])
    expect(charts).toEqual([
      {
        id: 'chart-1',
        title: 'T',
        categories: at('A2:A5', 1),
        series: [{ range: at('B2:B5', 1), look: { name: 'a', axis: 'left' } }],
        place: { kind: 'docked' },
        look: { kind: 'bar' },
      },
    ])
  })

  it.each([
    ['no list', 5, 'The charts of the file should be a list; there are none.'],
    ['no object', ['x', null, []], '3 charts of the file could not be read and are left out.'],
    [
      'of a sheet that is gone',
      [{ title: 'T', sheet: 'Gone', series: [{ name: 'a', range: 'B2:B5' }] }],
      '1 chart of the file could not be read and is left out.',
    ],
    [
      'of no range',
      [{ title: 'T', series: [{ name: 'a', range: 'B2:B5' }, null] }],
      '1 chart of the file could not be read and is left out.',
    ],
    [
      'too much of a look',
      [{ title: 'T', sheet: 'Logits', junk: 'x'.repeat(200_000), series: [{ range: 'B2:B5' }] }],
      '1 chart of the file could not be read and is left out.',
    ],
  ])('are left out and told of where they are %s', (_what, charts, note) => {
    expect(opened(charts)).toEqual({ charts: [], notes: [note] })
  })
})
