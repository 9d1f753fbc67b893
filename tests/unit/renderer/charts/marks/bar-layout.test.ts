import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barSlots } from '../../../../../src/renderer/charts/marks/bar-layout'

describe('grouped bars', () => {
  it('stand side by side with a gap, centred on their place', () => {
    const slots = barSlots({ left: 40, width: 312, places: 4, series: 2, ratio: 1 })!
    expect(slots.width(0, 0)).toBe(24)
    expect([slots.left(0, 0), slots.left(0, 1)]).toEqual([53, 81])
    expect(slots.left(1, 0) - slots.left(0, 0)).toBe(78)
  })

  it('are never wider than a bar should be', () => {
    expect(barSlots({ left: 0, width: 900, places: 1, series: 1, ratio: 2 })!.width(0, 0)).toBe(68)
  })

  it('are on whole pixels and never over a neighbour, whatever their number', () => {
    const strip = fc.record({
      left: fc.integer({ min: 0, max: 80 }),
      width: fc.integer({ min: 60, max: 2000 }),
      places: fc.integer({ min: 1, max: 200 }),
      series: fc.integer({ min: 1, max: 6 }),
      ratio: fc.constantFrom(1, 1.25, 2),
      touching: fc.boolean(),
    })
    fc.assert(
      fc.property(strip, (given) => {
        const slots = barSlots(given)
        if (!slots) return
        let end = -Infinity
        for (let place = 0; place < given.places; place++) {
          for (let series = 0; series < given.series; series++) {
            const left = slots.left(place, series)
            expect(Number.isInteger(left)).toBe(true)
            expect(left).toBeGreaterThanOrEqual(end)
            expect(slots.width(place, series)).toBeGreaterThanOrEqual(1)
            end = left + slots.width(place, series)
          }
        }
        expect(end).toBeLessThanOrEqual(given.left + given.width + 1)
      }),
    )
  })

  it('that touch fill their strip without a break, however thin they are', () => {
    const slots = barSlots({ left: 30, width: 300, places: 89, series: 1, ratio: 1, touching: true })!
    for (let place = 1; place < 89; place++)
      expect(slots.left(place, 0)).toBe(slots.left(place - 1, 0) + slots.width(place - 1, 0))
    expect(slots.left(88, 0) + slots.width(88, 0)).toBe(330)
    const wide = barSlots({ left: 30, width: 300, places: 10, series: 1, ratio: 1, touching: true })!
    expect(wide.left(1, 0) - wide.left(0, 0) - wide.width(0, 0)).toBe(1)
  })

  it('give way to columns of pixels where they would be thinner than one', () => {
    expect(barSlots({ left: 0, width: 300, places: 719, series: 1, ratio: 1 })).toBeUndefined()
  })
})
