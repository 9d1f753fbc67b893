import { describe, expect, it } from 'vitest'
import { chartPlaces, placesBeside } from '../../../../src/renderer/print/chart-places'
import { boundedSpan, tooMany } from '../../../../src/renderer/print/page-choice'
import { pageOf, usualPaper } from '../../../../src/renderer/print/paper'
import { readSettings, usualSettings } from '../../../../src/renderer/print/print-settings'

describe('the paper', () => {
  it('is Letter where people write on it, and A4 elsewhere', () => {
    expect(['en-US', 'fr-CA', 'en-GB', 'de', 'es-MX'].map(usualPaper)).toEqual([
      'letter',
      'letter',
      'a4',
      'a4',
      'letter',
    ])
  })

  it('has margins, and room for a line above and below where they are wanted', () => {
    const upright = pageOf('a4', 'portrait', true)
    expect([Math.round(upright.width), Math.round(upright.height)]).toEqual([794, 1123])
    const lying = pageOf('a4', 'landscape', false)
    expect([lying.width, lying.height]).toEqual([upright.height, upright.width])
    expect(lying.room.height).toBeCloseTo(lying.height - 2 * lying.margin, 9)
    expect(upright.room.height).toBeCloseTo(upright.height - 2 * upright.margin - 2 * upright.band, 9)
  })
})

describe('what was remembered of printing', () => {
  it('comes back as it was', () => {
    const settings = {
      ...usualSettings('de'),
      orientation: 'landscape',
      scale: 0.75,
      charts: 'beside',
    } as const
    expect(readSettings(JSON.stringify(settings), 'de')).toEqual(settings)
  })

  it.each([
    '',
    'null',
    '5',
    '{',
    '{"paper":"toString","scale":9,"gridlines":1,"orientation":"up","charts":true}',
  ])('is as usual where it makes no sense: %s', (stored) =>
    expect(readSettings(stored, 'de')).toEqual(usualSettings('de')),
  )
})

describe('the pages that are printed', () => {
  it('are among those that there are', () => {
    expect(boundedSpan({ from: 1, to: Infinity }, 12)).toEqual({ from: 1, to: 12 })
    expect(boundedSpan({ from: 9, to: 4 }, 12)).toEqual({ from: 4, to: 4 })
    expect(boundedSpan({ from: -3, to: 50 }, 12)).toEqual({ from: 1, to: 12 })
    expect(boundedSpan({ from: 2, to: 3 }, 0)).toEqual({ from: 1, to: 1 })
  })

  it('are refused with their number where there are too many', () => {
    expect(tooMany({ from: 1, to: 300 }, false)).toBeUndefined()
    expect(tooMany({ from: 1, to: 8889 }, false)).toBe(
      'These are 8,889 pages; 300 are printed at a time. Print the selection, or choose fewer pages.',
    )
  })
})

describe('charts on paper', () => {
  const upright = { width: 700, height: 1000 }

  it('stand one below the other on an upright page', () => {
    const [first, second] = chartPlaces(3, upright)
    expect(first?.map(({ left, top, width }) => [left, Math.round(top), width])).toEqual([
      [0, 0, 700],
      [0, 416, 700],
    ])
    expect(second).toHaveLength(1)
  })

  it('stand in two columns on a wide one, and are never higher than it', () => {
    const [page] = chartPlaces(4, { width: 1000, height: 650 })
    expect(new Set(page?.map(({ left }) => left))).toEqual(new Set([0, 512]))
    const [alone] = chartPlaces(1, { width: 1000, height: 500 })
    expect(alone?.[0]?.height).toBe(500)
  })

  it('take no page where there are none', () => {
    expect(chartPlaces(0, upright)).toEqual([])
  })

  it('stand one below the other beside the cells of as many pages as they need', () => {
    const pages = placesBeside(4, upright, 276, 5)
    expect(pages.map((boxes) => boxes.map(({ left, top, width }) => [left, Math.round(top), width]))).toEqual(
      [
        [
          [300, 0, 400],
          [300, 324, 400],
          [300, 648, 400],
        ],
        [[300, 0, 400]],
      ],
    )
  })

  it('stand beside no more pages than there are, and nowhere that they could not be read', () => {
    expect(placesBeside(9, upright, 276, 2).flat()).toHaveLength(6)
    expect(placesBeside(1, upright, 500, 1)).toEqual([])
  })
})
