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

  const LOST = 'The chart is left out, and lost when the workbook is saved.'
  it.each([
    ['no list', 5, ['/logitsheet/charts: it should be a list of charts.']],
    ['no object', [null], [`/logitsheet/charts/0: it should be an object that describes a chart. ${LOST}`]],
    [
      'of a sheet that is gone',
      [{ kind: 'bar', sheet: 'Gone', series: [{ name: 'a', range: 'B2:B5' }] }],
      [
        '/logitsheet/charts/0/series/0/range: there is no sheet “Gone”.',
        `/logitsheet/charts/0/series: nothing of it can be drawn. ${LOST}`,
      ],
    ],
    [
      'of no range',
      [{ kind: 'bar', sheet: 'Logits', series: [{ name: 'a', range: 'B2-B5' }, null] }],
      [
        '/logitsheet/charts/0/series/0/range: it should be cells of a sheet: {"sheet": "Sheet1", "range": "B2:B5"}.',
        '/logitsheet/charts/0/series/1: it should be an object with a “range”.',
        `/logitsheet/charts/0/series: nothing of it can be drawn. ${LOST}`,
      ],
    ],
    [
      'too much of a look',
      [{ kind: 'bar', sheet: 'Logits', junk: 'x'.repeat(200_000), series: [{ range: 'B2:B5' }] }],
      [`/logitsheet/charts/0: There is more said of the look of this chart than a workbook keeps. ${LOST}`],
    ],
  ])('are left out and told of where they are %s', (_what, charts, notes) => {
    expect(opened(charts)).toEqual({ charts: [], notes: notes.map((note) => `datapackage.json, ${note}`) })
  })

  it('open with what of them makes sense, and the rest is told of', () => {
    const { charts, notes } = opened([
      null,
      { kind: 'bar', sheet: 'Logits', categories: 7, series: [{ range: 'B2:B5' }, { range: 'no' }] },
    ])
    expect(charts).toMatchObject([{ series: [{ range: at('B2:B5', 1) }] }])
    expect(notes.map((note) => /charts[^:]*/.exec(note)?.[0])).toEqual([
      'charts/0',
      'charts/1/series/1/range',
      'charts/1/categories',
    ])
  })

  it('of a kind that is not known are told of, and saved as they came', () => {
    const sankey = { kind: 'sankey', flow: 3, title: 'Later', series: [{ range: at('B2:B5', 1) }] }
    const written = [{ ...sankey, series: [{ range: { sheet: 'Sheet1', range: 'B2:B5' } }] }]
    const read = Workbook.open({ kind: 'sheets', sheets: [{ name: 'Sheet1', csv: 'a' }], charts: written })
    if (!read.ok) throw new Error(read.message)
    expect(read.value.notes).toEqual([
      'datapackage.json, /logitsheet/charts/0/kind: "sankey" is no kind of chart that is known here. The chart is not drawn, and kept when the workbook is saved.',
    ])
    const bytes = read.value.workbook.exportPackage('Kept', {})
    const again = Workbook.open({ kind: 'workbook', name: 'kept.zip', bytes })
    expect(again.ok && again.value.workbook.info().charts).toMatchObject([
      { title: 'Later', look: { kind: 'sankey', flow: 3 } },
    ])
  })

  it('come along where several files are opened as one workbook, and draw the sheets of their own file', () => {
    const packed = (title: string) => {
      const workbook = Workbook.empty()
      const series = [{ range: at('B2:B5', 1), look: {} }]
      const place = { kind: 'docked' } as const
      workbook.apply({ type: 'add-chart', chart: { title, series, place, look: { kind: 'bar' } } })
      const bytes = workbook.exportPackage(title, {})
      return { kind: 'workbook' as const, name: `${title}.zip`, bytes }
    }
    const files = Workbook.open({ kind: 'files', files: [packed('one'), packed('two')] })
    if (!files.ok) throw new Error(files.message)
    const { sheets, charts } = files.value.workbook.info()
    expect(charts.map(({ title, series }) => [title, series[0]!.range.sheet])).toEqual([
      ['one', sheets[0]!.id],
      ['two', sheets[1]!.id],
    ])
    expect(files.value.notes).toEqual([])
  })
})
