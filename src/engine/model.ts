/**
 * The words that the engine and whoever looks at a workbook share: plain data that can be cloned to
 * another thread. Cells cross that border in columns of typed arrays, never as an object each.
 */
import type { Cell, Range } from '../core/address'
import type { CellKind } from '../core/cell-kind'
import type { Chart, ChartId } from './chart-model'
import type { BlockGauges, BlockLooks, CellComment, CellRule, SheetFilter } from './look-model'

export type { Cell, Range } from '../core/address'
export type { Axis } from '../core/line-edit'
export type { Outcome } from '../core/outcome'
export type { Chart, ChartId, ChartPlace, ChartSource, NewChart } from './chart-model'
export type { Command, CopyWhat, FindQuery, SortKey } from './command'
export type { CutPart } from './csv/cut-part'
export type { FilePart } from './csv/file-part'
export type { ColumnType, ImportChoice, ImportPreview, PreviewCell, WholeChoice } from './csv/import-choice'
export type { NumberWriting } from './csv/write-value'
export type {
  BlockGauges,
  BlockLooks,
  CellComment,
  CellLook,
  CellRule,
  FilterColumn,
  FilterCondition,
  FilterValue,
  Ink,
  LookArea,
  LookChange,
  NumberFormat,
  RuleArea,
  SheetFilter,
  SheetLooks,
} from './look-model'

export type { FolderFile } from '../shared/package-files'
export type { FunctionEntry, FunctionHelp, ParameterHelp, UsualFunction } from './function-model'
export type {
  CsvExport,
  CsvFormat,
  FileForm,
  FileSource,
  Json,
  JsonObject,
  NameSource,
  SheetSource,
  Snapshot,
  SnapshotSheet,
  Source,
} from './source-model'
export type { Tour, TourGoal, TourPlace, TourStep, TourTask } from './tour-model'

/** A sheet's number. It stays the same when the sheet is renamed, and comes back when its removal is undone. */
export type SheetId = number

/** A range of one of the sheets. */
export interface SheetRange {
  readonly sheet: SheetId
  readonly range: Range
}

/** What the window knows of a sheet besides its cells. */
export interface SheetInfo {
  readonly id: SheetId
  readonly name: string
  /** How far the sheet is filled, spills included: rows and columns that hold anything, counted from A1. */
  readonly rows: number
  readonly columns: number
}

/** Lines from `start` on that are not as they come. */
export interface LineRun {
  readonly start: number
  readonly count: number
  /** Height or width in CSS pixels at 100%; absent for the usual one. */
  readonly size?: number
  readonly hidden?: boolean
  /** Hidden by the sheet's filter. */
  readonly filtered?: boolean
}

/** How a sheet's lines are laid out: runs in order, disjoint. */
export interface SheetLayout {
  readonly rows: readonly LineRun[]
  readonly columns: readonly LineRun[]
  /** So many first rows and columns stay on screen. */
  readonly frozen?: Frozen
  readonly filter?: SheetFilter
}

/** How many first rows and columns stay on screen. */
export interface Frozen {
  readonly rows: number
  readonly columns: number
}

/** Lines that a command means, by their first and their number. */
export interface LineSpan {
  readonly start: number
  readonly count: number
}

/** An error as a cell shows it. */
export interface CellError {
  /** Excel's code: `#NUM!`, `#VALUE!`, `#DIV/0!`, `#REF!`, `#NAME?`, `#N/A`, `#SPILL!`, `#CYCLE!`, `#ERROR!`. */
  readonly code: string
  /** The reason in words, a whole sentence that names the cell. */
  readonly message: string
}

/**
 * The values of a rectangle of cells, row by row: cell (row, column) of the range is at
 * `(row - top) * columnsIn(range) + (column - left)`.
 */
