import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { menuIds } from '../../../src/shared/desktop'
import { elsewhere, habitGroups } from '../../../src/shared/habits'
import { acceleratorText, matchesAccelerator } from '../../../src/shared/accelerators'
import { menuAction } from '../../../src/shared/menu'
import { shortcutsPage } from '../../../src/shared/shortcuts-page'

const actions = menuIds.map(menuAction)

describe('the table of actions', () => {
  it('gives no key to two actions', () => {
    for (const platform of ['windows', 'mac'] as const) {
      const keys = actions.map((action) => acceleratorText(action, platform)).filter((key) => key !== '')
      const twice = keys.filter((key, i) => keys.indexOf(key) !== i)
      expect(twice).toEqual([])
    }
  })

  it('has the key that Excel has, or says why not', () => {
    const same = (text: string) => text.replace('Ctrl+Alt+=', 'Ctrl+Alt++')
    const unlike = menuIds.filter((id) => {
      const { excel = '', note } = elsewhere[id] ?? {}
      return excel !== '' && note === undefined && acceleratorText(menuAction(id), 'windows') !== same(excel)
    })
    expect(unlike).toEqual([])
  })

  it('hears the keys of punctuation by their place, where Shift makes other characters', () => {
    const press = { ctrlKey: true, metaKey: false, altKey: false }
    const value = { ...press, key: '"', code: 'Quote', shiftKey: true }
    expect(matchesAccelerator(menuAction('copy-value-above'), value, 'linux')).toBe(true)
    expect(matchesAccelerator(menuAction('copy-above'), value, 'linux')).toBe(false)
    const percent = { ...press, key: '%', code: 'Digit5', shiftKey: true }
    expect(matchesAccelerator(menuAction('number-percent'), percent, 'linux')).toBe(true)
  })
})

describe('docs/shortcuts.md', () => {
  it('is what the tables say', () => {
    expect(readFileSync('docs/shortcuts.md', 'utf8')).toBe(shortcutsPage())
  })

  it('names every key of the menus and every habit', () => {
    const page = shortcutsPage()
    for (const action of actions) expect(page).toContain(acceleratorText(action, 'windows'))
    for (const { habits } of habitGroups) for (const { what } of habits) expect(page).toContain(`| ${what} |`)
  })
})
