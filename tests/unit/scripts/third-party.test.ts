import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { thirdPartyPage } from '../../../scripts/third-party.mjs'

/** What the Free Software Foundation counts as compatible with GPL-3.0, and the licence of fonts that go beside it. */
const MAY_BE_BUILT_IN = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'GPL-3.0-only',
  'ISC',
  'MIT',
])
const OF_FONTS = 'OFL-1.1'

const page = readFileSync('docs/third-party.md', 'utf8')
const rows = [...page.matchAll(/^\| (\S+) +\| (\d\S*) +\| (\S+) +\|$/gm)].map(
  ([, name, version, licence]) => ({
    name: name!,
    version: version!,
    licence: licence!,
  }),
)

describe('docs/third-party.md', () => {
  it('is what `npm run docs` writes', async () => {
    expect(page).toBe(await thirdPartyPage())
  })

  it('lists every dependency, and what these need in turn', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>
    }
    expect(rows).toEqual(
      expect.arrayContaining(
        Object.entries(dependencies).map(([name, version]) => expect.objectContaining({ name, version })),
      ),
    )
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['solid-js', '@kobalte/core', '@floating-ui/dom', 'chevrotain']),
    )
  })

  it('has nothing that a program under GPL-3.0-only may not be built with', () => {
    const refused = rows.filter(
      ({ name, licence }) =>
        !MAY_BE_BUILT_IN.has(licence) && !(licence === OF_FONTS && name.startsWith('@fontsource')),
    )
    expect(refused).toEqual([])
  })

  it('gives the text of a licence for each of them', () => {
    const owned = new Set([...page.matchAll(/^## (.*)$/gm)].flatMap(([, names]) => names!.split(', ')))
    expect(rows.filter(({ name }) => !owned.has(name))).toEqual([])
  })
})
