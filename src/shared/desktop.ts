/**
 * The contract between the window and whatever carries it: the Electron shell through its preload
 * bridge, or the browser itself. The window never sees a path that it could act on: it holds a
 * `FileId` that a dialog, the command line or the recent list gave, and nothing else opens or writes a file.
 */

import type { JournalStore } from './journal-store'
import type { FolderFile } from './package-files'
import type { VersionStore } from './version-store'

/** A name for a file that the user chose; made by the host, worth nothing elsewhere. */
export type FileId = string

export interface FileRef {
  readonly id: FileId
  /** `digits-logits.csv` */
  readonly name: string
  /** Where it is, for display only: the folder's path, or empty in a browser. */
  readonly location: string
  /** It is a Data Package's folder: `saveFolder` writes it, not `saveFile`. */
  readonly isFolder?: true
}

export interface OpenedFile {
  readonly file: FileRef
  readonly bytes: Uint8Array
  /** How large the file is, where `bytes` is only its beginning: `readPart` has the rest. */
  readonly size?: number
  /** A save of it was cut off, so that it may be whole or not; what it held before is among its versions. */
  readonly isCutOff?: true
  /**
   * For a `datapackage.json` the files of its folder that it names, with their paths there, itself among them. Absent
   * where the host may not look beside a file, as in a browser.
   */
  readonly folder?: readonly FolderFile[]
}

/** A part of a file that is not read yet: a browser's `Blob`. */
export interface LentPart {
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** A value, or a sentence for the user. `value: null` means that the user cancelled. */
export type DesktopOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

/** What the host shows of the open workbook. */
export interface DocumentMark {
  /** Empty while no workbook is open. */
  readonly name: string
  readonly dirty: boolean
  /** The file behind it, where there is one. */
  readonly file?: FileId | undefined
}

/** The paper that the window has laid its pages out for. */
export interface PrintPaper {
  readonly paper: (typeof printPapers)[number]
  readonly landscape: boolean
}

export const printPapers = ['a4', 'a3', 'letter', 'legal'] as const

/** How a file is now, against what the window last read or wrote of it. */
export type DiskState = 'same' | 'changed' | 'gone'

/** What the user answers when unsaved changes would be lost. */
export type UnsavedAnswer = 'save' | 'discard' | 'cancel'

/** Menu entries and shortcuts that the host passes to the window. */
export const menuIds = [
  'new',
  'open',
  'open-folder',
  'import',
  'reopen',
  'add-files',
  'save',
  'save-as',
  'save-package',
  'save-folder',
  'export-sheet',
  'export-excel',
  'print',
  'export-pdf',
  'versions',
  'recover',
  'close',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'delete',
  'paste-special',
  'paste-values',
  'paste-sheet',
  'copy-markdown',
  'copy-above',
  'copy-value-above',
  'insert-date',
  'insert-time',
  'select-all',
  'fill-down',
  'fill-right',
  'fill-series',
  'find',
  'replace',
  'insert-rows',
  'insert-columns',
  'insert-cells',
  'delete-rows',
  'delete-columns',
  'delete-cells',
  'row-height',
  'column-width',
  'fit-columns',
  'hide-rows',
  'show-rows',
  'hide-columns',
  'show-columns',
  'format-cells',
  'bold',
  'italic',
  'align-left',
  'align-center',
  'align-right',
  'number-general',
  'number-fixed',
  'number-scientific',
  'number-percent',
  'number-full',
  'more-digits',
  'fewer-digits',
  'color-scale',
  'data-bars',
  'difference',
  'clear-formats',
  'filter',
  'clear-filter',
  'reapply-filter',
  'sort-ascending',
  'sort-descending',
  'sort',
  'names',
  'calculate',
  'insert-sheet',
  'copy-sheet',
  'go-to',
  'comment',
  'delete-comment',
  'trace-precedents',
  'trace-dependents',
  'go-precedents',
  'go-dependents',
  'remove-arrows',
  'increase',
  'decrease',
  'tour',
  'tour-next',
  'tour-back',
  'freeze-panes',
  'freeze-row',
  'freeze-column',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'toggle-charts',
  'insert-chart',
  'insert-slider',
  'quick-chart',
  'start-view',
  'functions',
  'commands',
  'shortcuts',
  'theme',
  'about',
] as const
export type MenuId = (typeof menuIds)[number]

/** The user's files, as the window may have them: those that a dialog, the command line or the recent list gave. */
export interface FileStore {
  /** The file named on the command line, once; `null` when none was. */
  launchFile(): Promise<DesktopOutcome<OpenedFile | null>>
  /** Asks for a file that can be opened and reads it. */
  openFile(): Promise<DesktopOutcome<OpenedFile | null>>
  /** Asks for the folder of a Data Package and reads it. */
  openFolder(): Promise<DesktopOutcome<OpenedFile | null>>
  /** Asks for several files and reads them; none when the user cancelled. */
  openFiles(): Promise<DesktopOutcome<readonly OpenedFile[]>>
  /**
   * A part of a file that was opened, at most `MAX_PART_BYTES` of it; shorter than asked where the file ends before. A
   * browser lends the part without reading it.
   */
  readPart(id: FileId, start: number, length: number): Promise<DesktopOutcome<Uint8Array | LentPart>>
  /** Files opened or saved of late, newest first. */
  recentFiles(): Promise<readonly FileRef[]>
  /** Reads a file of the recent list again. */
  openRecent(id: FileId): Promise<DesktopOutcome<OpenedFile>>
  clearRecent(): Promise<void>
  /** Reads a file again that this window has opened or saved, as it is now, listed as recent or not. */
  reopenFile(id: FileId): Promise<DesktopOutcome<OpenedFile>>

