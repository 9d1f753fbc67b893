import { createSignal, type Accessor } from 'solid-js'
import type { Outcome } from '../../core/outcome'
import type { CsvFormat, Exported, SheetId, Source, WorkbookInfo } from '../../protocol/api'
import type { WorkbookClient } from '../../protocol/client'
import type { Desktop, DesktopOutcome, FileId, FileRef, OpenedFile } from '../../shared/desktop'
import { fileMessages, MAX_FILE_BYTES } from '../../shared/file-messages'
import type { Dialogs } from './dialogs'
import type { GalleryEntry } from './gallery'

/** What new files are written as: RFC 4180 with UTF-8. */
export const NEW_FILE: CsvFormat = {
  encoding: 'utf-8',
  bom: false,
  newline: '\r\n',
  delimiter: ',',
  finalNewline: true,
}

/** The file behind the workbook, or the lack of one. */
export interface DocumentState {
  readonly name: string
  readonly file: FileRef | undefined
  readonly format: CsvFormat
}

export interface Documents {
  readonly document: Accessor<DocumentState>
  readonly recent: Accessor<readonly FileRef[]>
  refreshRecent(): Promise<void>
  clearRecent(): Promise<void>
  /** Each of these asks about unsaved changes first, and answers false where the user or an error stopped it. */
  newWorkbook(): Promise<boolean>
  open(): Promise<boolean>
  openRecent(id: FileId): Promise<boolean>
  openFile(file: OpenedFile): Promise<boolean>
  openGallery(entry: GalleryEntry): Promise<boolean>
  /** A file dropped on the window: it can be read, and is saved under a name that a dialog gives. */
  openDropped(file: File): Promise<boolean>
  openLaunchFile(): Promise<boolean>
  save(): Promise<boolean>
  saveAs(): Promise<boolean>
  exportValues(): Promise<boolean>
  /** Closes the workbook and shows the start view, unless unsaved changes are to be kept. */
  close(): Promise<boolean>
  /** True when nothing would be lost: saved, discarded by choice, or clean. */
  mayDiscard(): Promise<boolean>
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
  /** Shows the workbook that the worker has just opened. */
  readonly show: (opened: WorkbookInfo, entry: GalleryEntry | undefined) => void
  readonly markSaved: (state: number) => Promise<void>
  /** Shows that there is no workbook. */
  readonly leave: () => void
  /** Nothing may be typed while `work` replaces the workbook: it would land in the next one. */
  readonly during: <T>(work: Promise<T>) => Promise<T>
}

