import { describe, expect, it } from 'vitest'
import { createChartWindow } from '../../../../../src/renderer/state/charts/chart-window'

function windows(opens = true) {
  const said: string[] = []
  const asked: (() => void)[] = []
  const chartWindow = createChartWindow({ say: (_kind, text) => said.push(text) }, (onClosed) => {
    asked.push(onClosed)
    return opens ? { document: {} as Document, focus: () => undefined, close: onClosed } : undefined
  })
  return { chartWindow, said, asked }
}

describe('the charts’ own window', () => {
  it('is one at most: another chart takes the place of the one in it', () => {
    const { chartWindow, asked } = windows()
    chartWindow.open('chart-1')
    chartWindow.open('all')
    expect([asked.length, chartWindow.what()]).toEqual([1, 'all'])
  })

  it('gives back what it shows when it is closed, by its user or by the program', () => {
    const { chartWindow, asked } = windows()
    chartWindow.open('chart-1')
    asked[0]!()
    expect([chartWindow.what(), chartWindow.window()]).toEqual([undefined, undefined])
    chartWindow.open('chart-2')
    chartWindow.close()
    expect([asked.length, chartWindow.what()]).toEqual([2, undefined])
  })

  it('that is blocked is told, and the charts stay where they are', () => {
    const { chartWindow, said } = windows(false)
    chartWindow.open('chart-1')
    expect(chartWindow.what()).toBeUndefined()
    expect(said).toEqual([expect.stringContaining('Allow pop-up windows')])
  })
})
