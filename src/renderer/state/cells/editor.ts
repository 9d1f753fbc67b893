import { batch, createSignal, type Accessor } from 'solid-js'
import type { Cell } from '../../../core/address'
import type { SheetId } from '../../../protocol/api'

/**
 * `enter` began by typing: arrows commit and move. `edit` began with F2, a double click or in the formula
 * bar: arrows move the caret.
 */
export type EditMode = 'idle' | 'enter' | 'edit'

/** Where the caret is: both places show the same text. */
export type EditPlace = 'cell' | 'bar'

/** Where the selection goes after a commit; with `fill` it stays, and all of it gets what was typed. */
export type CommitMove = 'down' | 'up' | 'right' | 'left' | 'stay' | 'fill'

export interface EditTarget {
  readonly sheet: SheetId
  readonly cell: Cell
}

/** What is selected in the text; both ends are the same for a caret. */
export interface Caret {
  readonly start: number
  readonly end: number
}

/** The text that is being typed into a cell. */
export interface Editor {
  readonly mode: Accessor<EditMode>
  readonly place: Accessor<EditPlace>
  readonly text: Accessor<string>
  readonly caret: Accessor<Caret>
  readonly target: Accessor<EditTarget | undefined>
  /**
   * Begins to edit; `text` is what the cell holds, or nothing when typing replaces it. While it is still
   * being asked for, typing already counts: it goes behind what the cell holds.
   */
  start(target: EditTarget, text: string | Promise<string>, mode: 'enter' | 'edit', place: EditPlace): void
  /** Another text, with the caret at its end where nothing else is said. */
  change(text: string, caret?: Caret): void
  placeCaret(caret: Caret): void
  /** F2 while editing: from `enter` to `edit` and back. */
  toggleMode(): void
  moveTo(place: EditPlace): void
  cancel(): void
  /** Ends with what was typed; the owner puts it into the cell and moves on. False where the text was refused. */
  commit(move: CommitMove): boolean
  /** The field of a place, which `focus` gives the keyboard to. */
  attach(place: EditPlace, field: { focus(options?: FocusOptions): void }): void
  /** Gives the keyboard back to the field that is typed into. */
  focus(): void
}

export interface EditorOwner {
  /** Gets the target, the text and where to go; the text is `undefined` where it did not change. */
  commit(target: EditTarget, text: string | undefined, move: CommitMove): void
  /** The text as it goes into the cell; `undefined` keeps the editor open. Left out, it goes as it was typed. */
  review?(text: string): string | undefined
  cancelled?(target: EditTarget): void
}

export function createEditor(owner: EditorOwner): Editor {
  const [mode, setMode] = createSignal<EditMode>('idle')
  const [place, setPlace] = createSignal<EditPlace>('cell')
  const [text, setText] = createSignal('')
  const [caret, setCaret] = createSignal<Caret>(
    { start: 0, end: 0 },
    { equals: (a, b) => a.start === b.start && a.end === b.end },
  )
  const [target, setTarget] = createSignal<EditTarget>()
  const fields = new Map<EditPlace, { focus(options?: FocusOptions): void }>()
  /** What the cell held; `undefined` where typing replaces it, which counts as a change in any case. */
  let before: string | undefined
  let asking: Promise<void> | undefined

  function receive(cell: EditTarget, held: string) {
    if (target() !== cell) return
    asking = undefined
    before = held
    const { start, end } = caret()
    change(held + text(), { start: held.length + start, end: held.length + end })
  }

  function change(next: string, at: Caret = { start: next.length, end: next.length }) {
    batch(() => {
      setText(next)
      setCaret(at)
    })
  }

  function end() {
    asking = undefined
    batch(() => {
      setMode('idle')
      setPlace('cell')
      change('')
      setTarget(undefined)
    })
  }

  function finish(move: CommitMove): boolean {
    const cell = target()
    if (!cell) return true
    const typed = text()
    const unchanged = typed === before
    const given = unchanged || !owner.review ? typed : owner.review(typed)
    if (given === undefined) {
      setMode('edit')
      return false
    }
    end()
    owner.commit(cell, unchanged || given === before ? undefined : given, move)
    return true
  }

  return {
    mode,
    place,
    text,
    caret,
    target,
    start(cell, initial, how, where) {
      const known = typeof initial === 'string'
      before = how === 'enter' ? undefined : known ? initial : ''
      asking = known ? undefined : initial.then((held) => receive(cell, held))
      batch(() => {
        setTarget(cell)
        change(known ? initial : '')
        setMode(how)
        setPlace(where)
      })
    },
    change,
    placeCaret: setCaret,
    toggleMode: () => setMode((now) => (now === 'enter' ? 'edit' : now === 'edit' ? 'enter' : now)),
    moveTo: setPlace,
    cancel() {
      const cell = target()
      end()
      if (cell) owner.cancelled?.(cell)
    },
    commit(move) {
      if (!asking) return finish(move)
      void asking.then(() => finish(move))
      return true
    },
    attach: (where, field) => void fields.set(where, field),
    focus: () => fields.get(place())?.focus({ preventScroll: true }),
  }
}

/** What a key does while a text is edited; `undefined` leaves it to the text field. */
export type EditorAction =
  { readonly type: 'commit'; readonly move: CommitMove } | { readonly type: 'cancel' | 'newline' }

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
      // With Shift it is the old way to enter an array, which spills by itself now.
      if (key.ctrlKey || key.metaKey) return { type: 'commit', move: key.shiftKey ? 'stay' : 'fill' }
      return { type: 'commit', move: key.shiftKey ? 'up' : 'down' }
    case 'Tab':
      return { type: 'commit', move: key.shiftKey ? 'left' : 'right' }
    case 'Escape':
      return { type: 'cancel' }
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
