import { createRoot } from 'solid-js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Chart, ChartPlace } from '../../../../../src/protocol/api'
import { createChartRecall } from '../../../../../src/renderer/state/charts/chart-recall'

afterEach(() => vi.useRealTimers())

function recalling(place: ChartPlace) {
  vi.useFakeTimers()
  const calls: unknown[] = []
  let step: (id: string) => void = () => undefined
  const chart: Chart = { id: 'chart-1', title: 'T', series: [], place, look: {} }
  const { recalled, stop } = createRoot((stop) => ({
    stop,
    recalled: createChartRecall(
      {
        charts: () => [chart],
        sheet: () => ({ id: 1, name: 'Sheet1', rows: 1, columns: 1 }),
        showSheet: (sheet) => calls.push(['sheet', sheet]),
        onChartStep(listener) {
          step = listener
          return () => (step = () => undefined)
        },
      },
      () => calls.push('pane'),
      (cell) => calls.push(['reveal', cell]),
    ),
  }))
  return { recalled, stop, calls, step: (id: string) => step(id) }
}

describe('a chart that Undo has changed', () => {
  it('opens the pane that it is in, and is marked for a moment', async () => {
    const { recalled, calls, step, stop } = recalling({ kind: 'docked' })
    step('chart-1')
    expect([recalled(), calls]).toEqual(['chart-1', ['pane']])
    await vi.advanceTimersByTimeAsync(5000)
    expect(recalled()).toBeUndefined()
    stop()
  })

  it('brings its sheet, and the cell that it floats over', async () => {
    const at = { row: 40, column: 2 }
    const size = { x: 0, y: 0, width: 300, height: 200 }
    const { calls, step, stop } = recalling({ kind: 'floating', sheet: 2, at, ...size })
    step('chart-1')
    await vi.advanceTimersByTimeAsync(1)
    expect(calls).toEqual([
      ['sheet', 2],
      ['reveal', at],
    ])
    stop()
  })

  it('is not looked for once it is gone', () => {
    const { recalled, calls, step, stop } = recalling({ kind: 'docked' })
    step('chart-9')
    expect([recalled(), calls]).toEqual([undefined, []])
    stop()
  })
})
