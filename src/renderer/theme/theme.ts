import { createSignal, type Accessor } from 'solid-js'

/** What the user chose. `system` follows the desktop's own setting. */
const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

/** The theme as a bar shows it and a menu changes it. */
export interface Theme {
  readonly choice: Accessor<ThemeChoice>
  /** System, light, dark, and round again. */
  next(): void
}

const KEY = 'logitsheet.theme'

/** Puts the stored choice on the root element. Call it before anything is rendered, so that nothing flashes. */
export function applyStoredTheme(): ThemeChoice {
  const choice = storedChoice()
  apply(choice)
  return choice
}

/** The theme of the window. */
export function createTheme(): Theme {
  const [choice, setChoice] = createSignal<ThemeChoice>(applyStoredTheme())
  return {
    choice,
    next() {
      const next = nextChoice(choice())
      setChoice(next)
      apply(next)
      store(next)
    },
  }
}

/** The choice that follows: `system` → `light` → `dark` → `system`. */
export function nextChoice(choice: ThemeChoice): ThemeChoice {
  return themeChoices[(themeChoices.indexOf(choice) + 1) % themeChoices.length]!
}

/** Reads what was stored; anything unknown is `system`. */
export function readChoice(stored: string | null): ThemeChoice {
  return themeChoices.find((choice) => choice === stored) ?? 'system'
}

function apply(choice: ThemeChoice) {
  const { dataset } = document.documentElement
  if (choice === 'system') delete dataset['theme']
  else dataset['theme'] = choice
}

/** A browser may deny storage: `system` then. */
function storedChoice(): ThemeChoice {
  try {
    return readChoice(localStorage.getItem(KEY))
  } catch {
    return 'system'
  }
}

/** Where storage is denied the choice lasts as long as the window. */
function store(choice: ThemeChoice) {
  try {
    localStorage.setItem(KEY, choice)
  } catch {
    return
  }
}
