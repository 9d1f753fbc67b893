import { createMemo, createSignal, type Accessor } from 'solid-js'
import type { AnyFunction } from '../../protocol/api'
import type { Editor } from '../state/cells/editor'
import { nameAt } from './caret-context'
import { completions } from './completions'
import { withFunction, type SelectedText } from './formula-text'
import type { RecentFunctions } from './recent-functions'

/** A name of the workbook, or a sheet, that a formula can refer to. */
export interface PlaceSuggestion {
  readonly kind: 'name' | 'sheet'
  readonly name: string
  readonly signature: string
  readonly purpose: string
  /** What stands in the formula: a sheet's name with its mark. */
  readonly written: string
}

export type Suggestion = AnyFunction | PlaceSuggestion

/** The list of functions, names and sheets that a name which is being typed may become. */
export interface Suggesting {
  /** Best first; empty while there is nothing to choose. */
  readonly suggestions: Accessor<readonly Suggestion[]>
  readonly chosen: Accessor<Suggestion | undefined>
  /** Where the name begins that is being completed. */
  readonly start: Accessor<number>
  /** Puts the name into the formula. */
  accept(suggestion: Suggestion): void
  /** A key while the list is open; true when it was the list's. */
  press(key: { readonly key: string; readonly shiftKey: boolean }): boolean
  /** Typing opens the list, a moved caret closes it. */
  setOpen(open: boolean): void
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

export function createSuggesting(
  editor: Editor,
  known: Accessor<readonly Suggestion[]>,
  recent: RecentFunctions,
): Suggesting {
  const [open, setOpen] = createSignal(false)
  /** Which of the list was chosen with the arrows; `undefined` before they are touched. */
  const [moved, setMoved] = createSignal<number>()

  const name = createMemo(() => {
    const { start, end } = editor.caret()
    return open() && editor.mode() !== 'idle' && start === end ? nameAt(editor.text(), start) : undefined
  })
  const suggestions = createMemo(() => {
    const now = name()
    return now ? completions(known(), now, recent.names()) : []
  })
  const chosen = () => suggestions()[Math.min(moved() ?? 0, suggestions().length - 1)]

  function accept(help: Suggestion) {
    const now = name()
    if (!now) return
    const place = { text: editor.text(), start: now.start, end: now.end }
    const { text, start, end } = isPlace(help) ? withText(place, help.written) : withFunction(place, help)
    close()
    editor.change(text, { start, end })
    recent.use([help.name])
  }

  function close() {
    setOpen(false)
    setMoved(undefined)
  }

  function press({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): boolean {
    const best = chosen()
    if (!best) return false
    const step = STEPS[key]
    if (step !== undefined) {
      const last = suggestions().length - 1
      setMoved((now) => Math.min(Math.max((now ?? 0) + step, 0), last))
    } else if (key === 'Escape') close()
    // Excel's Enter takes what was typed; having gone to an entry with the arrows says that this one is meant.
    else if ((key === 'Tab' && !shiftKey) || (key === 'Enter' && moved() !== undefined)) accept(best)
    else return false
    return true
  }

  return {
    suggestions,
    chosen,
    start: () => name()?.start ?? 0,
    accept,
    press,
    setOpen(next) {
      setMoved(undefined)
      setOpen(next)
    },
  }
}

function isPlace(suggestion: Suggestion): suggestion is PlaceSuggestion {
  return suggestion.kind === 'name' || suggestion.kind === 'sheet'
}

function withText({ text, start, end }: SelectedText, written: string): SelectedText {
  const caret = start + written.length
  return { text: text.slice(0, start) + written + text.slice(end), start: caret, end: caret }
}
