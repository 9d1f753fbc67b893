import type { JSX } from 'solid-js'
import type { Cell, Range } from '../../core/address'
import type { MenuSpot } from './GridMenu'
import type { Viewport } from './layout'
import type { GridLines } from './lines'
import type { Axis, CellBlock, Direction, SheetId, SheetLayout, SheetRange } from '../../protocol/api'
import type { EditStatus, FormulaAssist } from '../formula/assist'
import type { CommitMove } from '../state/cells/editor'
import type { PointHow } from '../state/cells/pointing'
import type { PasteHow } from '../state/cells/clipboard'
import type { Scrubbing } from '../state/cells/scrubbing'
import type { Selection } from '../state/cells/selection'
import type { TraceArrow } from '../state/cells/tracing'

/** A range that a formula refers to, in the colour of its reference. */
export interface ReferenceTint {
  readonly range: Range
  /** 0 to 5: which of the reference colours. */
  readonly colour: number
  /** Which of the formula's references it is. */
  readonly index: number
  /** It is being picked with the arrows or the pointer. */
  readonly pointed: boolean
}

/** The far border of a row or a column, which dragging moves. */
export interface LineBorder {
  readonly axis: Axis
  readonly line: number
}

/** What the grid shows, and what it asks for. It keeps nothing but its scroll position. */
export interface GridProps {
  /** Negative while the sheet is still on its way: cells can be looked at and not edited. */
  readonly sheet: SheetId
  readonly sheetName: string
  /** Contents as they came last; cells outside are drawn blank until they arrive. */
  readonly blocks: readonly CellBlock[]
  readonly filled: { readonly rows: number; readonly columns: number }
  readonly selection: Selection
  readonly onSelect: (selection: Selection) => void
  /** The cells that it shows, with those around that will soon be scrolled to; hidden lines part them. */
  readonly onVisible: (ranges: readonly Range[]) => void
  readonly layout: SheetLayout
  /** 1 is 100%. */
  readonly zoom: number
  /** The wheel was turned with Ctrl. */
  readonly onZoom: (by: 1 | -1) => void
  /** Numbers that were typed can be dragged. */
  readonly scrubbing: Scrubbing
  readonly arrows: readonly TraceArrow[]
  /** An arrow leads there. */
  readonly onGo: (at: SheetRange) => void
  /** The filter of a column is to be chosen, below its header. */
  readonly onFilter: (column: number, at: { readonly x: number; readonly y: number }) => void
  /** A line was given another size: while it is dragged, and at the end. */
  readonly onResize: (line: LineBorder, size: number | undefined, done: boolean) => void
  readonly assist: FormulaAssist
  /** Cells were picked while a formula is typed: true when it took them as a reference. */
  readonly onPoint: (selection: Selection, how: PointHow) => boolean
  /** What the formula took last, for Shift to extend. */
  readonly pointed: Selection | undefined
  readonly references: readonly ReferenceTint[]
  /** The border of a reference's range was dragged while its formula is typed. */
  readonly onReference: (index: number, range: Range) => void
  /** The ranges whose outlines run until their copy is pasted. */
  readonly copied: readonly Range[]
  /** A cell that is pointed at elsewhere: by its part of a chart. */
  readonly marked: Cell | undefined
  /** The cell under the pointer. */
  readonly onHover: (cell: Cell | undefined) => void
  readonly onClear: () => void
  /** The fill handle was dragged: `to` goes on from `from`, as a series or (`copy`) repeating it. */
  readonly onFill: (from: Range, to: Range, how: 'series' | 'copy') => void
  /** The fill handle was pressed twice: fill down as far as the column beside it goes. */
  readonly onFillDown: (from: Range) => void
  /** A context menu is wanted; what it is about is selected by then. */
  readonly onMenu: (spot: MenuSpot) => void
  /** Ctrl+A: the region around the active cell, or the whole sheet. */
  readonly onSelectAll: () => void
  /** Esc: forgets a copied range. */
  readonly onEscape: () => void
  readonly edge: (cell: Cell, direction: Direction) => Promise<Cell>
  /** What a cell holds, to be edited. */
  readonly input: (cell: Cell) => Promise<string>
  /** The reason for an error, for the tooltip. */
  readonly explain: (cell: Cell) => string | undefined
  /** What floats over the cells, of what is on screen. */
  readonly floats: (view: () => Viewport, lines: () => GridLines) => JSX.Element
  readonly ref?: (handle: GridHandle) => void
}

/** What others may ask of the grid on screen. */
export interface GridHandle {
  focus(): void
  /** Scrolls a cell into view. */
  reveal(cell: Cell): void
  /** The width that shows every loaded cell of a column whole. */
  fittingWidth(column: number): number
  /** Moves on as Enter and Tab do after an edit. */
  moveAfterCommit(move: CommitMove): void
  /** Whole rows and columns on screen. */
  page(): { readonly rows: number; readonly columns: number }
}

/** The grid together with what only its owner can do: what menus and panels start. */
export interface GridActions extends GridHandle {
  cut(): void
  copy(): void
  paste(how?: PasteHow): void
  copyMarkdown(): void
  /** Puts a text where the caret is, or begins to type it into the active cell. */
  insertText(text: string): void
  clear(): void
  /** Takes what is being typed into its cell, and stays. False where it was refused and is still being typed. */
  commitEdit(): boolean
  /** Before another sheet comes to the front: a formula that wants a reference goes on there. False as above. */
  leaveSheet(): boolean
  /** What the status bar says of editing. */
  status(): EditStatus
  /** Begins a formula, or goes on with the one being typed. */
  insertFormula(name: string): void
  /** Gives the selected columns the widths that show their cells whole. */
  fitColumns(): void
  /** Puts whole lines that were cut in front of the selected ones; false where none of that kind were. */
  insertCutLines(axis: Axis): boolean
  /** Lets an address be typed: goes there, or gives it to the formula that is being typed. */
  goTo(): void
  /** The function that the caret is at, or the first one of the active cell. */
  functionInHand(): string | undefined
}
