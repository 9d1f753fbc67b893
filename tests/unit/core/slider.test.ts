import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberAt, shareOf, sliderProblem, stepped, type Slider } from '../../../src/core/slider'

const even: Slider = { min: 0, max: 1, step: 0.01, scale: 'linear' }
const warm: Slider = { min: 0.05, max: 5, step: 0.05, scale: 'log' }

const sliders = fc
  .record({
    min: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    way: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    steps: fc.integer({ min: 1, max: 1000 }),
    scale: fc.constantFrom('linear' as const, 'log' as const),
  })
  .map(({ min, way, steps, scale }) => ({ min, max: min + way, step: way / steps, scale }))
  .filter((slider) => sliderProblem(slider) === undefined)

describe('a slider', () => {
  it('has its numbers where a ruler would have them', () => {
    expect([0, 0.25, 0.5, 1].map((share) => numberAt(even, share))).toEqual([0, 0.25, 0.5, 1])
    expect(shareOf(even, 0.3)).toBe(0.3)
  })

  it('that is logarithmic has its middle at the geometric mean of its ends', () => {
    expect(numberAt(warm, 0.5)).toBe(0.5)
    expect(shareOf(warm, 0.5)).toBeCloseTo(0.5, 12)
    expect(shareOf(warm, 5)).toBe(1)
    expect(shareOf(warm, 0)).toBe(0)
  })

  it('gives numbers with no more decimals than its step has', () => {
    expect(numberAt(even, 0.1 + 0.2)).toBe(0.3)
    expect(stepped(warm, 0.15, 1)).toBe(0.2)
    expect(stepped({ min: 0, max: 1e-6, step: 1e-7, scale: 'linear' }, 2e-7, 1)).toBe(3e-7)
  })

  it('stays between its ends, and reaches the last one though no step leads there', () => {
    expect(numberAt(even, -3)).toBe(0)
    expect(numberAt(even, 7)).toBe(1)
    const odd: Slider = { min: 0, max: 1, step: 0.4, scale: 'linear' }
    expect(stepped(odd, 0.8, 1)).toBe(1)
    expect(stepped(odd, 1, -1)).toBe(0.8)
    expect(stepped(odd, 1, 1)).toBe(1)
    expect(stepped(odd, -9, -1)).toBe(0)
  })

  it('goes from a number between two steps to the next one', () => {
    expect(stepped(even, 0.333, 1)).toBe(0.34)
    expect(stepped(even, 0.333, -1)).toBe(0.33)
  })

  it('draws the knob where the number is that a place gives, to within a step', () => {
    fc.assert(
      fc.property(sliders, fc.double({ min: 0, max: 1, noNaN: true }), (slider, share) => {
        const value = numberAt(slider, share)
        expect(value).toBeGreaterThanOrEqual(slider.min)
        expect(value).toBeLessThanOrEqual(slider.max)
        const again = numberAt(slider, shareOf(slider, value))
        expect(Math.abs(again - value)).toBeLessThanOrEqual(slider.step * 1.001)
      }),
    )
  })

  it.each([
    [{ ...even, max: Infinity }, 'finite'],
    [{ ...even, step: NaN }, 'finite'],
    [{ ...even, min: 1 }, 'less than'],
    [{ ...even, step: 0 }, 'greater than 0'],
    [{ ...even, step: 2 }, 'no longer than'],
    [{ ...even, step: 1e-300 }, 'too small'],
    [{ ...even, min: -1.7e308, max: 1.7e308, step: 1e308 }, 'too small'],
    [{ ...even, scale: 'log' as const }, 'logarithmic'],
  ])('is refused with a sentence: %j', (slider, sentence) => {
    expect(sliderProblem(slider)).toContain(sentence)
  })
})