export interface CellBlock extends SheetRange {
  /** A `CellKind` for each cell. */
  readonly kinds: Uint8Array
  /** `CellMark` bits for each cell. */
  readonly marks: Uint8Array
  /** A number's value; 0 or 1 for a boolean; for a text its index in `texts`; for an error its index in `errors`. */
  readonly numbers: Float64Array
  readonly texts: readonly string[]
  readonly errors: readonly CellError[]
  /** Spilled ranges that meet the block, anchors included, each whole. */
  readonly spills: readonly Range[]
  /** Absent where there are none. */
  readonly comments?: readonly CellComment[]
  /** Absent where every cell is plain. */
  readonly looks?: BlockLooks
  readonly scales?: BlockGauges<Extract<CellRule, { type: 'color-scale' }>>
  readonly bars?: BlockGauges<Extract<CellRule, { type: 'data-bar' }>>
  /** How many doubles each cell is away from the one it is compared with; NaN where it is not compared. */
  readonly differences?: Float64Array
}

/** Charted values: one number a cell, row by row; NaN where the cell holds no number. */
export interface NumberBlock extends SheetRange {
  /** Row by row; infinite where a cell stands for an infinity, NaN where it holds no number. */
  readonly values: Float64Array
  /** For each cell that holds text, the text; `undefined` where no cell of the range does. */
  readonly labels?: readonly string[]
  /** 1 for each cell of a row that is hidden, by hand or by a filter; `undefined` where none is. */
  readonly hidden?: Uint8Array
  /** How many cells hold errors that stand for no infinity, and the first of them; `undefined` where none does. */
  readonly errors?: { readonly count: number; readonly cell: Cell }
}

/** Everything about one cell: what the formula bar, the tooltip and the announcement need. */
export interface CellDetail {
  readonly sheet: SheetId
  readonly cell: Cell
  /** What was typed: the formula, or the literal as its author wrote it. Empty for an empty or a spilled cell. */
  readonly input: string
  readonly kind: CellKind
  /** The value as text with every digit (`0.15849719094210835`), an error's code, or the text itself. */
  readonly text: string
  readonly error?: CellError
  /** The cell where the error began, if it is another one. */
  readonly root?: { readonly sheet: SheetId; readonly cell: Cell }
  readonly comment?: string
  /** The array that the cell belongs to: its anchor, its whole range and the anchor's formula. */
  readonly array?: { readonly anchor: Cell; readonly range: Range; readonly formula: string }
}

/** What the status bar says of a selection. `count` is of cells that are not empty; the rest is of numbers. */
export interface Summary {
  readonly count: number
  readonly numbers: number
  readonly sum: number
  readonly average: number
  readonly min: number
  readonly max: number
  /** Where the numbers are from 0 to 1 and add up to 1. */
  readonly distribution?: Distribution
}

/** A selection of probabilities. */
export interface Distribution {
  /** −Σ p·ln p, in nats. */
  readonly entropy: number
  /** The first cell with the greatest probability. */
  readonly argmax: Cell
}

/** A name for cells, a value or a formula. */
export interface DefinedName {
  readonly name: string
  /** The sheet whose formulas know it; absent where all do. */
  readonly scope?: SheetId
  /** A formula whose references are absolute and name their sheets: `=Sheet1!$B$2:$B$5`. */
  readonly refersTo: string
}

/** What the window knows of a workbook besides its cells; it comes anew with every change. */
export interface WorkbookInfo {
  readonly sheets: readonly SheetInfo[]
  readonly names: readonly DefinedName[]
  /** In the order in which they are seen. */
  readonly charts: readonly Chart[]
  /** Stands for what the workbook holds: the same number means the same contents, also after undo and redo. */
  readonly state: number
  /** True when the workbook differs from the state that `markSaved` was last told. */
  readonly dirty: boolean
  /** What Undo and Redo would do, as a menu says it (`Typing in B3`); `undefined` where there is nothing. */
  readonly undo: string | undefined
  readonly redo: string | undefined
}

/** Cells of one sheet that a query found, row by row: the i-th is (`rows[i]`, `columns[i]`). */
export interface Found {
  readonly sheet: SheetId
  readonly rows: Uint32Array
  readonly columns: Uint32Array
}

/** What came of a command, an undo or a redo. */
export interface Applied {
  readonly info: WorkbookInfo
  /** Where the change happened, for the window to select and show. */
  readonly focus: SheetRange | undefined
  /** The chart that a command, an undo or a redo was about; it may be gone. */
  readonly chart?: ChartId
  /** Something worth a sentence though the command was done, e.g. a formula that does not parse. */
  readonly notice?: string
}
