import type { Desktop } from './desktop'
import type { MenuAction } from './menu'

type Platform = Desktop['platform']

/** The key of an action in Electron's notation on a platform, or `undefined` where it has none. */
export function acceleratorOf(action: MenuAction, platform: Platform): string | undefined {
  return (platform === 'mac' ? action.macAccelerator : undefined) ?? action.accelerator
}

const arrows: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' }

const pcNames: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl', Plus: '+', ...arrows }

const macSymbols: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Delete: '⌦',
  Plus: '+',
  ...arrows,
}

/** The key of an action as a menu prints it: `Ctrl+Shift+S`, on macOS `⇧⌘S`. Empty where it has none. */
export function acceleratorText(action: MenuAction, platform: Platform): string {
  const keys = acceleratorOf(action, platform)?.split('+') ?? []
  if (platform !== 'mac') return keys.map((key) => pcNames[key] ?? key).join('+')
  const order = ['Alt', 'Shift', 'CmdOrCtrl']
  const modifiers = order.filter((modifier) => keys.includes(modifier))
  const rest = keys.filter((key) => !order.includes(key))
  return [...modifiers, ...rest].map((key) => macSymbols[key] ?? key).join('')
}

/** An accelerator as the web's `aria-keyshortcuts` writes it: `Control+Shift+S`. */
export function ariaKeys(action: MenuAction, platform: Platform): string | undefined {
  return acceleratorOf(action, platform)
    ?.replace('CmdOrCtrl', platform === 'mac' ? 'Meta' : 'Control')
    .replace(/(Up|Down|Left|Right)$/, 'Arrow$1')
}

/** The part of a keyboard event that decides which key was pressed. */
export interface KeyPress {
  readonly key: string
  /** The key's place on the keyboard: Shift makes another character of a digit. */
  readonly code: string
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
  const key = keys.at(-1)!
  // A plus is typed with Shift on most keyboards.
  const shifted = key === 'Plus' ? press.shiftKey : keys.includes('Shift')
  return (
    isKey(key, press) &&
    press.shiftKey === shifted &&
    press.altKey === keys.includes('Alt') &&
    press.metaKey === (command && platform === 'mac') &&
    press.ctrlKey === (command && platform !== 'mac')
  )
}

/** Places of keys of which Shift, or another layout, makes other characters. */
const CODES: Readonly<Record<string, string>> = {
  "'": 'Quote',
  ';': 'Semicolon',
  '`': 'Backquote',
}

function isKey(key: string, { key: typed, code }: KeyPress): boolean {
  if (key === 'Plus') return typed === '+' || typed === '='
  if (key in arrows) return typed === `Arrow${key}`
  if (code !== '' && CODES[key] === code) return true
  if (/^\d$/.test(key)) return code === `Digit${key}` || typed === key
  return typed.toLowerCase() === key.toLowerCase()
}
