/** Keeps what was chosen in a menu until the menu has closed. */
export interface AfterClose {
  /** What to do then; for the `onSelect` of an entry. */
  choose(action: () => void): void
  /** For the `onCloseAutoFocus` of the menu's content. */
  readonly onCloseAutoFocus: () => void
}

/**
 * A closing menu gives focus back to its button. What an entry does may move focus itself, to a field or to
 * a dialog, and so has to come after that.
 */
export function createAfterClose(): AfterClose {
  let chosen: (() => void) | undefined
  return {
    choose(action) {
      chosen = action
    },
    onCloseAutoFocus() {
      if (chosen) queueMicrotask(chosen)
      chosen = undefined
    },
  }
}
