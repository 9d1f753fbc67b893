import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../../src/shared/content-security-policy'
import { menuIds } from '../../../src/shared/desktop'
import {
  acceleratorOf,
  acceleratorText,
  ariaKeys,
  matchesAccelerator,
} from '../../../src/shared/accelerators'
import { menuAction, menuGroups } from '../../../src/shared/menu'
import { windowTitle } from '../../../src/shared/window-title'

const actions = menuGroups
  .flatMap((group) => group.entries)
  .flatMap((entry) => (entry.kind === 'action' ? [entry] : []))
const press = { key: 's', code: 'KeyS', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

describe('the menu table', () => {
  it('holds every action once', () => {
    expect(actions.map((action) => action.id).toSorted()).toEqual([...menuIds].toSorted())
  })

  it.each(['mac', 'windows', 'linux'] as const)('gives no key to two actions on %s', (platform) => {
    const keys = actions.flatMap((action) =>
      [acceleratorOf(action, platform) ?? [], action.alias ?? []].flat(),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('never begins or ends a menu with a line, nor doubles one', () => {
    for (const { entries } of menuGroups) {
      const kinds = entries.map((entry) => entry.kind)
      expect([kinds[0], kinds.at(-1)]).not.toContain('separator')
      expect(kinds.join()).not.toContain('separator,separator')
    }
  })
})

describe('a key', () => {
  it('is printed as the platform prints it', () => {
    expect(acceleratorText(menuAction('save-as'), 'linux')).toBe('Ctrl+Shift+S')
    expect(acceleratorText(menuAction('save-as'), 'mac')).toBe('⇧⌘S')
    expect(acceleratorText(menuAction('redo'), 'windows')).toBe('Ctrl+Y')
    expect(acceleratorText(menuAction('redo'), 'mac')).toBe('⇧⌘Z')
    expect(acceleratorText(menuAction('about'), 'mac')).toBe('')
  })

  it('is announced in the words of ARIA', () => {
    expect(ariaKeys(menuAction('save-as'), 'linux')).toBe('Control+Shift+S')
    expect(ariaKeys(menuAction('save'), 'mac')).toBe('Meta+S')
    expect(ariaKeys(menuAction('about'), 'mac')).toBeUndefined()
  })

  it('may be another one that no menu prints', () => {
    expect(matchesAccelerator(menuAction('go-to'), { ...press, key: 'F5' }, 'mac')).toBe(true)
    expect(matchesAccelerator(menuAction('go-to'), { ...press, key: 'F5', shiftKey: true }, 'mac')).toBe(
      false,
    )
    expect(acceleratorText(menuAction('go-to'), 'linux')).toBe('Ctrl+G')
  })

  it('is recognised with just its modifiers', () => {
    const matches = (id: 'save' | 'save-as', change: object, platform: 'mac' | 'linux') =>
      matchesAccelerator(menuAction(id), { ...press, ...change }, platform)
    expect(matches('save', { ctrlKey: true }, 'linux')).toBe(true)
    expect(matches('save', { ctrlKey: true }, 'mac')).toBe(false)
    expect(matches('save', { metaKey: true }, 'mac')).toBe(true)
    expect(matches('save', { ctrlKey: true, shiftKey: true }, 'linux')).toBe(false)
    expect(matches('save-as', { key: 'S', ctrlKey: true, shiftKey: true }, 'linux')).toBe(true)
    expect(matches('save', { ctrlKey: true, altKey: true }, 'linux')).toBe(false)
  })

  it('is recognised where Shift makes another character of its key', () => {
    const shifted = { ...press, ctrlKey: true, shiftKey: true }
    const show = { ...shifted, key: '(', code: 'Digit9' }
    expect(matchesAccelerator(menuAction('show-rows'), show, 'linux')).toBe(true)
    expect(matchesAccelerator(menuAction('hide-rows'), show, 'linux')).toBe(false)
    const plus = { ...shifted, key: '+', code: 'Equal' }
    expect(matchesAccelerator(menuAction('insert-cells'), plus, 'linux')).toBe(true)
    expect(acceleratorText(menuAction('insert-cells'), 'linux')).toBe('Ctrl++')
  })
})

describe('the window', () => {
  it('is named for its document and starred while it is unsaved', () => {
    expect(windowTitle('a.csv', false)).toBe('a.csv — Logit Sheet')
    expect(windowTitle('a.csv', true)).toBe('*a.csv — Logit Sheet')
    expect(windowTitle('', true)).toBe('Logit Sheet')
  })

  it('has the same content security policy in its page as in the headers', () => {
    const page = readFileSync('src/renderer/index.html', 'utf8')
    expect(/content="(default-src[^"]*)"/.exec(page)?.[1]).toBe(CONTENT_SECURITY_POLICY)
  })
})
