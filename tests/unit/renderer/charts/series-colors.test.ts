import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SIGHTS } from './color-sight'

type Triple = readonly [number, number, number]

const tokens = readFileSync(new URL('../../../../src/renderer/theme/tokens.css', import.meta.url), 'utf8')

/** The colours of the series in one theme, as linear red, green and blue. */
function palette(theme: 'light' | 'dark'): readonly Triple[] {
  return [...tokens.matchAll(/--s\d: light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, light, dark]) => {
    const hex = theme === 'light' ? light! : dark!
    const part = (at: number) => {
      const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    }
    return [part(1), part(3), part(5)]
  })
}

const SIGHT: Readonly<Record<string, readonly Triple[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  ...SIGHTS,
}

function times(rows: readonly Triple[], [a, b, c]: Triple): Triple {
  const [x, y, z] = rows.map((row) => row[0] * a + row[1] * b + row[2] * c)
  return [x!, y!, z!]
}

const XYZ: readonly Triple[] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]

/** CIE L*a*b* under D65. */
function lab(linear: Triple): Triple {
  const clipped = linear.map((part) => Math.min(1, Math.max(0, part)))
  const [x, y, z] = times(XYZ, [clipped[0]!, clipped[1]!, clipped[2]!])
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116)
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

function difference(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

describe('the colours of series', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const [sight, matrix] of Object.entries(SIGHT)) {
      it(`are told from their neighbours in the ${theme} theme, ${sight} sight (ΔE*ab of 15 at least)`, () => {
        const seen = palette(theme).map((color) => lab(times(matrix, color)))
        expect(seen).toHaveLength(6)
        for (const [i, color] of seen.entries())
          expect(difference(color, seen[(i + 1) % seen.length]!), `${i + 1}`).toBeGreaterThan(15)
      })
    }
  }
})
