import { createRoot, createSignal } from 'solid-js'
import { describe, expect, it } from 'vitest'
import type { Chart, ChartPlace } from '../../../../../src/protocol/api'
import { specOf } from '../../../../../src/renderer/state/charts/chart-records'
import { createChartPlacing } from '../../../../../src/renderer/state/charts/chart-placing'

const range = { top: 0, left: 0, bottom: 3, right: 0 }

function chart(id: string, place: ChartPlace): Chart {
  return { id, title: id, series: [{ range: { sheet: 1, range }, look: {} }], place, look: { kind: 'bar' } }
}

function floats(sheet: number): ChartPlace {
  return { kind: 'floating', sheet, at: { row: 0, column: 0 }, x: 0, y: 0, width: 300, height: 200 }
}

function placing(charts: readonly Chart[]) {
  const moved: unknown[][] = []
  const shown: string[] = []
  return createRoot(() => {
    const found = createChartPlacing(
      { charts: () => charts, sheet: () => ({ id: 1, name: 'Sheet1', rows: 4, columns: 1 }) },
      {
        specs: () => charts.flatMap((one) => specOf(one) ?? []),
        move: async (...args) => void moved.push(args),
      },
      { what: () => undefined, open: (what) => void shown.push(what), close: () => shown.push('closed') },
      () => shown.push('pane'),
    )
    const run = (id: string, kind: string) =>
      found
        .deeds(id)
        .find((deed) => deed.kind === kind)!
        .run()
    return { found, moved, shown, run, kinds: (id: string) => found.deeds(id).map(({ kind }) => kind) }
  })
}

const docked: ChartPlace = { kind: 'docked' }

describe('where charts are', () => {
  it('is the pane, or the cells of one sheet', () => {
    const { found } = placing([chart('a', docked), chart('b', floats(1)), chart('c', floats(2))])
    expect(found.docked().map(({ id }) => id)).toEqual(['a'])
    expect(found.floating().map(({ id }) => id)).toEqual(['b'])
  })

  it('is moved among the charts of the pane, whatever floats between them', () => {
    const { moved, run, kinds } = placing([
      chart('a', docked),
      chart('b', floats(1)),
      chart('c', docked),
      chart('d', docked),
    ])
    expect(kinds('a')).not.toContain('up')
    expect(kinds('d')).not.toContain('down')
    run('d', 'up')
    run('a', 'down')
    expect(moved).toEqual([
      ['d', { to: 2 }],
      ['a', { to: 2 }],
    ])
  })

  it('is the pane alone for one that fills it, until the others are shown again', () => {
    const { found, run, kinds } = placing([chart('a', docked), chart('b', docked)])
    run('b', 'maximize')
    expect(found.maximized()).toBe('b')
    expect(kinds('b')).toEqual(expect.arrayContaining(['restore', 'float']))
    run('b', 'restore')
    expect(found.maximized()).toBeUndefined()
    expect(placing([chart('a', docked)]).kinds('a')).not.toContain('maximize')
  })

  it('is the pane again for one that is docked, which is shown then', () => {
    const { moved, shown, run, kinds } = placing([chart('a', floats(1)), chart('b', floats(1))])
    run('a', 'dock')
    expect([moved, shown]).toEqual([[['a', { place: docked }]], ['pane']])
    run('a', 'front')
    expect(moved.at(-1)).toEqual(['a', { to: 1 }])
    expect(kinds('b')).not.toContain('front')
  })

  it('is not over cells as long as no cells are shown', () => {
    const { moved, run } = placing([chart('a', docked)])
    run('a', 'float')
    expect(moved).toEqual([])
  })

  it('is not told anew when its sheet is: asking for numbers again and again would have no end', () => {
    const charts = [chart('a', floats(1))]
    const specs = charts.flatMap((one) => specOf(one) ?? [])
    createRoot(() => {
      const [sheet, setSheet] = createSignal({ id: 1, name: 'Sheet1', rows: 4, columns: 1 })
      const chartWindow = { what: () => undefined, open: () => undefined, close: () => undefined }
      const { floating } = createChartPlacing(
        { charts: () => charts, sheet },
        { specs: () => specs, move: async () => undefined },
        chartWindow,
        () => undefined,
      )
      const before = floating()
      setSheet({ ...sheet(), rows: 5 })
      expect(floating()).toBe(before)
    })
  })
})
