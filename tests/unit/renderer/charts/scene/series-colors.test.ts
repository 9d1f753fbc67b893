import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { difference, seenAs, SIGHT, type Triple } from './color-sight'

const tokens = readFileSync(new URL('../../../../../src/renderer/theme/tokens.css', import.meta.url), 'utf8')

/** The colours of the series in one theme, as red, green and blue, 0 to 255. */
function palette(theme: 'light' | 'dark'): readonly Triple[] {
  return [...tokens.matchAll(/--s\d+: light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, light, dark]) => {
    const hex = theme === 'light' ? light! : dark!
    const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
    return [part(1), part(3), part(5)]
  })
}

describe('the colours of series', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const [sight, matrix] of Object.entries(SIGHT)) {
      const colors = palette(theme).map((color) => seenAs(matrix, color))

      it(`are told from their neighbours in the ${theme} theme, ${sight} sight (ΔE*ab of 15 at least)`, () => {
        const seen = colors.slice(0, 6)
        expect(seen).toHaveLength(6)
        for (const [i, color] of seen.entries())
          expect(difference(color, seen[(i + 1) % seen.length]!), `${i + 1}`).toBeGreaterThan(15)
      })

      it(`of a second round are told from those of the first in the ${theme} theme, ${sight} sight`, () => {
        expect(colors).toHaveLength(12)
        for (const [i, color] of colors.entries()) {
          expect(difference(color, colors[(i + 6) % 12]!), `${i + 1} and its shade`).toBeGreaterThan(15)
          expect(difference(color, colors[(i + 1) % 12]!), `${i + 1} and the next`).toBeGreaterThan(10)
        }
      })
    }
  }
})
