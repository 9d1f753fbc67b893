import { describe, expect, it } from 'vitest'
import { menuIds } from '../../../../src/shared/desktop'
import { actionGroups, keysOf, menuLines } from '../../../../src/renderer/bars/menu-lines'

describe('the menus of the web edition', () => {
  it('hold every action of the program once', () => {
    const ids = menuLines.flatMap(({ groups }) => groups.flat().map(({ id }) => id))
    expect(ids.toSorted()).toEqual([...menuIds].toSorted())
  })

  it('have no group that the host’s own entries left empty', () => {
    const action = { kind: 'action', id: 'about', label: 'About' } as const
    const separator = { kind: 'separator' } as const
    const role = { kind: 'role', role: 'quit', label: 'Quit' } as const
    expect(actionGroups([separator, action, separator, role, separator])).toEqual([[action]])
  })

  it('name keys as their platform writes them, and nothing where there is none', () => {
    expect(keysOf('save-as', 'linux')).toBe('Ctrl+Shift+S')
    expect(keysOf('save-as', 'mac')).toBe('⇧⌘S')
    expect(keysOf('toggle-charts', 'windows')).toBe('')
  })
})
