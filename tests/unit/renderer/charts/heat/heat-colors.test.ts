import { describe, expect, it } from 'vitest'
import {
  heatColor,
  heatScale,
  heatScaleOf,
  inkOn,
  luminance,
  type Rgb,
} from '../../../../../src/renderer/charts/heat/heat-colors'
import { difference, seenAs, SIGHT, SIGHTS } from '../scene/color-sight'

function seenBy(matrix: readonly (readonly number[])[], color: Rgb): Rgb {
  const linear = color.map((part) => (part / 255) ** 2.2)
  const [red, green, blue] = matrix.map((row) => {
    const light = row.reduce((sum, weight, index) => sum + weight * linear[index]!, 0)
    return 255 * Math.min(1, Math.max(0, light)) ** (1 / 2.2)
  })
  return [red!, green!, blue!]
}

describe('the colours of a heat map', () => {
  it('are fixed at 0 to 1 for probabilities and diverge from zero where numbers are on both sides', () => {
    expect(heatScale(0.2, 0.4)).toEqual({ min: 0, max: 1, diverging: false })
    expect(heatScale(-1, 3)).toEqual({ min: -3, max: 3, diverging: true })
    expect(heatScale(5, 50)).toEqual({ min: 5, max: 50, diverging: false })
  })

  it.each(Object.entries(SIGHTS))(
    'grow lighter from least to greatest, to those with %s too',
    (_, matrix) => {
      const scale = heatScale(0, 1)
      const lights = Array.from({ length: 21 }, (_one, at) =>
        luminance(seenBy(matrix, heatColor(scale, at / 20))),
      )
      for (let at = 1; at < lights.length; at++) expect(lights[at]!).toBeGreaterThan(lights[at - 1]!)
    },
  )

  it('hold ink that can be read on every one of them', () => {
    for (const scale of [heatScale(0, 1), heatScale(-1, 2)]) {
      for (let at = 0; at <= 20; at++) {
        const color = heatColor(scale, scale.min + ((scale.max - scale.min) * at) / 20)
        const [ink, ground] = [inkOn(color) === '#ffffff' ? 1 : 0, luminance(color)]
        const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05)
        expect(contrast).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})

describe('the colours of infinities', () => {
  it.each(Object.entries(SIGHT))(
    'are told from every number, from no number and from each other, %s sight (ΔE*ab of 20 at least)',
    (_, matrix) => {
      const numbers = [heatScale(0, 1), heatScale(-1, 1)].flatMap((scale) =>
        Array.from({ length: 41 }, (_one, at) =>
          heatColor(scale, scale.min + ((scale.max - scale.min) * at) / 40),
        ),
      )
      const surfaces: Rgb[] = [
        [255, 255, 255],
        [0, 0, 0],
      ]
      const [plus, minus] = [Infinity, -Infinity].map((value) => heatColor(heatScale(0, 1), value))
      for (const color of [plus!, minus!])
        for (const other of [...numbers, ...surfaces, color === plus ? minus! : plus!])
          expect(difference(seenAs(matrix, color), seenAs(matrix, other))).toBeGreaterThan(20)
    },
  )
})

describe('what is said of the colours of a heat map', () => {
  it('goes before what the numbers would have', () => {
    expect(heatScaleOf(-1, 4, {})).toEqual(heatScale(-1, 4))
    expect(heatScaleOf(-1, 4, { heat: 'sequential' })).toEqual({ min: -1, max: 4, diverging: false })
    expect(heatScaleOf(1, 4, { heat: 'diverging' })).toEqual({ min: -4, max: 4, diverging: true })
    expect(heatScaleOf(0, 0, { heat: 'diverging' })).toEqual({ min: -1, max: 1, diverging: true })
  })

  it('limits what they span, where there is anything between the limits', () => {
    expect(heatScaleOf(0, 0.9, { left: { max: 0.5 } })).toEqual({ min: 0, max: 0.5, diverging: false })
    expect(heatScaleOf(0, 0.9, { left: { min: 2 } })).toEqual({ min: 0, max: 1, diverging: false })
  })

  it('leaves zero in the middle of diverging colours, though the ends are not as far from it', () => {
    const scale = heatScaleOf(-4, 4, { heat: 'diverging', left: { min: -1 } })
    const even = heatScale(-1, 1)
    expect(heatColor(scale, 0)).toEqual(heatColor(even, 0))
    expect(heatColor(scale, -0.5)).toEqual(heatColor(even, -0.5))
    expect(heatColor(scale, 2)).toEqual(heatColor(even, 0.5))
    expect(heatColor(scale, -3)).toEqual(heatColor(even, -1))
    const above = heatScaleOf(0, 4, { heat: 'diverging', left: { min: 0 } })
    expect(heatColor(above, -1)).toEqual(heatColor(even, 0))
    expect(heatColor(above, 1e308)).toEqual(heatColor(even, 1))
  })
})
