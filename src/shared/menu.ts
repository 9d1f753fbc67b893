import type { Desktop, MenuId } from './desktop'

/** What the operating system or Electron does by itself, without asking the window. */
export type MenuRole =
  | 'cut'
  | 'copy'
  | 'paste'
  | 'zoomIn'
  | 'zoomOut'
  | 'resetZoom'
  | 'togglefullscreen'
  | 'quit'
  | 'toggleDevTools'

type Platform = Desktop['platform']

/** An entry that runs one of the window's actions. */
export interface MenuAction {
  readonly kind: 'action'
  readonly id: MenuId
  readonly label: string
  /** In Electron's notation: `CmdOrCtrl+Shift+S`. */
  readonly accelerator?: string
  /** In place of `accelerator` on macOS, where it differs by more than the modifier. */
  readonly macAccelerator?: string
  /** Another key for the same, which no menu prints: the window hears it itself. */
  readonly alias?: string
  /** Where the native menu has a command of its own that raises the same event in the window. */
  readonly role?: MenuRole
}

/** An entry of the native menu alone: a browser has its own. */
export interface MenuRoleEntry {
  readonly kind: 'role'
  readonly role: MenuRole
  readonly label: string
  /** Left out: on every platform. */
  readonly on?: readonly Platform[]
}

export type MenuEntry = MenuAction | MenuRoleEntry | { readonly kind: 'separator' }

export interface MenuGroup {
  readonly label: string
  readonly entries: readonly MenuEntry[]
}

const separator = { kind: 'separator' } as const

/** The program's menus: the native menu and the menu bar of the web edition are both made from this table. */
export const menuGroups: readonly MenuGroup[] = [
  {
    label: 'File',
    entries: [
      { kind: 'action', id: 'new', label: 'New Workbook', accelerator: 'CmdOrCtrl+N' },
      { kind: 'action', id: 'open', label: 'Open…', accelerator: 'CmdOrCtrl+O' },
      separator,
      { kind: 'action', id: 'save', label: 'Save', accelerator: 'CmdOrCtrl+S' },
      { kind: 'action', id: 'save-as', label: 'Save As…', accelerator: 'CmdOrCtrl+Shift+S' },
      { kind: 'action', id: 'export-values', label: 'Export Values…' },
      separator,
      { kind: 'action', id: 'close', label: 'Close Workbook', accelerator: 'CmdOrCtrl+W' },
      { kind: 'role', role: 'quit', label: 'Quit', on: ['windows', 'linux'] },
    ],
  },
  {
    label: 'Edit',
    entries: [
      { kind: 'action', id: 'undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z' },
      {
        kind: 'action',
        id: 'redo',
        label: 'Redo',
        accelerator: 'CmdOrCtrl+Y',
        macAccelerator: 'CmdOrCtrl+Shift+Z',
      },
      separator,
      { kind: 'action', id: 'cut', label: 'Cut', accelerator: 'CmdOrCtrl+X', role: 'cut' },
      { kind: 'action', id: 'copy', label: 'Copy', accelerator: 'CmdOrCtrl+C', role: 'copy' },
      { kind: 'action', id: 'paste', label: 'Paste', accelerator: 'CmdOrCtrl+V', role: 'paste' },
      { kind: 'action', id: 'delete', label: 'Delete', accelerator: 'Delete' },
      separator,
      { kind: 'action', id: 'select-all', label: 'Select All', accelerator: 'CmdOrCtrl+A' },
      { kind: 'action', id: 'go-to', label: 'Go To…', accelerator: 'CmdOrCtrl+G', alias: 'F5' },
    ],
  },
  {
    label: 'View',
    entries: [
      { kind: 'action', id: 'start-view', label: 'Start View' },
      { kind: 'action', id: 'toggle-charts', label: 'Charts' },
      { kind: 'action', id: 'theme', label: 'Switch Theme' },
      separator,
      { kind: 'role', role: 'zoomIn', label: 'Zoom In' },
      { kind: 'role', role: 'zoomOut', label: 'Zoom Out' },
      { kind: 'role', role: 'resetZoom', label: 'Actual Size' },
      { kind: 'role', role: 'togglefullscreen', label: 'Full Screen' },
    ],
  },
  {
    label: 'Insert',
    entries: [{ kind: 'action', id: 'insert-chart', label: 'Chart', accelerator: 'Alt+F1' }],
  },
  {
    label: 'Help',
    entries: [
      { kind: 'action', id: 'functions', label: 'Functions', accelerator: 'Shift+F3', alias: 'F1' },
      { kind: 'role', role: 'toggleDevTools', label: 'Developer Tools' },
      separator,
      { kind: 'action', id: 'about', label: 'About Logit Sheet' },
    ],
  },
]

/** The entry that runs an action; every action has exactly one. */
export function menuAction(id: MenuId): MenuAction {
  for (const entry of menuGroups.flatMap((group) => group.entries)) {
    if (entry.kind === 'action' && entry.id === id) return entry
  }
  throw new Error(`No menu holds “${id}”.`)
}

/** The key of an action in Electron's notation on a platform, or `undefined` where it has none. */
export function acceleratorOf(action: MenuAction, platform: Platform): string | undefined {
  return (platform === 'mac' ? action.macAccelerator : undefined) ?? action.accelerator
}

const macSymbols: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Delete: '⌦',
}

/** The key of an action as a menu prints it: `Ctrl+Shift+S`, on macOS `⇧⌘S`. Empty where it has none. */
export function acceleratorText(action: MenuAction, platform: Platform): string {
  const keys = acceleratorOf(action, platform)?.split('+') ?? []
  if (platform !== 'mac') return keys.map((key) => (key === 'CmdOrCtrl' ? 'Ctrl' : key)).join('+')
  const order = ['Alt', 'Shift', 'CmdOrCtrl']
  const modifiers = order.filter((modifier) => keys.includes(modifier))
  const rest = keys.filter((key) => !order.includes(key))
  return [...modifiers, ...rest].map((key) => macSymbols[key] ?? key).join('')
}

/** An accelerator as the web's `aria-keyshortcuts` writes it: `Control+Shift+S`. */
export function ariaKeys(action: MenuAction, platform: Platform): string | undefined {
  return acceleratorOf(action, platform)?.replace('CmdOrCtrl', platform === 'mac' ? 'Meta' : 'Control')
}

/** The part of a keyboard event that decides which key was pressed. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Whether a key press is a key of an action. */
export function matchesAccelerator(action: MenuAction, press: KeyPress, platform: Platform): boolean {
  const accelerators = [acceleratorOf(action, platform), action.alias]
  return accelerators.some((keys) => keys !== undefined && matchesKeys(keys.split('+'), press, platform))
}

function matchesKeys(keys: readonly string[], press: KeyPress, platform: Platform): boolean {
  const command = keys.includes('CmdOrCtrl')
  return (
    press.key.toLowerCase() === keys.at(-1)?.toLowerCase() &&
    press.shiftKey === keys.includes('Shift') &&
    press.altKey === keys.includes('Alt') &&
    press.metaKey === (command && platform === 'mac') &&
    press.ctrlKey === (command && platform !== 'mac')
  )
}
