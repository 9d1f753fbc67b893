import { describe, expect, it } from 'vitest'
import { parseRange, rangeName } from '../../../src/core/address'
import type { ChartPlace, Command, NewChart, SheetRange } from '../../../src/engine/model'
import { SheetFixture } from './sheet-fixture'

const at = (range: string, sheet = 1): SheetRange => ({ sheet, range: parseRange(range)! })
const floating = (row: number, column: number, sheet = 1): ChartPlace => ({
  kind: 'floating',
  sheet,
  at: { row, column },
  x: 4,
  y: 2,
  width: 300,
  height: 200,
})
const logits: NewChart = {
  title: 'Logits',
  categories: at('A2:A5'),
  series: [
    { range: at('B2:B5'), nameFrom: at('B1'), look: { name: 'logit', axis: 'left' } },
    { range: at('C2:C5', 2), look: { name: 'other' } },
  ],
  place: { kind: 'docked' },
  look: { kind: 'bar' },
}

/** A workbook of two sheets with charts. */
function charted(...charts: readonly NewChart[]) {
  const sheet = new SheetFixture()
  sheet.do({ type: 'add-sheet', name: 'Other' })
  for (const chart of charts) sheet.do({ type: 'add-chart', chart })
  return sheet
}

const chartsOf = ({ workbook }: SheetFixture) => workbook.info().charts

/** Everything that the charts draw: categories, then each series with its name. */
function drawn(sheet: SheetFixture): string[] {
  return chartsOf(sheet).flatMap(({ categories, series }) =>
    [categories, ...series.flatMap(({ range, nameFrom }) => [range, nameFrom])].flatMap((one) =>
      one ? [rangeName(one.range)] : [],
    ),
  )
}

/** What is drawn after a command; undo and redo come back to the same. */
function after(command: Command, ...charts: readonly NewChart[]): string[] {
  const sheet = charted(...(charts.length > 0 ? charts : [logits]))
  const before = chartsOf(sheet)
  sheet.do(command)
  const then = chartsOf(sheet)
  sheet.workbook.undo()
  expect(chartsOf(sheet)).toEqual(before)
  sheet.workbook.redo()
  expect(chartsOf(sheet)).toEqual(then)
  return drawn(sheet)
}

const rows = { sheet: 1, axis: 'row' } as const

describe('a chart', () => {
  it('is added, changed, moved and removed as steps among those of cells', () => {
    const sheet = charted(logits, { ...logits, title: 'Second' })
    sheet.type('A1', ['typed'])
    const [first, second] = chartsOf(sheet)
    sheet.do({ type: 'change-chart', chart: { ...first!, title: 'Renamed' } })
    sheet.do({ type: 'move-chart', id: second!.id, to: 0, place: floating(1, 1) })
    sheet.do({ type: 'remove-chart', id: first!.id })
    const { workbook } = sheet
    const titles = () => chartsOf(sheet).map(({ title }) => title)
    expect(titles()).toEqual(['Second'])
    expect(workbook.info().undo).toBe('Removing the chart “Renamed”')
    expect(workbook.undo()).toMatchObject({ value: { focus: undefined, chart: 'chart-1' } })
    expect(titles()).toEqual(['Second', 'Renamed'])
    workbook.undo()
    expect(titles()).toEqual(['Renamed', 'Second'])
    workbook.undo()
    expect(titles()).toEqual(['Logits', 'Second'])
    expect(workbook.info().undo).toBe('Typing in A1')
    workbook.undo()
    workbook.undo()
    workbook.undo()
    expect(titles()).toEqual([])
    expect(workbook.redo()).toMatchObject({ value: { chart: 'chart-1' } })
    expect(titles()).toEqual(['Logits'])
  })

  it('changed by one gesture is changed by one step', () => {
    const sheet = charted(logits)
    const [chart] = chartsOf(sheet)
    for (const title of ['S', 'So', 'Softmax'])
      sheet.do({ type: 'change-chart', chart: { ...chart!, title }, merge: 'title 1' })
    for (const x of [1, 2])
      sheet.do({
        type: 'move-chart',
        id: chart!.id,
        place: { ...floating(0, 0), x } as ChartPlace,
        merge: 'drag',
      })
    sheet.workbook.undo()
    expect(chartsOf(sheet)).toMatchObject([{ title: 'Softmax', place: { kind: 'docked' } }])
    sheet.workbook.undo()
    expect(chartsOf(sheet)).toMatchObject([{ title: 'Logits' }])
    sheet.workbook.redo()
    expect(chartsOf(sheet)).toMatchObject([{ title: 'Softmax' }])
  })

  it('makes the workbook differ from its file, until that is undone', () => {
    const { workbook } = new SheetFixture()
    workbook.apply({ type: 'add-chart', chart: { ...logits, series: logits.series.slice(0, 1) } })
    expect(workbook.info().dirty).toBe(true)
    workbook.undo()
    expect(workbook.info().dirty).toBe(false)
  })

  it.each<[string, Command, string]>([
    [
      'of no series',
      { type: 'add-chart', chart: { ...logits, series: [] } },
      'A chart draws at least one series.',
    ],
    [
      'of a sheet that is not there',
      { type: 'add-chart', chart: { ...logits, categories: at('A1', 7) } },
      'A chart draws cells of sheets that the workbook has.',
    ],
    [
      'with more to its look than can be kept',
      { type: 'add-chart', chart: { ...logits, look: { note: 'x'.repeat(100_001) } } },
      'There is more said of the look of this chart than a workbook keeps.',
    ],
    [
      'without a size',
      { type: 'add-chart', chart: { ...logits, place: { ...floating(0, 0), width: 0 } as ChartPlace } },
      'A chart is 1 to 10000 pixels wide and high.',
    ],
    [
      'that is gone',
      { type: 'remove-chart', id: 'chart-9' },
      'That chart is no longer part of the workbook.',
    ],
    ['at no place', { type: 'move-chart', id: 'chart-1', to: 4 }, 'The chart “Logits” has no place there.'],
  ])('%s is refused with a sentence', (_what, command, sentence) => {
    const { workbook } = charted(logits)
    expect(workbook.apply(command)).toEqual({ ok: false, message: sentence })
  })
})

