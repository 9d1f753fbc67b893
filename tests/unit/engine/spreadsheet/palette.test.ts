import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FILLS, INKS } from '../../../../src/engine/spreadsheet/palette'

it('The palette that files get is the theme’s, in a light window.', () => {
  const theme = readFileSync(new URL('../../../../src/renderer/theme/tokens.css', import.meta.url), 'utf8')
  const shades = (kind: string) =>
    Object.fromEntries(
      [...theme.matchAll(new RegExp(String.raw`--${kind}-(\w+): light-dark\(#([0-9a-f]{6})`, 'g'))].map(
        ([, name, light]) => [name, light],
      ),
    )
  expect(INKS).toEqual(shades('ink'))
  expect(FILLS).toEqual(shades('fill'))
})
