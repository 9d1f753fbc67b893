import { describe, expect, it } from 'vitest'
import type { ChartSpec } from '../../../../../src/renderer/charts/chart-spec'
import { pictureOf } from '../../../../../src/renderer/charts/plot/picture'
import { plotLayout, WHOLE } from '../../../../../src/renderer/charts/plot/plot-layout'
import { chartOf } from '../chart-of'

const measure = (text: string) => text.length * 6

function layoutOf(look: Partial<ChartSpec>, values: readonly number[], width = 214) {
  const { spec, data } = chartOf({ kind: 'bar', ...look }, [values])
  return plotLayout(pictureOf(spec, data), { width, height: 150, part: WHOLE, measure })
}

describe('texts beside an axis', () => {
  it.each([
    [{ horizontal: true }, [1e15, 1e15 + 3]],
    [{ horizontal: true, left: { scale: 'log' } }, [1e-308, 3e-308, 5e-324]],
    [{ horizontal: true, left: { scale: 'symlog' } }, [1e15, -4]],
    [{ horizontal: true, left: { format: 'fixed', digits: 9 } }, [1, 5]],
  ] as const)('do not touch below bars that lie: %o', (look, values) => {
    const { leftTicks, frame } = layoutOf(look, values)
    expect(leftTicks.length).toBeGreaterThan(1)
    for (const [i, { share, text }] of leftTicks.entries()) {
      const before = leftTicks[i - 1]
      const room = before ? (share - before.share) * frame.width : Infinity
      expect(room).toBeGreaterThanOrEqual((measure(text) + measure(before?.text ?? '')) / 2)
    }
  })

  it('do not touch at the left, where zero is among those that stay', () => {
    const { leftTicks, frame } = layoutOf({ left: { scale: 'symlog' } }, [1e308, -1e308])
    for (const [i, { share }] of leftTicks.entries())
      expect(i === 0 ? Infinity : (share - leftTicks[i - 1]!.share) * frame.height).toBeGreaterThan(11)
    expect(leftTicks.map(({ text }) => text)).toContain('0')
  })

  it('are all there where they have room', () => {
    expect(layoutOf({ horizontal: true }, [0, 5], 600).leftTicks.map(({ text }) => text)).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
    ])
  })
})
