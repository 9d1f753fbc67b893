import { describe, expect, it } from 'vitest'
import type { ChartSpec } from '../../../../../src/renderer/charts/chart-spec'
import { chartSvg } from '../../../../../src/renderer/charts/scene/chart-svg'
import { pictureOf } from '../../../../../src/renderer/charts/plot/picture'
import { plotLayout, WHOLE } from '../../../../../src/renderer/charts/plot/plot-layout'
import { chartOf, STYLE } from '../chart-of'

const SIZE = { width: 480, height: 320 }

function plot(look: Partial<ChartSpec>, x: ArrayLike<number>) {
  const { spec, data } = chartOf({ x: { scale: 'log' }, ...look }, [Array.from(x, (_, i) => i)], x)
  const picture = pictureOf(spec, data)
  const layout = plotLayout(picture, { ...SIZE, part: WHOLE, measure: (text) => text.length * 6 })
  return {
    span: picture.x,
    ticks: layout.placeTicks.map(({ text }) => text),
    svg: chartSvg(spec, data, SIZE, STYLE),
  }
}

describe('places along a logarithmic axis', () => {
  it('have room at both ends of a scatter, by a factor', () => {
    const { span, ticks, svg } = plot({ kind: 'scatter' }, [1, 10, 1000])
    expect(span.min).toBeCloseTo(1 / 1000 ** (1 / 40), 12)
    expect(span.max).toBeCloseTo(1000 * 1000 ** (1 / 40), 9)
    expect(ticks).toEqual(['1', '10', '100', '1000'])
    expect(svg).not.toContain('NaN')
    expect(svg.match(/<circle/g)).toHaveLength(3)
  })

  it('begin at the least above zero', () => {
    const { span, ticks, svg } = plot({ kind: 'line' }, [-3, 0, 1, 10, 100])
    expect(span).toEqual({ min: 1, max: 100 })
    expect(ticks).toEqual(['1', '10', '100'])
    expect(svg).not.toContain('NaN')
  })

  it('leave a limit aside that is not above zero', () => {
    const { span, ticks } = plot({ kind: 'line', x: { scale: 'log', min: -5, max: 1000 } }, [0, 1, 100])
    expect(span).toEqual({ min: 1, max: 1000 })
    expect(ticks).toEqual(['1', '10', '100', '1000'])
  })

  it('span a decade where none is above zero, and a little around one', () => {
    expect(plot({ kind: 'line' }, [-2, -1, 0]).span).toEqual({ min: 0.1, max: 1 })
    expect(plot({ kind: 'line' }, [6]).span).toEqual({ min: 2, max: 18 })
  })

  it('have ticks between two powers of ten', () => {
    expect(plot({ kind: 'line' }, [2, 4, 8]).ticks.length).toBeGreaterThan(2)
  })
})
