import { createRoot, createSignal } from 'solid-js'
import { describe, expect, it } from 'vitest'
import type { ChartData } from '../../../../../src/renderer/charts/data/chart-data'
import { createSpokenPoint } from '../../../../../src/renderer/charts/hands/create-spoken-point'
import { plotKey, walkedTo } from '../../../../../src/renderer/charts/hands/plot-keys'

const bare = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false }

describe('Home and End', () => {
  it.each([
    ['Home', 0],
    ['End', 8],
  ])('%s goes to place %i of nine, from anywhere', (key, place) => {
    const action = plotKey({ ...bare, key })
    if (action?.type !== 'end') throw new Error('It does not go to an end.')
    for (const from of [undefined, 0, 4, 8]) expect(walkedTo(from, action.to * Infinity, 9)).toBe(place)
  })

  it('are left to others with other keys', () => {
    expect(plotKey({ ...bare, key: 'Home', ctrlKey: true })).toBeUndefined()
    expect(plotKey({ ...bare, key: 'End', shiftKey: true })).toBeUndefined()
  })
})

it('an arrow begins at the first place and stays within the chart', () => {
  expect([walkedTo(undefined, 1, 9), walkedTo(3, 1, 9), walkedTo(8, 1, 9), walkedTo(0, -1, 9)]).toEqual([
    0, 4, 8, 0,
  ])
})

describe('what is heard', () => {
  const holding = (value: number): ChartData => ({
    length: 1,
    x: Float64Array.of(0),
    measured: false,
    named: true,
    series: [{ name: 'logit', axis: 'left', values: Float64Array.of(value) }],
    label: () => 'cat',
  })

  it('is the point that is walked to, and its new number after a key has changed it', () => {
    const [data, setData] = createSignal(holding(5))
    const at = { series: 0, place: 0 }
    const spoken = createRoot(() => createSpokenPoint(data, () => at))
    expect(spoken.text()).toBe('')
    spoken.say(at)
    expect(spoken.text()).toContain('5')
    setData(holding(6))
    expect(spoken.text()).toContain('5')
    spoken.changes()
    setData(holding(7))
    expect(spoken.text()).toContain('7')
  })
})
