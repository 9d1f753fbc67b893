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
  /**
   * Begins to edit; `text` is what the cell holds, or nothing when typing replaces it. While it is still
   * being asked for, typing already counts: it goes behind what the cell holds.
   */
  start(target: EditTarget, text: string | Promise<string>, mode: 'enter' | 'edit', place: EditPlace): void
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
  /** What the cell held; `undefined` where typing replaces it, which counts as a change in any case. */
  let before: string | undefined
  let asking: Promise<void> | undefined

  function receive(cell: EditTarget, held: string) {
    if (target() !== cell) return
    asking = undefined
    before = held
    setText(held + text())
  }

  function end() {
    asking = undefined
    batch(() => {
      setMode('idle')
      setPlace('cell')
      setText('')
      setTarget(undefined)
    })
  }

  function finish(move: CommitMove) {
    const cell = target()
    const typed = text()
    const unchanged = typed === before
    if (!cell) return
    end()
    onCommit(cell, unchanged ? undefined : typed, move)
  }

  return {
    mode,
    place,
    text,
    target,
    start(cell, initial, how, where) {
      const known = typeof initial === 'string'
      before = how === 'enter' ? undefined : known ? initial : ''
      asking = known ? undefined : initial.then((held) => receive(cell, held))
      batch(() => {
        setTarget(cell)
        setText(known ? initial : '')
        setMode(how)
        setPlace(where)
      })
    },
    change: setText,
    toggleMode: () => setMode((now) => (now === 'enter' ? 'edit' : now === 'edit' ? 'enter' : now)),
    moveTo: setPlace,
    cancel: end,
    commit(move) {
      if (asking) return void asking.then(() => finish(move))
      finish(move)
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