/** Opening, saving and exporting: the life of the file behind the workbook. */
export function createDocuments(desktop: Desktop, workbook: DocumentWorkbook, dialogs: Dialogs): Documents {
  const [document, setDocument] = createSignal<DocumentState>(untitled('Untitled'))
  const [recent, setRecent] = createSignal<readonly FileRef[]>([])

  async function refreshRecent() {
    setRecent(await desktop.recentFiles())
  }

  async function mayDiscard(): Promise<boolean> {
    await workbook.settled()
    if (!workbook.dirty()) return true
    const answer = await desktop.askUnsaved(document().name)
    if (answer === 'save') return save()
    return answer === 'discard'
  }

  async function load(source: Source, next: DocumentState, entry?: GalleryEntry): Promise<boolean> {
    const opened = await workbook.during(workbook.client.call('open', source))
    if (!opened.ok) return refuse(`“${next.name}” was not opened`, opened)
    setDocument({ ...next, format: opened.value.format })
    workbook.show(opened.value.info, entry)
    return true
  }

  async function openFile({ file, bytes }: OpenedFile): Promise<boolean> {
    const done = await load(
      { kind: 'csv', name: file.name, bytes },
      { name: file.name, file, format: NEW_FILE },
    )
    await refreshRecent()
    return done
  }

  /** A file that the host reads after the user was asked about unsaved changes. */
  async function openFrom(read: () => Promise<DesktopOutcome<OpenedFile | null>>): Promise<boolean> {
    if (!(await mayDiscard())) return false
    const outcome = await read()
    if (!outcome.ok) {
      await refreshRecent()
      return refuse('The file was not opened', outcome)
    }
    return outcome.value !== null && openFile(outcome.value)
  }

  async function exported(contents: 'formulas' | 'values'): Promise<Outcome<Exported>> {
    return workbook.client.call('exportCsv', workbook.activeSheet(), contents, document().format)
  }

  async function save(): Promise<boolean> {
    const { file } = document()
    return file ? write((bytes) => desktop.saveFile(file.id, bytes)) : saveAs()
  }

  function saveAs(): Promise<boolean> {
    return write((bytes) => desktop.saveFileAs(csvName(document().name), bytes))
  }

  async function write(
    put: (bytes: Uint8Array) => Promise<DesktopOutcome<FileRef | null>>,
  ): Promise<boolean> {
    const others = workbook.otherFilledSheets()
    if (others.length > 0 && !(await confirmOneSheet(others))) return false
    const names = workbook.names()
    if (names.length > 0 && !(await confirmNoNames(names))) return false
    const csv = await exported('formulas')
    if (!csv.ok) return refuse('The workbook was not saved', csv)
    const saved = await put(csv.value.bytes)
    if (!saved.ok) return refuse('The workbook was not saved', saved)
    if (saved.value === null) return false
    setDocument({ ...document(), name: saved.value.name, file: saved.value })
    // What the file cannot hold is still unsaved: closing must ask.
    if (others.length === 0 && names.length === 0) await workbook.markSaved(csv.value.state)
    await refreshRecent()
    return true
  }

  function confirmOneSheet(others: readonly string[]): Promise<boolean> {
    const left = others.length === 1 ? `“${others[0]}” is` : `${others.length} other sheets are`
    return dialogs.confirm({
      title: 'A CSV file holds one sheet',
      text: `“${workbook.activeSheetName()}” will be saved; ${left} not part of the file. To keep them, save each sheet while it is in front, under a name of its own.`,
      confirm: 'Save this sheet',
    })
  }

  function confirmNoNames(names: readonly string[]): Promise<boolean> {
    const which = names.length === 1 ? `“${names[0]}” is` : `“${names[0]}” and ${names.length - 1} more are`
    return dialogs.confirm({
      title: 'A CSV file holds no names',
      text: `${which} not part of the file: formulas with names in them will be #NAME? when it is opened again. Write the cells in their place to keep what they compute.`,
      confirm: 'Save without names',
    })
  }

  async function exportValues(): Promise<boolean> {
    const csv = await exported('values')
    if (!csv.ok) return refuse('The values were not exported', csv)
    const name = csvName(document().name).replace(/(\.[^.]+)$/, '-values$1')
    const saved = await desktop.saveFileAs(name, csv.value.bytes)
    if (!saved.ok) return refuse('The values were not exported', saved)
    return saved.value !== null
  }

  async function refuse(title: string, failed: { readonly message: string }): Promise<false> {
    await dialogs.message(title, failed.message)
    return false
  }

  return {
    document,
    recent,
    refreshRecent,
    async clearRecent() {
      await desktop.clearRecent()
      await refreshRecent()
    },
    async newWorkbook() {
      return (await mayDiscard()) && load({ kind: 'empty' }, untitled('Untitled'))
    },
    async close() {
      if (!(await mayDiscard())) return false
      await workbook.client.call('open', { kind: 'empty' })
      workbook.leave()
      setDocument(untitled('Untitled'))
      return true
    },
    open: () => openFrom(() => desktop.openFile()),
    openRecent: (id) => openFrom(() => desktop.openRecent(id)),
    openFile: (file) => openFrom(async () => ({ ok: true, value: file })),
    openLaunchFile: () => openFrom(() => desktop.launchFile()),
    async openGallery(entry) {
      return (
        (await mayDiscard()) &&
        load({ kind: 'sheets', sheets: await entry.sheets() }, untitled(entry.title), entry)
      )
    },
    async openDropped(file) {
      if (!(await mayDiscard())) return false
      if (file.size > MAX_FILE_BYTES) {
        return refuse('The file was not opened', { message: fileMessages.tooLarge(file.name, file.size) })
      }
      const bytes = await file.arrayBuffer().catch(() => undefined)
      if (!bytes) return refuse('The file was not opened', { message: `“${file.name}” could not be read.` })
      return load({ kind: 'csv', name: file.name, bytes: new Uint8Array(bytes) }, untitled(file.name))
    },
    save,
    saveAs,
    exportValues,
    mayDiscard,
  }
}

function untitled(name: string): DocumentState {
  return { name, file: undefined, format: NEW_FILE }
}

function csvName(name: string): string {
  if (/\.(csv|tsv|tab|txt)$/i.test(name)) return name
  return `${name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}.csv`
}
