import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(path.resolve('src/renderer/theme/tokens.css'), 'utf8')

/** Every `--name: light-dark(#…, #…)` without transparency, by name. */
function colours(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const pairs = css.matchAll(/(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)
  const found = new Map<string, string>()
  // The first block is the theme; what follows answers to wishes of the system.
  for (const [, name, light, dark] of pairs) {
    if (!found.has(name!)) found.set(name!, theme === 'light' ? light! : dark!)
  }
  return found
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((one, other) => other - one)
  return (light! + 0.05) / (dark! + 0.05)
}

const surfaces = ['--bg', '--chrome', '--header', '--header-on', '--raised']
const texts = ['--text', '--muted', '--accent', '--error']

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = colours(theme)
  const ratio = (a: string, b: string) => contrast(colour.get(a)!, colour.get(b)!)

  it.each(texts.flatMap((text) => surfaces.map((surface) => [text, surface] as const)))(
    '%s is text that can be read on %s: 4.5 to 1',
    (text, surface) => expect(ratio(text, surface)).toBeGreaterThanOrEqual(4.5),
  )

  it.each(['--r1', '--r2', '--r3', '--r4', '--r5', '--r6'])(
    'a reference in %s can be read in the formula bar: 4.5 to 1',
    (reference) => expect(ratio(reference, '--bg')).toBeGreaterThanOrEqual(4.5),
  )

  it('what stands on the accent can be read: 4.5 to 1', () => {
    expect(ratio('--on-accent', '--accent')).toBeGreaterThanOrEqual(4.5)
    expect(ratio('--on-accent', '--accent-strong')).toBeGreaterThanOrEqual(4.5)
  })

  it.each([...Array.from({ length: 12 }, (_, i) => `--s${i + 1}`), '--line-control'])(
    '%s can be told from what is behind it: 3 to 1',
    (drawn) => expect(ratio(drawn, '--bg')).toBeGreaterThanOrEqual(3),
  )
})