describe('what a chart draws', () => {
  it('follows rows and columns that come, go and move, on its own sheet', () => {
    const inserted = ['A4:A7', 'B4:B7', 'B3', 'C2:C5']
    expect(after({ type: 'insert-lines', ...rows, at: 0, count: 2 })).toEqual(inserted)
    const deleted = ['A2:A4', 'B2:B4', 'B1', 'C2:C5']
    expect(after({ type: 'delete-lines', ...rows, at: 2, count: 1 })).toEqual(deleted)
    const beside = ['A2:A5', 'C2:C5', 'C1', 'C2:C5']
    expect(after({ type: 'insert-lines', sheet: 1, axis: 'column', at: 1, count: 1 })).toEqual(beside)
    const moved = ['A6:A9', 'B6:B9', 'B1', 'C2:C5']
    expect(after({ type: 'move-lines', ...rows, at: 1, count: 4, to: 9 })).toEqual(moved)
  })

  it('follows cells that are pushed and cells that are cut and pasted', () => {
    const range = parseRange('B1:B3')!
    const pushed = ['A2:A5', 'B5:B8', 'B4', 'C2:C5']
    expect(after({ type: 'insert-cells', sheet: 1, range, axis: 'row' })).toEqual(pushed)
    const to = { sheet: 2, at: { row: 0, column: 4 } }
    expect(after({ type: 'move', from: at('B2:B5'), to })).toEqual(['A2:A5', 'E1:E4', 'B1', 'C2:C5'])
  })

  it('loses what nothing is left of, and the chart goes with its last series', () => {
    expect(after({ type: 'delete-lines', ...rows, at: 0, count: 5 })).toEqual(['C2:C5'])
    expect(after({ type: 'remove-sheet', sheet: 2 })).toEqual(['A2:A5', 'B2:B5', 'B1'])
    const one = { ...logits, series: logits.series.slice(0, 1) }
    expect(after({ type: 'delete-lines', ...rows, at: 0, count: 5 }, one)).toEqual([])
    expect(after({ type: 'remove-sheet', sheet: 1 }, one)).toEqual([])
  })
})

describe('the charts of a file whose sheets are added', () => {
  it('come along with an id of their own, and draw the sheets that were added', () => {
    const series = [{ name: 'a', range: 'A1:A2' }]
    const source = {
      kind: 'sheets',
      sheets: [{ name: 'Sheet1', csv: '1\n2\n' }],
      charts: [{ title: 'Added', kind: 'bar', sheet: 'Sheet1', series }],
    } as const
    const sheet = charted(logits)
    sheet.do({ type: 'add-sheets', sources: [source, source] })
    const added = chartsOf(sheet).map(({ id, series: [first] }) => [id, first!.range.sheet])
    expect(added).toEqual([
      ['chart-1', 1],
      ['chart-2', 3],
      ['chart-3', 4],
    ])
    sheet.workbook.undo()
    expect(chartsOf(sheet)).toHaveLength(1)
  })
})

describe('a chart over cells', () => {
  const over = { ...logits, place: floating(3, 2) }

  it('is told of where it goes with its cells, and not where it was meant to go', () => {
    const one = { ...logits, series: logits.series.slice(0, 1) }
    const sheet = charted(one)
    const gone = sheet.workbook.apply({ type: 'delete-lines', ...rows, at: 0, count: 5 })
    expect(gone.ok && gone.value.notice).toBe(
      'The chart “Logits” went with the cells that it drew. Undo brings both back.',
    )
    sheet.workbook.undo()
    expect(chartsOf(sheet)).toHaveLength(1)
    const part = sheet.workbook.apply({ type: 'delete-lines', ...rows, at: 2, count: 1 })
    expect(part.ok && part.value.notice).toBeUndefined()
    const removed = sheet.workbook.apply({ type: 'remove-chart', id: 'chart-1' })
    expect(removed.ok && removed.value.notice).toBeUndefined()
  })

  it('goes where the cell under its corner goes, and stays when that is deleted', () => {
    const sheet = charted(over)
    sheet.do({ type: 'insert-lines', ...rows, at: 1, count: 2 })
    expect(chartsOf(sheet)[0]!.place).toEqual(floating(5, 2))
    sheet.do({ type: 'delete-lines', ...rows, at: 5, count: 1 })
    expect(chartsOf(sheet)[0]!.place).toEqual(floating(5, 2))
    sheet.do({ type: 'move', from: at('C6:C6'), to: { sheet: 2, at: { row: 0, column: 0 } } })
    expect(chartsOf(sheet)[0]!.place).toEqual(floating(0, 0, 2))
  })

  it('goes with its sheet, and comes with a copy of it, which it draws', () => {
    expect(after({ type: 'remove-sheet', sheet: 1 }, over)).toEqual([])
    const sheet = charted(over, logits)
    sheet.do({ type: 'copy-sheet', sheet: 1 })
    const [, , copy] = chartsOf(sheet)
    expect(copy).toEqual({
      ...over,
      id: 'chart-3',
      categories: at('A2:A5', 3),
      series: [{ ...over.series[0]!, range: at('B2:B5', 3), nameFrom: at('B1', 3) }, over.series[1]!],
      place: floating(3, 2, 3),
    })
  })
})
