/**
 * The worker's API: what the window may ask of the engine, and what the worker tells unasked. Both ends
 * are checked against it with `satisfies`. Everything here can be structured-cloned.
 */
import type { Direction } from '../engine/read/edge'
import type { WrittenSpreadsheet } from '../engine/spreadsheet/write-spreadsheet'
import type { OpenedWorkbook } from '../engine/workbook'
import type {
  Applied,
  Cell,
  CellBlock,
  CellDetail,
  Command,
  CsvExport,
  CutPart,
  FilePart,
  FilterValue,
  FileSource,
  ImportChoice,
  ImportPreview,
  FindQuery,
  FolderFile,
  Found,
  FunctionHelp,
  JsonObject,
  NumberBlock,
  Outcome,
  Range,
  SheetId,
  SheetLayout,
  SheetLooks,
  SheetRange,
  Snapshot,
  Source,
  Summary,
  UsualFunction,
  WorkbookInfo,
} from '../engine/model'

export type { WrittenSpreadsheet } from '../engine/spreadsheet/write-spreadsheet'
export type {
  Applied,
  BlockGauges,
  BlockLooks,
  CellComment,
  CellLook,
  CellRule,
  CopyWhat,
  FilterColumn,
  FilterCondition,
  FilterValue,
  Frozen,
  Ink,
  LookChange,
  NumberFormat,
  NumberWriting,
  SheetFilter,
  SheetLooks,
  CellBlock,
  CellDetail,
  CellError,
  Chart,
  ChartId,
  ChartPlace,
  ChartSource,
  Command,
  Axis,
  CsvExport,
  CsvFormat,
  ColumnType,
  CutPart,
  FilePart,
  FileSource,
  ImportChoice,
  ImportPreview,
  PreviewCell,
  DefinedName,
  FileForm,
  FindQuery,
  Found,
  FunctionEntry,
  FolderFile,
  FunctionHelp,
  WholeChoice,
  Json,
  JsonObject,
  LineRun,
  LineSpan,
  NewChart,
  NumberBlock,
  Outcome,
  ParameterHelp,
  SheetId,
  SheetInfo,
  SheetLayout,
  SheetRange,
  SheetSource,
  SortKey,
  Source,
  Summary,
  Tour,
  TourGoal,
  TourPlace,
  TourStep,
  TourTask,
  UsualFunction,
  WorkbookInfo,
} from '../engine/model'

export type { Direction } from '../engine/read/edge'

/** The help of a function: one of our own, or a usual one of a spreadsheet. */
export type AnyFunction = FunctionHelp | UsualFunction

/** What the window is told of a workbook that was opened. */
export interface Opened extends Omit<OpenedWorkbook, 'workbook'> {
  readonly info: WorkbookInfo
}

/** A sheet or a workbook as bytes, and the `WorkbookInfo.state` that they hold. */
export interface Exported {
  readonly bytes: Uint8Array
  readonly state: number
  /** A character that the encoding lacks which was asked for: the file is UTF-8 in its place. */
  readonly lacking?: string
}

/** A workbook as the files of a folder, and the `WorkbookInfo.state` that they hold. */
export interface ExportedFiles {
  readonly files: readonly FolderFile[]
  readonly state: number
}

/** What the window shows now: these are sent again, in one `view` event, whenever they may have changed. */
export interface View {
  readonly cells: readonly SheetRange[]
  readonly charted: readonly SheetRange[]
  /** The active cell, whose detail the formula bar shows. */
  readonly active: { readonly sheet: SheetId; readonly cell: Cell } | undefined
  /** The selection that the status bar sums up. */
  readonly selection: { readonly sheet: SheetId; readonly ranges: readonly Range[] } | undefined
}

/** The answer to a `View`. */
export interface ViewContents {
  /** The `revision` that the window gave with the `View`: an answer to an older view can be told apart. */
  readonly view: number
  readonly info: WorkbookInfo
  readonly cells: readonly CellBlock[]
  /** After a change all that are watched; else only those that the window was not told since. */
  readonly charted: readonly NumberBlock[]
  readonly active: CellDetail | undefined
  readonly summary: Summary | undefined
  /** Layouts that have changed since they were last told. */
  readonly layouts: readonly LaidOut[]
}

/** How one sheet's rows and columns are laid out. */
export interface LaidOut extends SheetLayout {
  readonly sheet: SheetId
}