  /**
   * Writes a file that was opened or saved before, whole or not at all. A browser that may not write in place
   * asks where to: `null` when the user then cancelled.
   */
  saveFile(id: FileId, bytes: Uint8Array): Promise<DesktopOutcome<FileRef | null>>
  /** Whether another program has changed a file, or taken it away, since it was opened or saved here. */
  fileState(id: FileId): Promise<DiskState>
  /** The SHA-256 of a file as this window last read or wrote it, in hexadecimal digits; `null` of one that is not known whole. */
  contentDigest(id: FileId): Promise<string | null>
  /** Asks where to, then writes. */
  saveFileAs(suggestedName: string, bytes: Uint8Array): Promise<DesktopOutcome<FileRef | null>>
  /** False in a browser that gives a page no folder to write in. */
  readonly canSaveFolders: boolean
  /**
   * Writes a workbook's package into a folder that was opened or saved before, so that it is the old one or the new one
   * whatever happens; what else is in the folder stays.
   */
  saveFolder(id: FileId, files: readonly FolderFile[]): Promise<DesktopOutcome<FileRef | null>>
  /** Asks where to, and makes a new folder there, or takes an empty one. */
  saveFolderAs(suggestedName: string, files: readonly FolderFile[]): Promise<DesktopOutcome<FileRef | null>>
}

export interface Desktop extends FileStore, JournalStore, VersionStore {
  readonly host: 'electron' | 'web'
  readonly platform: 'mac' | 'windows' | 'linux'
  /** The program's version, for the About dialog. */
  readonly version: string

  /** True when a file was named on the command line: the window begins with the sheet, not with the start view. */
  readonly launching: boolean

  /** Prints the pages that the window has laid out, in the dialog of the system or of the browser; `null` where it was cancelled. */
  print(paper: PrintPaper): Promise<DesktopOutcome<true | null>>
  /**
   * Asks where to, then writes the pages that the window has laid out as PDF: answers the file's name. A browser opens
   * its print dialog, which can save as PDF, and answers the name that it was told.
   */
  exportPdf(suggestedName: string): Promise<DesktopOutcome<string | null>>

  /** Title, edited mark, and whether closing must ask. */
  setDocument(document: DocumentMark): void
  /** Asks whether to save, in the host's own dialog. */
  askUnsaved(name: string): Promise<UnsavedAnswer>
  /** A file that the system asks the running program to open: a second launch, or macOS's Finder. Returns its stop. */
  onOpenRequest(listener: (opened: DesktopOutcome<OpenedFile>) => void): () => void
  /** The user wants to close the window while the document is dirty; answer with `closeNow` or not at all. Returns its stop. */
  onCloseRequest(listener: () => void): () => void
  closeNow(): void
  /** A menu entry was chosen. Returns its stop. */
  onMenu(listener: (id: MenuId) => void): () => void
}
