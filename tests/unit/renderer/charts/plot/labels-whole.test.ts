import { describe, expect, it } from 'vitest'
import type { ChartSpec } from '../../../../../src/renderer/charts/chart-spec'
import type { ChartData } from '../../../../../src/renderer/charts/data/chart-data'
import { pictureOf } from '../../../../../src/renderer/charts/plot/picture'
import { plotLayout, WHOLE, type PlotPart } from '../../../../../src/renderer/charts/plot/plot-layout'
import { chartOf } from '../chart-of'

const measure = (text: string) => text.length * 6
const WIDTH = 300

function layoutOf(spec: ChartSpec, data: ChartData, part: PlotPart = WHOLE) {
  return plotLayout(pictureOf(spec, data), { width: WIDTH, height: 216, part, measure })
}

/** Lines over the years from 2015. */
function yearsOf(part?: PlotPart) {
  const years = Array.from({ length: 8 }, (_, i) => 2015 + i)
  const { spec, data } = chartOf({ x: { grid: true } }, [years.map((year) => year % 7)], years)
  return layoutOf(spec, data, part)
}

/** Bars under names. */
function namedBars(names: readonly string[]) {
  const { spec, data } = chartOf({ kind: 'bar' }, [names.map((_, i) => i + 1)])
  return layoutOf(spec, { ...data, named: true, label: (place) => names[place]! })
}

function edgesOf({ frame, placeTicks }: ReturnType<typeof layoutOf>) {
  return placeTicks
    .filter(({ text }) => text !== '')
    .map(({ share, text }) => {
      const at = frame.left + share * frame.width
      return [at - measure(text) / 2, at + measure(text) / 2] as const
    })
}

describe('texts below a plot', () => {
  it('at its ends are whole, and all there', () => {
    const layout = yearsOf()
    expect(layout.placeTicks.at(-1)?.text).toBe('2022')
    for (const [left, right] of edgesOf(layout)) {
      expect(left).toBeGreaterThanOrEqual(-1)
      expect(right).toBeLessThanOrEqual(WIDTH + 1)
    }
  })

  it('that an edge would cut are left out while a part is seen, and the plot stays where it is', () => {
    const whole = yearsOf()
    for (const from of [0.31, 0.4, 0.52, 0.6]) {
      const layout = yearsOf({ ...WHOLE, places: { from, to: from + 0.3 } })
      expect(layout.frame).toEqual(whole.frame)
      for (const [, right] of edgesOf(layout)) expect(right).toBeLessThanOrEqual(WIDTH + 1)
    }
  })

  it('that slant have room for the first of them as for the others', () => {
    const dates = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}-01`)
    const layout = namedBars(dates)
    expect(layout.slanted).toBe(true)
    expect(layout.placeTicks.map(({ text }) => text)).toEqual(dates)
  })

  it('are written in full where there is room for them', () => {
    const names = ['one that was right', 'one that was wrong']
    expect(namedBars(names).placeTicks.map(({ text }) => text)).toEqual(names)
  })

  it('take no more than a part of the chart where they are long', () => {
    const names = Array.from({ length: 6 }, (_, i) => `number ${i} of the names that never seem to end`)
    const { frame, placeTicks } = namedBars(names)
    expect(frame.width).toBeGreaterThan(WIDTH * 0.6)
    expect(frame.height).toBeGreaterThan(100)
    expect(placeTicks.every(({ text }) => text.endsWith('…'))).toBe(true)
  })
})
