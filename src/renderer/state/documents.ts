import { createSignal, type Accessor } from 'solid-js'
import type { Outcome } from '../../core/outcome'
import type {
  CsvExport,
  CsvFormat,
  Exported,
  FileForm,
  FileSource,
  JsonObject,
  SheetId,
  Source,
  WorkbookInfo,
} from '../../protocol/api'
import type { WorkbookClient } from '../../protocol/client'
import type { Desktop, DesktopOutcome, FileId, FileRef, OpenedFile } from '../../shared/desktop'
import type { Dialogs } from './dialogs'
import { askOverwriting } from './disk-changes'
import { csvName, nameAs } from './file-names'
import type { GalleryEntry } from './gallery'
import { askDropped } from './dropped-files'
import { createImporting, type Importing } from './importing'
import { CANCELLED, incomingOf, incomingOfDropped, type Incoming } from './incoming'
import type { Progress } from './progress'
import { createReading } from './reading'
import { createKnownFormulas } from './known-formulas'
import { askEscaping, askForm } from './saving-choice'

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
  readonly form: FileForm
}

export interface Documents {
  readonly document: Accessor<DocumentState>
  readonly recent: Accessor<readonly FileRef[]>
  /** Whether anything would be lost that the file could hold: cells, and in a package charts too. */
  readonly dirty: Accessor<boolean>
  refreshRecent(): Promise<void>
  clearRecent(): Promise<void>
  /** Each of these asks about unsaved changes first, and answers false where the user or an error stopped it. */
  newWorkbook(): Promise<boolean>
  open(): Promise<boolean>
  openRecent(id: FileId): Promise<boolean>
  openFile(file: OpenedFile): Promise<boolean>
  openGallery(entry: GalleryEntry): Promise<boolean>
  /** Asks for a file, and how it is to be read. */
  importFile(): Promise<boolean>
  /** Asks for files and adds their sheets to the workbook. */
  addFiles(): Promise<boolean>
  /**
   * Files dropped on the window: they can be read, and are saved under a name that a dialog gives. Over a workbook asks
   * whether they are added to it.
   */
  openDropped(files: readonly File[]): Promise<boolean>
  /** Puts a table of text behind the other sheets. */
  addText(text: string): Promise<boolean>
  /** What is asked about files before they are read. */
  readonly importing: Importing
  /** How far reading a long file is. */
  readonly reading: Accessor<Progress | undefined>
  /** Ends it, and leaves the workbook as it is; answers whether there was anything to end. */
  stopReading(): boolean
  openLaunchFile(): Promise<boolean>
  save(): Promise<boolean>
  saveAs(): Promise<boolean>
  /** Asks where to, and saves the whole workbook there as a Data Package. */
  savePackage(): Promise<boolean>
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
  /** What the window shows beside the sheets and wants back: charts. */
  readonly kept: () => JsonObject
  /** Shows the workbook that the worker has just opened, with what was kept. */
  readonly show: (opened: WorkbookInfo, kept: JsonObject) => void
  readonly markSaved: (state: number) => Promise<void>
  /** Shows that there is no workbook. */
  readonly leave: () => void
  /** Whether a workbook is open, if only behind the start view. */
  readonly isOpen: () => boolean
  /** Adds sheets as one step; a refusal is said. */
  readonly addSheets: (sources: readonly FileSource[]) => Promise<boolean>
  /** Says what is worth a sentence and no question. */
  readonly remark: (text: string) => void
  /** Nothing may be typed while `work` replaces the workbook: it would land in the next one. */
  readonly during: <T>(work: Promise<T>) => Promise<T>
}

