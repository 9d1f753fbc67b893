import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisMapping } from '../../../../../src/renderer/charts/scales/axis-mapping'
import {
  alignedScales,
  extentOf,
  looseScale,
  niceStep,
  steadyExtent,
  type AxisScale,
  type Extent,
} from '../../../../../src/renderer/charts/scales/scales'

/** How far up the axis zero stands, 0 at the bottom. */
function zeroHeight({ min, max }: AxisScale): number {
  return -min / (max - min)
}

const extent = fc
  .tuple(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 1e9, noNaN: true }))
  .map(([min, size]): Extent => ({ min, max: min + size }))

describe('the extent of numbers', () => {
  it('passes over NaN, which is a gap', () => {
    expect(extentOf([Float64Array.of(NaN, 3, -2), Float64Array.of(7)])).toEqual({ min: -2, max: 7 })
  })

  it('of nothing but gaps is none', () => {
    expect(extentOf([Float64Array.of(NaN), new Float64Array()])).toBeUndefined()
  })

  it('of probabilities is 0 to 1, so that the axis stays while they change', () => {
    expect(steadyExtent({ min: 0.0001, max: 0.84 })).toEqual({ min: 0, max: 1 })
    expect(steadyExtent({ min: 0, max: 1.01 })).toEqual({ min: 0, max: 1.01 })
    expect(steadyExtent({ min: 0, max: 0.002 })).toEqual({ min: 0, max: 0.002 })
  })
})

describe('a nice step', () => {
  it('is 1, 2, 2.5 or 5 times a power of ten, the next that is not smaller', () => {
    expect([0.9, 1, 1.1, 2.1, 3, 6, 0.03, 1400].map(niceStep)).toEqual([1, 1, 2, 2.5, 5, 10, 0.05, 2000])
  })
})

describe('axes with one grid', () => {
  it('put logits from −2 to 7 and probabilities from 0 to 1 on the same five steps', () => {
    const { left, right } = alignedScales({ left: { min: -2, max: 7 }, right: { min: 0, max: 1 } })
    expect(left!.ticks).toEqual([-2, 0, 2, 4, 6, 8])
    expect(right!.ticks).toEqual([-0.25, 0, 0.25, 0.5, 0.75, 1])
  })

  it('prefer whole numbers to halves between them', () => {
    const { left, right } = alignedScales({ left: { min: -2, max: 9 }, right: { min: 0, max: 1 } })
    expect(left!.ticks).toEqual([-2, 0, 2, 4, 6, 8, 10])
    expect(right!.max).toBe(1)
  })

  it('start at zero where nothing is negative', () => {
    const { left, right } = alignedScales({ left: { min: 3, max: 9.5 } })
    expect(left!.min).toBe(0)
    expect(left!.max).toBe(10)
    expect(right).toBeUndefined()
  })

  it('have their zeros at one height and hold every number, whatever the numbers', () => {
    fc.assert(
      fc.property(extent, extent, (a, b) => {
        const { left, right } = alignedScales({ left: a, right: b })
        expect(zeroHeight(left!)).toBeCloseTo(zeroHeight(right!), 12)
        for (const [side, { min, max }] of [
          [left!, a],
          [right!, b],
        ] as const) {
          expect(side.min).toBeLessThanOrEqual(Math.min(min, 0) + side.step * 1e-9)
          expect(side.max).toBeGreaterThanOrEqual(Math.max(max, 0) - side.step * 1e-9)
          expect(side.ticks.length).toBeGreaterThanOrEqual(4)
          expect(side.ticks.length).toBeLessThanOrEqual(7)
        }
      }),
    )
  })

  it('of nothing but zeros run from 0 to 1', () => {
    expect(alignedScales({ left: { min: 0, max: 0 } }).left).toMatchObject({ min: 0, max: 1 })
  })

  it.each([
    [-1e308, 1.7e308],
    [-Number.MAX_VALUE, Number.MAX_VALUE],
    [0, 5e-308],
    [-3e-312, 1e-312],
  ])('show the largest and the smallest numbers there are: from %d to %d', (least, most) => {
    const extent = extentOf([Float64Array.of(least, most)])!
    for (const scale of [alignedScales({ left: extent }).left!, looseScale(extent)]) {
      expect(scale.ticks.every(Number.isFinite)).toBe(true)
      expect(scale.ticks).toEqual([...new Set(scale.ticks)].toSorted((a, b) => a - b))
      const axis = axisMapping(scale, 'linear', { from: 0, to: 1 })
      const [from, to] = [axis.share(least), axis.share(most)]
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(1)
      expect(to - from).toBeGreaterThan(0.4)
      expect(axis.value(to) / most).toBeCloseTo(1, 3)
    }
  })
})

describe('an axis of a line on its own', () => {
  it('need not include zero when the numbers are far from it', () => {
    const { min, max, ticks } = looseScale({ min: 100.2, max: 101.1 })
    expect([min, max]).toEqual([100.2, 101.2])
    expect(ticks.length).toBe(6)
  })

  it('takes zero in where it is near', () => {
    expect(looseScale({ min: 0.1, max: 1 }).min).toBe(0)
    expect(looseScale({ min: -1, max: -0.1 }).max).toBe(0)
  })

  it('gives room around a single number', () => {
    const { min, max } = looseScale({ min: 5, max: 5 })
    expect(min).toBeLessThan(5)
    expect(max).toBeGreaterThan(5)
    expect(looseScale({ min: 0, max: 0 })).toMatchObject({ min: -1, max: 1 })
  })
})
