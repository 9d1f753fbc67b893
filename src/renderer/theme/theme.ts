import { createMemo, createSignal, onCleanup, type Accessor } from 'solid-js'

/** What the user chose. `system` follows the desktop's own setting. */
export const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

/** The theme as a bar shows it and a menu changes it. */
export interface Theme {
  readonly choice: Accessor<ThemeChoice>
  /** What is on screen. */
  readonly shown: Accessor<'light' | 'dark'>
  choose(choice: ThemeChoice): void
  /** System, light, dark, and round again. */
  next(): void
}

const KEY = 'logitsheet.theme'
const DARK = '(prefers-color-scheme: dark)'

/**
 * Puts the stored choice on the root element. Call it before anything is painted: the first import of the
 * window's script does.
 */
export function applyStoredTheme(): ThemeChoice {
  const choice = storedChoice()
  apply(choice)
  return choice
}

/** The theme of the window; follows the system while the choice is `system`, and stops with its owner. */
export function createTheme(): Theme {
  const [choice, setChoice] = createSignal<ThemeChoice>(applyStoredTheme())
  const media = window.matchMedia(DARK)
  const [systemDark, setSystemDark] = createSignal(media.matches)
  const follow = () => setSystemDark(media.matches)
  media.addEventListener('change', follow)
  onCleanup(() => media.removeEventListener('change', follow))

  function choose(next: ThemeChoice) {
    setChoice(next)
    apply(next)
    store(next)
  }

  return {
    choice,
    shown: createMemo(() => shownTheme(choice(), systemDark())),
    choose,
    next: () => choose(nextChoice(choice())),
  }
}

export function shownTheme(choice: ThemeChoice, systemDark: boolean): 'light' | 'dark' {
  if (choice === 'system') return systemDark ? 'dark' : 'light'
  return choice
}

/** The choice that follows: `system` → `light` → `dark` → `system`. */
export function nextChoice(choice: ThemeChoice): ThemeChoice {
  return themeChoices[(themeChoices.indexOf(choice) + 1) % themeChoices.length]!
}

/** Reads what `store` wrote; anything else, and a storage that is denied, is `system`. */
export function readChoice(stored: string | null): ThemeChoice {
  return themeChoices.find((choice) => choice === stored) ?? 'system'
}

function apply(choice: ThemeChoice) {
  const { dataset } = document.documentElement
  if (choice === 'system') delete dataset['theme']
  else dataset['theme'] = choice
}

function storedChoice(): ThemeChoice {
  try {
    return readChoice(localStorage.getItem(KEY))
  } catch {
    return 'system'
  }
}

/** A browser may deny storage; the choice then lasts as long as the window. */
function store(choice: ThemeChoice) {
  try {
    localStorage.setItem(KEY, choice)
  } catch {
    return
  }
}
