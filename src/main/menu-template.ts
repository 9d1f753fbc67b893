import type { MenuItemConstructorOptions } from 'electron'
import type { Desktop, MenuId } from '../shared/desktop'
import { acceleratorOf } from '../shared/accelerators'
import { menuAction, menuGroups, type MenuEntry } from '../shared/menu'

type Platform = Desktop['platform']

/** The native menu, made from the table; an entry chosen is passed to `send`. */
export function menuTemplate(platform: Platform, send: (id: MenuId) => void): MenuItemConstructorOptions[] {
  const groups = menuGroups.map((group): MenuItemConstructorOptions => {
    const submenu = group.entries.flatMap((entry) => itemOf(entry, platform, send))
    return group.label === 'Help' ? { role: 'help', label: 'Help', submenu } : { label: group.label, submenu }
  })
  return platform === 'mac' ? [programMenu(send), ...withWindowMenu(groups)] : groups
}

function itemOf(
  entry: MenuEntry,
  platform: Platform,
  send: (id: MenuId) => void,
): MenuItemConstructorOptions[] {
  if (entry.kind === 'separator') return [{ type: 'separator' }]
  if (entry.kind === 'role') {
    const shown = entry.on === undefined || entry.on.includes(platform)
    return shown ? [{ role: entry.role, label: entry.label }] : []
  }
  const accelerator = acceleratorOf(entry, platform)
  return [
    {
      id: entry.id,
      label: entry.label,
      ...(accelerator && { accelerator }),
      // The window answers its keys itself, in every host alike: the menu prints them.
      registerAccelerator: false,
      ...(entry.role ? { role: entry.role } : { click: () => send(entry.id) }),
    },
  ]
}

/** macOS gives the first menu to the program itself. */
function programMenu(send: (id: MenuId) => void): MenuItemConstructorOptions {
  return {
    label: 'Logit Sheet',
    submenu: [
      { label: menuAction('about').label, click: () => send('about') },
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  }
}

function withWindowMenu(groups: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return [...groups.slice(0, -1), { role: 'windowMenu' }, ...groups.slice(-1)]
}
