import { createSignal, type Accessor } from 'solid-js'
import type {
  CsvFormat,
  FileForm,
  FileSource,
  JsonObject,
  SheetId,
  Tour,
  WorkbookInfo,
} from '../../../protocol/api'
import type { Outcome } from '../../../core/outcome'
import type { WorkbookClient } from '../../../protocol/client'
import { NEW_FILE } from '../../../shared/new-file'
import type { FileRef } from '../../../shared/desktop'
import type { Notice } from '../notices'
import type { ComingFile } from './coming'
import type { Journal } from '../survival/journal'

/** The file behind the workbook, or the lack of one. */
export interface DocumentState {
  readonly name: string
  readonly file: FileRef | undefined
  readonly format: CsvFormat
  readonly form: FileForm
  /** What was answered of texts in the values of a package: see `askEscaping`. */
  readonly escapeValues?: boolean
}

/** How many cells have something besides what was typed. */
export interface OnCells {
  readonly sliders: number
  readonly comments: number
  /** Whether any has a format, a colour or a rule. */
  readonly isDressed: boolean
}

/** What documents need of the workbook on screen. */
export interface DocumentWorkbook {
  readonly client: WorkbookClient
  readonly dirty: () => boolean
  /** Resolves when the changes that are on their way are part of `dirty`. */
  readonly settled: () => Promise<void>
  readonly activeSheet: () => SheetId
  /** Names of the sheets that hold anything, other than the active one. */
  readonly otherFilledSheets: () => readonly string[]
  readonly activeSheetName: () => string
  /** The names that are defined; a CSV file cannot hold them. */
  readonly names: () => readonly string[]
  /** How many charts there are; a CSV file cannot hold them. */
  readonly charts: () => number
  /** How many cells of the active sheet have a slider, and a comment; a CSV file cannot hold them. */
  readonly onCells: () => Promise<OnCells>
  /** What the window shows beside the sheets and wants back. */
  readonly kept: () => JsonObject
  /** Shows the workbook that the worker has just opened, with what was kept, and its tour. */
  readonly show: (opened: WorkbookInfo, kept: JsonObject, tour: Tour | undefined) => void
  /** Shows how a file begins that is on its way; `undefined` where it has come or will not. */
  readonly coming: (file: ComingFile | undefined) => void
  readonly markSaved: (state: number) => Promise<void>
  /** Shows that there is no workbook. */
  readonly leave: () => void
  /** Whether a workbook is open, if only behind the start view. */
  readonly isOpen: () => boolean
  /** Adds sheets as one step; a refusal is said, but for that of a file with more rows than a sheet. */
  readonly addSheets: (sources: readonly FileSource[]) => Promise<Outcome<unknown>>
  /** Says what is worth a sentence and no question. */
  readonly remark: (text: string, action?: Notice['action']) => void
  /** Keeps the journal quiet while a left workbook is made again. */
  readonly whileRestoring: Journal['whileRestoring']
  /** Nothing may be typed while `work` replaces the workbook: it would land in the next one. */
  readonly during: <T>(work: Promise<T>) => Promise<T>
}

/** Which file is behind the workbook, and what it holds of it. */
export interface DocumentFile {
  readonly document: Accessor<DocumentState>
  set(document: DocumentState): void
  readonly isPackage: () => boolean
  /** Whether anything would be lost. */
  readonly dirty: Accessor<boolean>
  /** Tells what the file has of what the window keeps beside the sheets. */
  noteKept(kept: JsonObject): void
}

export function createDocumentFile(workbook: Pick<DocumentWorkbook, 'dirty' | 'kept'>): DocumentFile {
  const [document, set] = createSignal<DocumentState>(untitled('Untitled'))
  /** As text that can be compared. */
  const [filed, setFiled] = createSignal('')
  const isPackage = () => document().form === 'package'
  return {
    document,
    set,
    isPackage,
    dirty: () => workbook.dirty() || (isPackage() && filed() !== JSON.stringify(workbook.kept())),
    noteKept: (kept) => setFiled(JSON.stringify(kept)),
  }
}

/** A workbook without a file. */
export function untitled(name: string): DocumentState {
  return { name, file: undefined, format: NEW_FILE, form: 'csv' }
}