/** Opening, saving and exporting: the life of the file behind the workbook. */
export function createDocuments(
  desktop: Desktop,
  workbook: DocumentWorkbook,
  dialogs: Dialogs,
  known = createKnownFormulas(),
): Documents {
  const reading = createReading()
  const importing = createImporting(workbook.client, dialogs, known, reading.during)
  const [document, setDocument] = createSignal<DocumentState>(untitled('Untitled'))
  const [recent, setRecent] = createSignal<readonly FileRef[]>([])

  /** What the file has of `kept`, as text that can be compared. */
  const [filed, setFiled] = createSignal('')
  const keptText = () => JSON.stringify(workbook.kept())
  const isPackage = () => document().form === 'package'
  const dirty = () => workbook.dirty() || (isPackage() && filed() !== keptText())

  async function refreshRecent() {
    setRecent(await desktop.recentFiles())
  }

  async function mayDiscard(): Promise<boolean> {
    await workbook.settled()
    if (!dirty()) return true
    const answer = await desktop.askUnsaved(document().name)
    if (answer === 'save') return save()
    return answer === 'discard'
  }

  async function load(source: Source, next: DocumentState, entry?: GalleryEntry): Promise<boolean> {
    const opened = await workbook.during(workbook.client.call('open', source))
    if (!opened.ok) return refuse(`“${next.name}” was not opened`, opened)
    const { info, format, form, window, notes } = opened.value
    // What would be written otherwise than it was read is not written over.
    const file = form === 'import' || source.kind === 'package' ? undefined : next.file
    setDocument({ ...next, file, format, form })
    workbook.show(info, entry ? { charts: entry.charts } : window)
    setFiled(keptText())
    if (notes.length > 0) await dialogs.message(`“${next.name}” was opened in part`, notesText(notes))
    return true
  }

  async function openFile(opened: OpenedFile, always: boolean): Promise<boolean> {
    const done = await openIncoming(incomingOf(desktop, opened), always)
    await refreshRecent()
    return done
  }

  async function openIncoming(incoming: Incoming, always: boolean): Promise<boolean> {
    const { name, file } = incoming
    const read = await importing.sourceOf(incoming, always)
    if (!read.ok) return refuseUnlessLeft(`“${name}” was not opened`, read)
    if (!(await load(read.value.source, { ...untitled(name), file }))) return false
    if (read.value.remark) workbook.remark(read.value.remark)
    return true
  }

  /** What each file is to be read as; `undefined` where one cannot be, or the user left its question. */
  async function sourcesOf(files: readonly Incoming[]): Promise<readonly FileSource[] | undefined> {
    const sources: FileSource[] = []
    for (const incoming of files) {
      const read = await importing.sourceOf(incoming, false)
      if (!read.ok) return void (await refuseUnlessLeft(`“${incoming.name}” was not opened`, read))
      sources.push(read.value.source)
    }
    return sources
  }

  async function addIncoming(files: readonly Incoming[]): Promise<boolean> {
    const sources = await sourcesOf(files)
    return sources !== undefined && sources.length > 0 && workbook.addSheets(sources)
  }

  /** One file is the workbook; of several, each becomes a sheet of a new one. */
  async function openAll(files: readonly Incoming[]): Promise<boolean> {
    if (!(await mayDiscard())) return false
    const [first] = files
    if (files.length === 1 && first) return openIncoming(first, false)
    const sources = await sourcesOf(files)
    return sources !== undefined && load({ kind: 'files', files: sources }, untitled('Untitled'))
  }

  /** A file that the host reads after the user was asked about unsaved changes. */
  async function openFrom(
    read: () => Promise<DesktopOutcome<OpenedFile | null>>,
    always = false,
  ): Promise<boolean> {
    if (!(await mayDiscard())) return false
    const outcome = await read()
    if (!outcome.ok) {
      await refreshRecent()
      return refuse('The file was not opened', outcome)
    }
    return outcome.value !== null && openFile(outcome.value, always)
  }

  /** The file as it is now in the place of the workbook; the user has said so. */
  async function reopen(id: FileId): Promise<boolean> {
    const outcome = await desktop.openRecent(id)
    return outcome.ok ? openFile(outcome.value, false) : refuse('The file was not opened', outcome)
  }

  function exportCsv(contents: 'formulas' | 'values', format: CsvExport): Promise<Outcome<Exported>> {
    return workbook.client.call('exportCsv', workbook.activeSheet(), contents, format)
  }

  async function save(): Promise<boolean> {
    const { file } = document()
    if (!file) return saveAs()
    const answer = await askOverwriting(dialogs, file.name, await desktop.fileState(file.id))
    if (answer === 'save-as') return saveAs()
    if (answer === 'reopen') await reopen(file.id)
    if (answer !== 'overwrite') return false
    const put: Put = (bytes) => desktop.saveFile(file.id, bytes)
    return isPackage() ? writePackage(put) : writeSheet(put)
  }

  function saveAs(): Promise<boolean> {
    const { form, name } = document()
    return form === 'csv' ? writeSheet((bytes) => desktop.saveFileAs(csvName(name), bytes)) : savePackage()
  }

  function savePackage(): Promise<boolean> {
    return writePackage((bytes) => desktop.saveFileAs(nameAs(document().name, 'zip'), bytes))
  }

  /** Writes the active sheet as CSV, or all as a package where the user would rather lose nothing. */
  async function writeSheet(put: Put): Promise<boolean> {
    const others = workbook.otherFilledSheets()
    const names = workbook.names()
    const isWhole = others.length === 0 && names.length === 0
    if (!isWhole) {
      const form = await askForm(dialogs, { sheet: workbook.activeSheetName(), others, names })
      if (form !== 'csv') return form === 'package' && savePackage()
    }
    const csv = await exportCsv('formulas', document().format)
    if (!csv.ok) return refuse('The workbook was not saved', csv)
    if (!(await putAway(put, csv.value, 'csv'))) return false
    // What the file cannot hold is still unsaved: closing must ask.
    if (isWhole) await workbook.markSaved(csv.value.state)
    return true
  }

  async function writePackage(put: Put): Promise<boolean> {
    const kept = workbook.kept()
    const title = document().name.replace(/\.[a-z]+$/i, '')
    const exported = await workbook.client.call('exportPackage', title, kept)
    if (!(await putAway(put, exported, 'package'))) return false
    setFiled(JSON.stringify(kept))
    await workbook.markSaved(exported.state)
    return true
  }

  /** Has bytes written, and makes what they went to the file behind the workbook. */
  async function putAway(put: Put, { bytes }: Exported, form: FileForm): Promise<boolean> {
    const saved = await put(bytes)
    if (!saved.ok) return refuse('The workbook was not saved', saved)
    if (saved.value === null) return false
    await known.add({ bytes, file: saved.value })
    setDocument({ ...document(), name: saved.value.name, file: saved.value, form })
    await refreshRecent()
    return true
  }

  async function exportValues(): Promise<boolean> {
    const count = await workbook.client.call('formulaLike', workbook.activeSheet())
    const escapeFormulas = await askEscaping(dialogs, count)
    if (escapeFormulas === undefined) return false
    const csv = await exportCsv('values', { ...document().format, escapeFormulas })
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

  async function refuseUnlessLeft(title: string, failed: { readonly message: string }): Promise<false> {
    return failed.message === CANCELLED ? false : refuse(title, failed)
  }

  return {
    document,
    recent,
    dirty,
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
    importFile: () => openFrom(() => desktop.openFile(), true),
    async addFiles() {
      const outcome = await desktop.openFiles()
      if (!outcome.ok) return refuse('The files were not opened', outcome)
      return addIncoming(outcome.value.map((opened) => incomingOf(desktop, opened)))
    },
    async openDropped(files) {
      const incoming: Incoming[] = []
      for (const file of files) {
        const read = await incomingOfDropped(file)
        if (!read.ok) return refuse('The file was not opened', read)
        incoming.push(read.value)
      }
      if (incoming.length === 0) return false
      if (!workbook.isOpen()) return openAll(incoming)
      const answer = await askDropped(dialogs, incoming, document().name)
      if (answer === undefined) return false
      return answer === 'add' ? addIncoming(incoming) : openAll(incoming)
    },
    addText(text) {
      const bytes = new TextEncoder().encode(text)
      const choice = text.includes('\t') ? { choice: { delimiter: '\t' } } : {}
      return workbook.addSheets([{ kind: 'csv', name: 'Pasted', bytes, ...choice }])
    },
    importing,
    reading: reading.progress,
    stopReading: reading.stop,
    save,
    saveAs,
    savePackage,
    exportValues,
    mayDiscard,
  }
}

/** Writes bytes somewhere; `null` when the user cancelled. */
type Put = (bytes: Uint8Array) => Promise<DesktopOutcome<FileRef | null>>

function untitled(name: string): DocumentState {
  return { name, file: undefined, format: NEW_FILE, form: 'csv' }
}

const NOTES_SHOWN = 6

function notesText(notes: readonly string[]): string {
  const rest = notes.length - NOTES_SHOWN
  const more = rest > 0 ? [`And ${rest.toLocaleString('en')} more.`] : []
  return [...notes.slice(0, NOTES_SHOWN), ...more].join('\n')
}
