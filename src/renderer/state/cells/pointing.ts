import type { GridLines } from '../../grid/lines'
import { batch, createSignal } from 'solid-js'
import type { Cell } from '../../../core/address'
import type { Direction, SheetId } from '../../../protocol/api'
import { wantsReference } from '../../formula/caret-context'
import { referenceName } from '../../formula/reference-text'
import { gridKey, type GridKey, type GridPress } from '../../grid/keys'
import type { Caret, Editor } from './editor'
import { extendTo, farCorner, lastRange, selectCell, type Selection } from './selection'

/** How the pointer picks: `add` begins another reference behind the last one, as Ctrl does. */
export type PointHow = 'press' | 'drag' | 'add'

/** Writes the cells that the pointer and the arrows pick into the formula that is being typed. */
export interface Pointing {
  /** What was picked last, while it is still what the formula ends with at the caret. */
  pointed(): Selection | undefined
  /** Whether the formula takes a reference where the caret is. */
  wants(): boolean
  /** True when the formula took the reference. */
  point(selection: Selection, how: PointHow): boolean
  /** A key that moves the picked cells, or begins to pick; true when it was one. */
  press(key: GridPress): boolean
  /** F4 has changed the dollars of the reference: it can still be moved. */
  hold(): void
  /** F2: what was picked stays, and arrows move the caret. */
  stop(): void
}

/** What pointing knows of the sheet in front. */
export interface PointingSurroundings {
  sheet(): SheetId | undefined
  /** What a reference to it begins with: empty on the formula's own sheet. */
  prefix(): string
  selection(): Selection
  page(): { readonly rows: number; readonly columns: number }
  filled(): { readonly rows: number; readonly columns: number }
  /** Which lines are hidden: arrows pass over them. */
  lines(): GridLines
  edge(from: Cell, direction: Direction): Promise<Cell>
  /** Scrolls a cell into view. */
  reveal(cell: Cell): void
}

/** A reference that was picked: where it stands in which text. */
interface Pointed extends Caret {
  readonly sheet: SheetId | undefined
  readonly selection: Selection
  readonly text: string
}

const BEGINNERS = /^(Arrow(Up|Down|Left|Right)|Page(Up|Down))$/
const MOVERS = /^(Arrow(Up|Down|Left|Right)|Page(Up|Down)|Home|End)$/

export function createPointing(editor: Editor, around: PointingSurroundings): Pointing {
  const [last, setLast] = createSignal<Pointed>()

  function current(): Pointed | undefined {
    const now = last()
    if (!now || editor.mode() === 'idle' || editor.text() !== now.text) return undefined
    const { start, end } = editor.caret()
    return start === end && end === now.end ? now : undefined
  }

  function wants(): boolean {
    const { start, end } = editor.caret()
    return editor.mode() !== 'idle' && wantsReference(editor.text(), start, end)
  }

  /** Puts the reference in place of what stands from `start` to `end` of `text`. */
  function write(selection: Selection, text: string, { start, end }: Caret) {
    const reference = around.prefix() + referenceName(lastRange(selection))
    const written = text.slice(0, start) + reference + text.slice(end)
    const caret = start + reference.length
    batch(() => {
      editor.change(written, { start: caret, end: caret })
      setLast({ sheet: around.sheet(), selection, text: written, start, end: caret })
    })
  }

  function point(selection: Selection, how: PointHow): boolean {
    const now = current()
    if (!now) {
      if (how === 'drag' || !wants()) return false
      write(selection, editor.text(), editor.caret())
    } else if (how === 'add') {
      const at = now.end + 1
      write(selection, `${now.text.slice(0, now.end)},${now.text.slice(now.end)}`, { start: at, end: at })
    } else write(selection, now.text, now)
    return true
  }

  /** Where the arrows begin: at what was picked, or at the cell of the formula. */
  function startingPoint(now: Pointed | undefined): Selection {
    if (now && now.sheet === around.sheet()) return now.selection
    const target = editor.target()
    return target?.sheet === around.sheet() ? selectCell(target!.cell) : around.selection()
  }

  function go(selection: Selection): boolean {
    around.reveal(farCorner(selection))
    return point(selection, 'press')
  }

  async function goToEdge(
    { from, direction, extend }: Extract<GridKey, { type: 'edge' }>,
    before: Selection,
  ) {
    const now = current()
    const cell = await around.edge(from, direction)
    // Later keys win.
    if (current() === now) go(extend ? extendTo(before, cell) : selectCell(cell))
  }

  function press(key: GridPress): boolean {
    const now = current()
    const begins = editor.mode() === 'enter' && BEGINNERS.test(key.key) && wants()
    if (!(now ? MOVERS.test(key.key) : begins)) return false
    const selection = startingPoint(now)
    const moved = gridKey(key, {
      selection,
      page: around.page(),
      filled: around.filled(),
      lines: around.lines(),
      tabStart: undefined,
    })
    if (moved?.type === 'select') return go(moved.selection)
    if (moved?.type !== 'edge') return false
    void goToEdge(moved, selection)
    return true
  }

  return {
    pointed: () => {
      const now = current()
      return now && now.sheet === around.sheet() ? now.selection : undefined
    },
    wants: () => current() !== undefined || wants(),
    point,
    press,
    hold() {
      const now = last()
      if (now) setLast({ ...now, text: editor.text(), end: editor.caret().end })
    },
    stop: () => setLast(undefined),
  }
}
