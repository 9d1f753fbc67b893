import { array, assert, double, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisMapping } from '../../../../../src/renderer/charts/scales/axis-mapping'
import { WHOLE } from '../../../../../src/renderer/charts/plot/plot-layout'
import {
  BAR_ROOM,
  boxed,
  FREE_ROOM,
  isWhole,
  panned,
  zoomed,
} from '../../../../../src/renderer/charts/plot/plot-part'

describe('what is seen of a plot', () => {
  it('keeps under the pointer what was there when it is zoomed', () => {
    const at = { places: 0.25, values: 0.75 }
    const { places, values } = zoomed(WHOLE, at, 0.5, FREE_ROOM)
    expect(places.from + 0.25 * (places.to - places.from)).toBeCloseTo(0.25, 12)
    expect(values.from + 0.75 * (values.to - values.from)).toBeCloseTo(0.75, 12)
  })

  it('never leaves the whole, however it is zoomed and moved', () => {
    const step = record({
      factor: double({ min: 0.1, max: 10, noNaN: true }),
      by: double({ min: -3, max: 3, noNaN: true }),
    })
    assert(
      property(array(step, { maxLength: 30 }), (steps) => {
        let part = WHOLE
        for (const { factor, by } of steps) {
          part = zoomed(part, { places: 0.3, values: 0.6 }, factor, FREE_ROOM)
          part = panned(part, { places: by, values: -by })
          for (const { from, to } of [part.places, part.values]) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeLessThanOrEqual(1 + 1e-12)
            expect(to).toBeGreaterThan(from)
          }
        }
      }),
    )
  })

  it('is what a box held, and all of it again at the end', () => {
    const part = boxed(WHOLE, { places: 0.8, values: 0.1 }, { places: 0.2, values: 0.4 }, FREE_ROOM)
    expect(part.places.from).toBeCloseTo(0.2)
    expect(part.places.to).toBeCloseTo(0.8)
    expect(isWhole(part)).toBe(false)
    expect(isWhole(zoomed(part, { places: 0.5, values: 0.5 }, 100, FREE_ROOM))).toBe(true)
  })

  it('keeps the height of bars, which stand on zero', () => {
    expect(zoomed(WHOLE, { places: 0.5, values: 0.5 }, 0.5, BAR_ROOM).values).toEqual(WHOLE.values)
  })
})

describe('what is seen of a matrix', () => {
  const spans = ({ places, values }: typeof WHOLE) => [places.to - places.from, values.to - values.from]
  const middle = { places: 0.5, values: 0.5 }
  const room = { least: { places: 1 / 719, values: 1 / 10 }, unread: { places: 50, values: 2 } }

  it('grows first along the axis that is farther from being read, and along both from there', () => {
    const ahead = spans(zoomed(WHOLE, middle, 1 / 25, room))
    expect(ahead[0]).toBeCloseTo(1 / 25, 12)
    expect(ahead[1]).toBe(1)
    const [rows, columns] = spans(zoomed(WHOLE, middle, 1 / 50, room))
    expect(rows).toBeCloseTo(1 / 50, 12)
    expect(columns).toBeCloseTo(1 / 2, 12)
  })

  it('grows alike where all of it can be read, and is never less than a cell', () => {
    const small = { least: { places: 1 / 4, values: 1 / 5 }, unread: { places: 0.2, values: 0.9 } }
    expect(spans(zoomed(WHOLE, middle, 0.5, small))).toEqual([0.5, 0.5])
    const [rows, columns] = spans(zoomed(WHOLE, middle, 1e-6, small))
    expect(rows).toBeCloseTo(1 / 4, 12)
    expect(columns).toBeCloseTo(1 / 5, 12)
    const box = boxed(WHOLE, { places: 0.1, values: 0.1 }, { places: 0.11, values: 0.9 }, small)
    expect(spans(box)[0]).toBeCloseTo(1 / 4, 12)
  })
})

describe('an axis', () => {
  it('leads from numbers to shares and back on every scale', () => {
    const part = { from: 0.2, to: 0.7 }
    for (const scale of ['linear', 'log', 'symlog'] as const) {
      const axis = axisMapping({ min: 0.001, max: 1000 }, scale, part)
      for (const share of [0, 0.3, 1]) expect(axis.share(axis.value(share))).toBeCloseTo(share, 9)
    }
  })

  it('has no place for what is not above zero where it is logarithmic', () => {
    const axis = axisMapping({ min: 1, max: 100 }, 'log', { from: 0, to: 1 })
    expect([axis.share(10), axis.share(0), axis.share(-1)]).toEqual([0.5, NaN, NaN])
  })
})
