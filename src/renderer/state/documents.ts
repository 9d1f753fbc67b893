import { createSignal, type Accessor } from 'solid-js'
import type { Outcome } from '../../core/outcome'
import type {
  CsvExport,
  CsvFormat,
  Exported,
  FileForm,
  JsonObject,
  SheetId,
  Source,
  WorkbookInfo,
} from '../../protocol/api'
import type { WorkbookClient } from '../../protocol/client'
import type { Desktop, DesktopOutcome, FileId, FileRef, OpenedFile } from '../../shared/desktop'
import { isWorkbookFile } from '../../shared/file-kinds'
import { fileMessages, MAX_FILE_BYTES } from '../../shared/file-messages'
import type { Dialogs } from './dialogs'
import { askOverwriting } from './disk-changes'
import { csvName, nameAs } from './file-names'
import type { GalleryEntry } from './gallery'
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
  /** A file dropped on the window: it can be read, and is saved under a name that a dialog gives. */
  openDropped(file: File): Promise<boolean>
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
  /** Nothing may be typed while `work` replaces the workbook: it would land in the next one. */
  readonly during: <T>(work: Promise<T>) => Promise<T>
}

/** Opening, saving and exporting: the life of the file behind the workbook. */
export function createDocuments(desktop: Desktop, workbook: DocumentWorkbook, dialogs: Dialogs): Documents {
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

  async function openFile({ file, bytes, folder }: OpenedFile): Promise<boolean> {
    const done = await load(sourceOf(file.name, bytes, folder), { ...untitled(file.name), file })
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

  /** The file as it is now in the place of the workbook; the user has said so. */
  async function reopen(id: FileId): Promise<boolean> {
    const outcome = await desktop.openRecent(id)
    return outcome.ok ? openFile(outcome.value) : refuse('The file was not opened', outcome)
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
    async openDropped(file) {
      if (!(await mayDiscard())) return false
      if (file.size > MAX_FILE_BYTES) {
        return refuse('The file was not opened', { message: fileMessages.tooLarge(file.name, file.size) })
      }
      const bytes = await file.arrayBuffer().catch(() => undefined)
      if (!bytes) return refuse('The file was not opened', { message: `“${file.name}” could not be read.` })
      return load(sourceOf(file.name, new Uint8Array(bytes)), untitled(file.name))
    },
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

function sourceOf(name: string, bytes: Uint8Array, folder?: OpenedFile['folder']): Source {
  if (folder) return { kind: 'package', name, files: folder }
  return { kind: isWorkbookFile(name, bytes) ? 'workbook' : 'csv', name, bytes }
}

const NOTES_SHOWN = 6

function notesText(notes: readonly string[]): string {
  const rest = notes.length - NOTES_SHOWN
  const more = rest > 0 ? [`And ${rest.toLocaleString('en')} more.`] : []
  return [...notes.slice(0, NOTES_SHOWN), ...more].join('\n')
}
