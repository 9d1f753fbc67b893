import { createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { parseRange, rangeName } from '../../../../src/core/address'
import type { Command, SheetRange } from '../../../../src/protocol/api'
import type { ChartSpec } from '../../../../src/renderer/charts/chart-spec'
import { followingCharts } from '../../../../src/renderer/state/chart-following'
import { createCharts } from '../../../../src/renderer/state/charts'

const at = (range: string, sheet = 1): SheetRange => ({ sheet, range: parseRange(range)! })
const chart: ChartSpec = {
  id: 'chart-1',
  title: 'Logits',
  kind: 'bar',
  categories: at('A2:A5'),
  series: [
    { name: 'logit', range: at('B2:B5'), axis: 'left' },
    { name: 'other', range: at('C2:C5', 2), axis: 'left' },
  ],
}

function drawn(specs: readonly ChartSpec[]): string[] {
  return specs.flatMap(({ categories, series }) =>
    [...(categories ? [categories] : []), ...series.map(({ range }) => range)].map(({ range }) =>
      rangeName(range),
    ),
  )
}

const after = (command: Command) => drawn(followingCharts([chart], command))
const rows = { sheet: 1, axis: 'row' } as const

describe('what a chart draws', () => {
  it('follows rows and columns that come, go and move, on its own sheet', () => {
    expect(after({ type: 'insert-lines', ...rows, at: 0, count: 2 })).toEqual(['A4:A7', 'B4:B7', 'C2:C5'])
    expect(after({ type: 'delete-lines', ...rows, at: 2, count: 1 })).toEqual(['A2:A4', 'B2:B4', 'C2:C5'])
    expect(after({ type: 'insert-lines', sheet: 1, axis: 'column', at: 1, count: 1 })).toEqual([
      'A2:A5',
      'C2:C5',
      'C2:C5',
    ])
    expect(after({ type: 'move-lines', ...rows, at: 1, count: 4, to: 9 })).toEqual([
      'A6:A9',
      'B6:B9',
      'C2:C5',
    ])
  })

  it('follows cells that are pushed and cells that are cut and pasted', () => {
    const range = parseRange('B1:B3')!
    expect(after({ type: 'insert-cells', sheet: 1, range, axis: 'row' })).toEqual(['A2:A5', 'B5:B8', 'C2:C5'])
    const to = { sheet: 2, at: { row: 0, column: 4 } }
    expect(after({ type: 'move', from: at('B2:B5'), to })).toEqual(['A2:A5', 'E1:E4', 'C2:C5'])
  })

  it('loses a series of which nothing is left, and stays as it is where nothing moves', () => {
    expect(after({ type: 'delete-lines', ...rows, at: 1, count: 4 })).toEqual(['C2:C5'])
    const typing: Command = { type: 'set-cells', sheet: 1, at: { row: 0, column: 0 }, inputs: [['1']] }
    const specs = [chart]
    expect(followingCharts(specs, typing)).toBe(specs)
  })

  it('comes back with undo, and goes again with redo, whatever its title is by then', () => {
    createRoot((dispose) => {
      const charts = createCharts()
      charts.add({ ...chart, series: chart.series.slice(0, 1) })
      const before = drawn(charts.specs())
      charts.follow({ type: 'insert-lines', ...rows, at: 0, count: 1 }, 3, 4)
      const moved = drawn(charts.specs())
      expect(moved).toEqual(['A3:A6', 'B3:B6'])
      charts.replace({ ...charts.specs()[0]!, title: 'Renamed' })
      charts.followBack(4, 3)
      expect(drawn(charts.specs())).toEqual(before)
      expect(charts.specs()[0]!.title).toBe('Renamed')
      charts.followBack(3, 4)
      expect(drawn(charts.specs())).toEqual(moved)
      charts.follow({ type: 'delete-lines', ...rows, at: 0, count: 20 }, 4, 5)
      expect(charts.specs()).toEqual([])
      charts.followBack(5, 4)
      expect(drawn(charts.specs())).toEqual(moved)
      dispose()
    })
  })
})
