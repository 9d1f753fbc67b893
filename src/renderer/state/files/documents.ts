import { createSignal, type Accessor } from 'solid-js'
import type { Desktop, FileId, FileRef, OpenedFile } from '../../../shared/desktop'
import type { FileVersion, VersionId } from '../../../shared/version-store'
import type { JournalId } from '../../../shared/journal-store'
import type { Dialogs } from '../dialogs'
import { createDocumentFile, untitled, type DocumentState, type DocumentWorkbook } from './document-file'
import type { Dropped } from './dropped-folder'
import { createExporting, type Exporting } from './exporting'
import type { GalleryEntry } from '../tour/gallery'
import { createImporting, type Importing } from './importing'
import { createImportMemory } from './import-memory'
import { createKnownFormulas } from './known-formulas'
import { createOpening } from './opening'
import type { Progress } from '../progress'
import { createReading } from './reading'
import { createSaving, type Saving } from './saving'

export interface Documents extends Saving {
  readonly document: Accessor<DocumentState>
  readonly recent: Accessor<readonly FileRef[]>
  /** Whether anything would be lost that the file could hold: cells, and in a package charts too. */
  readonly dirty: Accessor<boolean>
  refreshRecent(): Promise<void>
  clearRecent(): Promise<void>
  /** Each of these asks about unsaved changes first, and answers false where the user or an error stopped it. */
  newWorkbook(): Promise<boolean>
  open(): Promise<boolean>
  /** Asks for the folder of a Data Package. */
  openFolder(): Promise<boolean>
  openRecent(id: FileId): Promise<boolean>
  /** The file behind the workbook, as it is on the disk now. */
  reopen(id: FileId): Promise<boolean>
  openFile(file: OpenedFile): Promise<boolean>
  openGallery(entry: GalleryEntry): Promise<boolean>
  /** Asks for a file, and how it is to be read. */
  importFile(): Promise<boolean>
  /** Whether the workbook is a table of text that can be read in another way. */
  readonly canReopen: Accessor<boolean>
  /** Asks how the open file is to be read, and reads it again. */
  reopenOtherwise(): Promise<boolean>
  /** Asks for files and adds their sheets to the workbook. */
  addFiles(): Promise<boolean>
  /**
   * Files and folders dropped on the window: they can be read, and are saved under a name that a dialog gives. Over a workbook asks
   * whether they are added to it.
   */
  openDropped(files: readonly Dropped[]): Promise<boolean>
  /** Puts a table of text behind the other sheets. */
  addText(text: string): Promise<boolean>
  /** What is asked about files before they are read. */
  readonly importing: Importing
  /** How far reading a long file is. */
  readonly reading: Accessor<Progress | undefined>
  /** Ends it, and leaves the workbook as it is; answers whether there was anything to end. */
  stopReading(): boolean
  openLaunchFile(): Promise<boolean>
  /** The last saves of the file behind the workbook. */
  versions(): Promise<readonly FileVersion[]>
  /** Opens one as a workbook of its own, or puts it in the place of this one, to be saved over the file. */
  openVersion(id: VersionId, how: 'copy' | 'restore'): Promise<boolean>
  /** Makes a workbook again that a crash has cut off from its file. */
  restore(id: JournalId): Promise<boolean>
  /** What is asked about an export. */
  readonly exporting: Exporting
  /** Closes the workbook and shows the start view, unless unsaved changes are to be kept. */
  close(): Promise<boolean>
  /** True when nothing would be lost: saved, discarded by choice, or clean. */
  mayDiscard(): Promise<boolean>
}

/** Whoever leaves while a save is under way is asked about it only after so long. */
const SAVE_PATIENCE_MS = 3000

/** Opening, saving and exporting: the life of the file behind the workbook. */
export function createDocuments(
  desktop: Desktop,
  workbook: DocumentWorkbook,
  dialogs: Dialogs,
  known = createKnownFormulas(),
): Documents {
  const reading = createReading()
  const importing = createImporting(workbook.client, dialogs, known, createImportMemory(), reading.during)
  const [recent, setRecent] = createSignal<readonly FileRef[]>([])
  const file = createDocumentFile(workbook)
  const { document } = file

  async function refreshRecent() {
    setRecent(await desktop.recentFiles())
  }

  async function mayDiscard(): Promise<boolean> {
    // A disk that does not answer must not keep anyone from leaving.
    await Promise.race([saving.settled(), new Promise((done) => setTimeout(done, SAVE_PATIENCE_MS))])
    await workbook.settled()
    if (!file.dirty()) return true
    const answer = await desktop.askUnsaved(document().name)
    if (answer === 'save') return saving.save()
    return answer === 'discard'
  }

  const parts = { desktop, workbook, dialogs, file, refreshRecent }
  const opening = createOpening({ ...parts, importing, mayDiscard })
  const exporting = createExporting(workbook.client)
  const saving = createSaving({ ...parts, known, exporting, reopen: opening.reopen })
  const { load, openFrom } = opening

  return {
    document,
    recent,
    dirty: file.dirty,
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
      void refreshRecent()
      file.set(untitled('Untitled'))
      return true
    },
    open: () => openFrom(() => desktop.openFile()),
    openFolder: () => openFrom(() => desktop.openFolder()),
    openRecent: (id) => openFrom(() => desktop.openRecent(id)),
    reopen: (id) => openFrom(() => desktop.reopenFile(id)),
    openFile: opening.openRead,
    openLaunchFile: () => openFrom(() => desktop.launchFile()),
    async openGallery(entry) {
      if (!(await mayDiscard())) return false
      const source = { kind: 'package', name: entry.title, files: await entry.files() } as const
      return load(source, untitled(entry.title))
    },
    importFile: () => openFrom(() => desktop.openFile(), true),
    canReopen: opening.canReopen,
    reopenOtherwise: opening.reopenOtherwise,
    addFiles: opening.addFiles,
    restore: opening.restore,
    async versions() {
      const behind = document().file
      return behind ? desktop.fileVersions(behind.id) : []
    },
    openVersion: opening.openVersion,
    openDropped: opening.openDropped,
    async addText(text) {
      const bytes = new TextEncoder().encode(text)
      const choice = text.includes('\t') ? { choice: { delimiter: '\t' } } : {}
      return opening.addSources([{ kind: 'csv', name: 'Pasted', bytes, ...choice }])
    },
    importing,
    exporting,
    reading: reading.progress,
    stopReading: reading.stop,
    ...saving,
    mayDiscard,
  }
}