/** Requests by name: a function type each. The worker answers in the order in which they arrive. */
export interface WorkbookApi {
  /** Opens a workbook in place of the present one; when it fails the present one is untouched. */
  open(source: Source): Outcome<Opened>
  /** How a file of text would be opened, by its beginning: about a megabyte, or the `whole` of it. */
  previewImport(
    name: string,
    sample: Uint8Array,
    whole: boolean,
    choice: ImportChoice,
  ): Outcome<ImportPreview>
  /**
   * Begins to cut rows out of a file that is too long to be handed over; `cutPiece` takes one piece of it after the
   * other and answers whether more of it is wanted, `endCut` gives what was cut out.
   */
  beginCut(
    name: string,
    choice: ImportChoice,
    part: Extract<FilePart, { kind: 'rows' }>,
    mostBytes: number,
  ): Outcome<null>
  cutPiece(piece: Uint8Array): Outcome<boolean>
  endCut(): Outcome<CutPart>
  /** How many formulas a file of many sheets holds, and the first of them. */
  formulasIn(source: FileSource): Outcome<{ readonly count: number; readonly first?: string }>
  /** With `stopped` the formulas that it touches are left uncomputed, and say so. */
  apply(command: Command, stopped?: boolean): Outcome<Applied>
  undo(stopped?: boolean): Outcome<Applied>
  redo(stopped?: boolean): Outcome<Applied>
  /** Computes what was left uncomputed, and what gives other values each time. */
  calculate(stopped?: boolean): Outcome<Applied>
  /** Says what the window shows from now on; answers with its contents. `revision` comes back in `view`. */
  watch(view: View, revision: number): ViewContents
  inspect(sheet: SheetId, cell: Cell): CellDetail
  /** The cells of a range that is not watched, once: what a chart is guessed from. */
  read(at: SheetRange): CellBlock
  /** Every cell that a query means, sheet by sheet. */
  find(query: FindQuery): Outcome<readonly Found[]>
  /** What `replace` would do to one cell; `undefined` where it would leave it as it is. */
  replacement(
    query: FindQuery,
    replacement: string,
    sheet: SheetId,
    cell: Cell,
  ): { readonly before: string; readonly after: string } | undefined
  /** What a column of the sheet's filter holds, to choose from: with the rows that its other columns keep. */
  filterValues(sheet: SheetId, column: number): readonly FilterValue[]
  /** How a sheet's cells look, and the comments on them. */
  looks(sheet: SheetId): SheetLooks
  /** What the formula of a cell refers to. */
  precedents(sheet: SheetId, cell: Cell): readonly SheetRange[]
  /** The cells whose formulas refer to a cell, at most `most` of them. */
  dependents(sheet: SheetId, cell: Cell, most: number): readonly SheetRange[]
  /** Where Ctrl+arrow from `cell` lands. */
  edge(sheet: SheetId, cell: Cell, direction: Direction): Cell
  /** The filled cells around one that hang together; only the cell where it stands alone. */
  region(sheet: SheetId, cell: Cell): Range
  /**
   * Ranges as they go to other programs: values as tab-separated text, quoted where needed. Bands stand below one
   * another, the ranges of each, which have the same rows, side by side.
   */
  copyText(sheet: SheetId, bands: readonly (readonly Range[])[]): Outcome<string>
  /** Text from another program as cells: tab-separated, quoted where a cell holds tabs or line breaks. */
  parseClipboard(text: string): readonly (readonly string[])[]
  /** Another spreadsheet's file as sheets; `undefined` where it is none. Loads the library that knows such files. */
  readSpreadsheet(name: string, bytes: Uint8Array): Outcome<FileSource | undefined>
  /** A sheet as CSV bytes, formulas or what they came to. */
  exportCsv(sheet: SheetId, contents: 'formulas' | 'values', format: CsvExport): Outcome<Exported>
  /** The beginning of that file as text: `rows` lines of the sheet at most. */
  csvBeginning(
    sheet: SheetId,
    contents: 'formulas' | 'values',
    format: CsvExport,
    rows: number,
  ): Outcome<string>
  /** All sheets as an `.xlsx` file. */
  exportSpreadsheet(): Outcome<WrittenSpreadsheet>
  /** How many values of a sheet, or of all of them, another spreadsheet could take for formulas. */
  formulaLike(sheet?: SheetId): number
  /** The workbook as a zipped Data Package; `window` is kept in it and comes back when it is opened.
   * With `escapeValues` texts in its values that another spreadsheet could take for formulas have an apostrophe in front. */
  exportPackage(title: string, window: JsonObject, escapeValues: boolean): Exported
  /** The same as the files of a folder. */
  exportPackageFiles(title: string, window: JsonObject, escapeValues: boolean): ExportedFiles
  /** The workbook as it is, to go on from, and its `WorkbookInfo.state`. */
  snapshot(): { readonly snapshot: Snapshot; readonly state: number }
  /** Tells the engine that the file holds `state`: what `WorkbookInfo` said when the bytes were exported. */
  markSaved(state: number): WorkbookInfo
  /** What a part of the formula in a cell comes to, as text that could stand in its place; or why it has no value. */
  evaluate(sheet: SheetId, cell: Cell, expression: string): Outcome<string>
  /** Every function: our own with their whole help first, then the usual ones of a spreadsheet. */
  functions(): readonly AnyFunction[]
}

/** What the worker tells unasked. */
export type WorkerEvent =
  /** The watched cells and charts after a change. */
  | { readonly type: 'view'; readonly contents: ViewContents }
  /** A long piece of work: `done` of 0 to 1, `undefined` where its end cannot be told. Ends with `phase: 'idle'`. */
  | { readonly type: 'progress'; readonly phase: string; readonly done: number | undefined }

/** What can be asked. */
export type RequestName = keyof WorkbookApi
/** What a request is asked with. */
export type Arguments<N extends RequestName> = Parameters<WorkbookApi[N]>
/** What a request is answered with. */
export type Answer<N extends RequestName> = ReturnType<WorkbookApi[N]>

/** A request on its way to the worker; its answer has the same `id`. */
export type RequestMessage = {
  [N in RequestName]: {
    readonly id: number
    readonly name: N
    readonly args: Arguments<N>
    /** Bytes among the arguments that the window wants back: it has no copy of them. */
    readonly lent?: Lent
  }
}[RequestName]

/** What comes from the worker. */
export type ResponseMessage =
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown; readonly lent?: Lent }
  /** A bug in the worker: the request's promise is rejected with this text. */
  | { readonly type: 'crash'; readonly id: number; readonly message: string; readonly lent?: Lent }
  | { readonly type: 'event'; readonly event: WorkerEvent }
  /** The worker lives as long as it holds this lock. */
  | { readonly type: 'alive'; readonly lock: string }

/** What a request has lent, given back. */
type Lent = readonly Uint8Array[]
