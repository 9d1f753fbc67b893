import { createSignal, type Accessor } from 'solid-js'

/** What fills the window: the start view, or the sheet. */
export type Screen = 'start' | 'sheet'

/** Which screen is shown, and whether there is a workbook to go back to. */
export interface Screens {
  readonly screen: Accessor<Screen>
  show(screen: Screen): void
  /** True while a workbook is open, if only behind the start view. */
  readonly hasWorkbook: Accessor<boolean>
  setHasWorkbook(has: boolean): void
  /** Shows the sheet while a file comes into it. */
  await(): void
  /** The file did not come: the user is back where they were. */
  goBack(): void
}

/** Begins on `first`, without a workbook. */
export function createScreens(first: Screen): Screens {
  const [screen, show] = createSignal(first)
  const [hasWorkbook, setHasWorkbook] = createSignal(false)
  /** Where the user was when a file began to come. */
  let from: Screen = 'start'

  return {
    screen,
    show,
    hasWorkbook,
    setHasWorkbook,
    await() {
      from = screen()
      show('sheet')
    },
    goBack: () => void show(from),
  }
}
