import { batch, createSignal, type Accessor } from 'solid-js'
import type { Cell } from '../../core/address'
import type { SheetId } from '../../protocol/api'

/**
 * `enter` began by typing: arrows commit and move. `edit` began with F2, a double click or in the formula
 * bar: arrows move the caret.
 */
export type EditMode = 'idle' | 'enter' | 'edit'

/** Where the caret is: both places show the same text. */
export type EditPlace = 'cell' | 'bar'

/** Where the selection goes after a commit. */
export type CommitMove = 'down' | 'up' | 'right' | 'left' | 'stay'

export interface EditTarget {
  readonly sheet: SheetId
  readonly cell: Cell
}

/** The text that is being typed into a cell. */
export interface Editor {
  readonly mode: Accessor<EditMode>
  readonly place: Accessor<EditPlace>
  readonly text: Accessor<string>
  readonly target: Accessor<EditTarget | undefined>
  /** Begins to edit; `text` is what the cell held, or nothing when typing replaces it. */
  start(target: EditTarget, text: string, mode: 'enter' | 'edit', place: EditPlace): void
  change(text: string): void
  /** F2 while editing: from `enter` to `edit` and back. */
  toggleMode(): void
  moveTo(place: EditPlace): void
  cancel(): void
  /** Ends with what was typed; the owner puts it into the cell and moves on. */
  commit(move: CommitMove): void
}

/** `onCommit` gets the target, the text and where to go; it is not called for a text that did not change. */
export function createEditor(
  onCommit: (target: EditTarget, text: string | undefined, move: CommitMove) => void,
): Editor {
  const [mode, setMode] = createSignal<EditMode>('idle')
  const [place, setPlace] = createSignal<EditPlace>('cell')
  const [text, setText] = createSignal('')
  const [target, setTarget] = createSignal<EditTarget>()
  let before = ''

  function end() {
    batch(() => {
      setMode('idle')
      setPlace('cell')
      setText('')
      setTarget(undefined)
    })
  }

  return {
    mode,
    place,
    text,
    target,
    start(cell, initial, how, where) {
      before = how === 'enter' ? '\0' : initial
      batch(() => {
        setTarget(cell)
        setText(initial)
        setMode(how)
        setPlace(where)
      })
    },
    change: setText,
    toggleMode: () => setMode((now) => (now === 'enter' ? 'edit' : now === 'edit' ? 'enter' : now)),
    moveTo: setPlace,
    cancel: end,
    commit(move) {
      const cell = target()
      const typed = text()
      if (!cell) return
      end()
      onCommit(cell, typed === before ? undefined : typed, move)
    },
  }
}

/** What a key does while a text is edited; `undefined` leaves it to the text field. */
export type EditorAction =
  { readonly type: 'commit'; readonly move: CommitMove } | { readonly type: 'cancel' | 'toggle' | 'newline' }

interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly isComposing: boolean
}

export function editorAction(key: Key, mode: EditMode, place: EditPlace): EditorAction | undefined {
  if (key.isComposing) return undefined
  switch (key.key) {
    case 'Enter':
      if (key.altKey) return { type: 'newline' }
      return { type: 'commit', move: key.ctrlKey || key.metaKey ? 'stay' : key.shiftKey ? 'up' : 'down' }
    case 'Tab':
      return { type: 'commit', move: key.shiftKey ? 'left' : 'right' }
    case 'Escape':
      return { type: 'cancel' }
    case 'F2':
      return { type: 'toggle' }
    default:
      return mode === 'enter' && place === 'cell' && !key.shiftKey ? arrowAction(key.key) : undefined
  }
}

function arrowAction(key: string): EditorAction | undefined {
  const moves: Readonly<Record<string, CommitMove>> = {
    ArrowDown: 'down',
    ArrowUp: 'up',
    ArrowRight: 'right',
    ArrowLeft: 'left',
  }
  const move = moves[key]
  return move && { type: 'commit', move }
}
