import { createSignal, type Accessor } from 'solid-js'
import type { Outcome } from '../../../core/outcome'
import type { FileSource, Source } from '../../../protocol/api'
import type { Desktop, DesktopOutcome, FileId, FileRef, OpenedFile } from '../../../shared/desktop'
import type { JournalId } from '../../../shared/journal-store'
import type { VersionId } from '../../../shared/version-store'
import { chartLookNotes } from '../charts/chart-look-notes'
import { askCutOff, type Became } from './cut-off-saves'
import type { Dialogs } from '../dialogs'
import { versionName } from './file-names'
import { untitled, type DocumentFile, type DocumentState, type DocumentWorkbook } from './document-file'
import { askDropped } from './dropped-files'
import { DroppedFolder, incomingOfFolder, type Dropped } from './dropped-folder'
import type { Importing } from './importing'
import { CANCELLED, incomingOf, incomingOfDropped, type Incoming } from './incoming'
import { painted } from '../painted'
import { readLeft } from '../survival/left-workbook'
import { withParts } from './long-sources'
import { NO_STATE, replay } from '../survival/restoring'

/** What the window shows as its document, and what opening another one needs besides. */
export interface OpeningParts {
  readonly desktop: Desktop
  readonly workbook: DocumentWorkbook
  readonly dialogs: Dialogs
  readonly file: DocumentFile
  readonly importing: Importing
  /** True when nothing of the open workbook would be lost. */
  readonly mayDiscard: () => Promise<boolean>
  readonly refreshRecent: () => Promise<void>
}

export interface Opening {
  /** Replaces the workbook. */
  load(source: Source, next: DocumentState): Promise<boolean>
  /** A file that the host reads after the user was asked about unsaved changes; `always` asks how it is read. */
  openFrom(read: () => Promise<DesktopOutcome<OpenedFile | null>>, always?: boolean): Promise<boolean>
  /** The same of a file that the host has read unasked. */
  openRead(opened: OpenedFile): Promise<boolean>
  /** Whether the workbook was a table of text, which can be read in another way. */
  readonly canReopen: Accessor<boolean>
  /** Asks how it is to be read, and reads it again. */
  reopenOtherwise(): Promise<boolean>
  /** The file as it is now in the place of the workbook; the user has said so. */
  reopen(id: FileId): Promise<boolean>
  /** Makes a workbook again that was left behind; it is changed and unsaved, and its file, where it had one, is behind it. */
  restore(id: JournalId): Promise<boolean>
  /** Opens an earlier save: as a workbook without a file, or in the place of the open one, changed and unsaved. */
  openVersion(id: VersionId, how: 'copy' | 'restore'): Promise<boolean>
  openDropped(files: readonly Dropped[]): Promise<boolean>
  addFiles(): Promise<boolean>
  /** Adds their sheets to the workbook. */
  addSources(sources: readonly FileSource[]): Promise<boolean>
}

/** Brings files into the window: as its workbook, or as further sheets of it. */
export function createOpening(parts: OpeningParts): Opening {
  const { desktop, workbook, dialogs, importing, refreshRecent } = parts

  /** The table that the workbook was. */
  const [table, setTable] = createSignal<Incoming>()

  async function load(source: Source, next: DocumentState): Promise<boolean> {
    const open = (one: Source) => workbook.during(workbook.client.call('open', one))
    const opened = await openParted(source, open)
    if (!opened.ok) return refused(next.name, opened)
    const { info, format, form, window, escapeValues = false, tour, notes } = opened.value
    const file = form === 'import' ? undefined : fileBehind(next.file, source)
    parts.file.set({ ...next, file, format, form, escapeValues })
    setTable(undefined)
    workbook.show(info, window, tour)
    parts.file.noteKept(workbook.kept())
    const told = [...notes, ...chartLookNotes(info.charts)]
    if (told.length > 0) await dialogs.message(`“${next.name}” was opened in part`, notesText(told))
    return true
  }

  /** Asks what is taken of a file that proves to have more rows than a sheet. */
  function openParted<T>(source: Source, open: (source: Source) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    if (source.kind === 'files')
      return withParts(dialogs, source.files, (files) => open({ kind: 'files', files }))
    if (source.kind === 'csv') return withParts(dialogs, [source], ([file]) => open(file ?? source))
    return open(source)
  }

  function refused(name: string, why: { readonly message: string }): Promise<false> {
    // What will not come is not shown behind the sentence that says so.
    workbook.coming(undefined)
    return refuse(dialogs, `“${name}” was not opened`, why)
  }

  async function openFile(opened: OpenedFile, always: boolean): Promise<boolean> {
    const done = await openIncoming(incomingOf(desktop, opened), always)
    const wasBefore =
      opened.isCutOff === true && (await tellCutOff(opened.file, done ? 'opened' : 'not opened'))
    await refreshRecent()
    return done || wasBefore
  }

  /** Answers whether what the file held before is open now. */
  async function tellCutOff(file: FileRef, became: Became): Promise<boolean> {
    if (!(await askCutOff(dialogs, file.name, became))) return false
    const before = (await desktop.fileVersions(file.id)).find((version) => version.isBeforeCutOff)
    return before !== undefined && openVersionOf(file, before.id, 'copy')
  }

  async function openIncoming(incoming: Incoming, always: boolean): Promise<boolean> {
    try {
      return await openComing(incoming, always)
    } finally {
      workbook.coming(undefined)
    }
  }

  /** Shows how it begins until it is there. */
  async function openComing(incoming: Incoming, always: boolean): Promise<boolean> {
    const { name, file, size } = incoming
    const read = await importing.sourceOf(incoming, always, (beginning) => {
      workbook.coming({ name, size, beginning })
      return painted()
    })
    if (!read.ok) return refused(name, read)
    if (!(await load(read.value.source, { ...untitled(name), file }))) return false
    const isTable = read.value.source.kind === 'csv'
    if (isTable) setTable(incoming)
    const change = { label: 'Change…', run: () => void reopenOtherwise() }
    if (read.value.remark) workbook.remark(read.value.remark, isTable ? change : undefined)
    return true
  }

  async function reopenOtherwise(): Promise<boolean> {
    const incoming = table()
    if (!incoming || !(await parts.mayDiscard())) return false
    const file = parts.file.document().file ?? incoming.file
    if (!file) return openIncoming(incoming, true)
    const outcome = await desktop.reopenFile(file.id)
    return outcome.ok
      ? openFile(outcome.value, true)
      : refuse(dialogs, `“${incoming.name}” was not opened again`, outcome)
  }

  /** What each file is to be read as, but for those that cannot be, which is said, or are left out; none where the user left a question. */
  async function sourcesOf(files: readonly Incoming[]): Promise<readonly FileSource[]> {
    const sources: FileSource[] = []
    let taken = 0
    for (const incoming of files) {
      const among = files.length > 1 ? { taken } : undefined
      const read = await importing.sourceOf(incoming, false, undefined, among)
      if (read.ok) {
        sources.push(read.value.source)
        taken += read.value.memory
      } else if (read.message !== CANCELLED) {
        await refuse(dialogs, `“${incoming.name}” was not opened`, read)
      } else if (read.kind !== 'left-out') return []
    }
    return sources
  }

  async function addIncoming(files: readonly Incoming[]): Promise<boolean> {
    return addSources(await sourcesOf(files))
  }

  async function addSources(sources: readonly FileSource[]): Promise<boolean> {
    if (sources.length === 0) return false
    const added = await withParts(dialogs, sources, workbook.addSheets)
    // Every other refusal is said where the change was refused.
    if (!added.ok && added.kind === 'too-long') return refuse(dialogs, 'The sheets were not added', added)
    return added.ok
  }

  /** One file is the workbook; of several, each becomes a sheet of a new one. */
  async function openAll(files: readonly Incoming[]): Promise<boolean> {
    if (!(await parts.mayDiscard())) return false
    const [first] = files
    if (files.length === 1 && first) return openIncoming(first, false)
    const sources = await sourcesOf(files)
    return sources.length > 0 && load({ kind: 'files', files: sources }, untitled('Untitled'))
  }

  async function openVersion(id: VersionId, how: 'copy' | 'restore'): Promise<boolean> {
    const { file } = parts.file.document()
    return file !== undefined && (await parts.mayDiscard()) && openVersionOf(file, id, how)
  }

  async function openVersionOf(file: FileRef, id: VersionId, how: 'copy' | 'restore'): Promise<boolean> {
    const read = await desktop.readVersion(file.id, id)
    if (!read.ok) return refuse(dialogs, 'The version was not opened', read)
    const { length: size } = read.value
    const bytes = read.value
    if (how === 'copy') return openIncoming({ name: versionName(file.name, id), bytes, size }, false)
    const done = await openIncoming({ name: file.name, bytes, size, file }, false)
    // The file holds another save: this one is a change to it.
    if (done) await workbook.markSaved(NO_STATE)
    return done
  }

  return {
    load,
    addSources,
    canReopen: () => table() !== undefined,
    reopenOtherwise,
    openVersion,
    async openFrom(read, always = false) {
      if (!(await parts.mayDiscard())) return false
      const outcome = await read()
      if (!outcome.ok) {
        await refreshRecent()
        return refuse(dialogs, 'The file was not opened', outcome)
      }
      return outcome.value !== null && openFile(outcome.value, always)
    },
    async openRead(opened) {
      if (await parts.mayDiscard()) return openFile(opened, false)
      return opened.isCutOff === true && tellCutOff(opened.file, 'not opened')
    },
    async reopen(id) {
      const outcome = await desktop.reopenFile(id)
      return outcome.ok ? openFile(outcome.value, false) : refuse(dialogs, 'The file was not opened', outcome)
    },
    restore: (id) => restore(parts, id),
    async addFiles() {
      const outcome = await desktop.openFiles()
      if (!outcome.ok) return refuse(dialogs, 'The files were not opened', outcome)
      const added = await addIncoming(outcome.value.map((opened) => incomingOf(desktop, opened)))
      for (const { file, isCutOff } of outcome.value) if (isCutOff) await tellCutOff(file, 'added')
      return added
    },
    async openDropped(files) {
      const incoming: Incoming[] = []
      for (const file of files) {
        const read = await (file instanceof DroppedFolder ? incomingOfFolder(file) : incomingOfDropped(file))
        if (!read.ok) return refuse(dialogs, 'The file was not opened', read)
        incoming.push(read.value)
      }
      if (incoming.length === 0) return false
      if (!workbook.isOpen()) return openAll(incoming)
      const answer = await askDropped(dialogs, incoming, parts.file.document().name)
      if (answer === undefined) return false
      return answer === 'add' ? addIncoming(incoming) : openAll(incoming)
    },
  }
}

async function restore(parts: OpeningParts, id: JournalId): Promise<boolean> {
  const { desktop, workbook, dialogs } = parts
  if (!(await parts.mayDiscard())) return false
  const title = 'The workbook was not restored'
  const journal = await readLeft(desktop, id)
  if (!journal.ok) return refuse(dialogs, title, journal)
  const file = (await desktop.journalFile(id)) ?? undefined
  const work = async () => {
    const replayed = await workbook.during(replay(workbook.client, journal.value))
    if (!replayed.ok) return replayed
    const { format, form, escapeValues = false } = replayed.value.opened
    const document = journal.value.document ?? { name: 'Untitled', format, form }
    parts.file.set({ name: document.name, format: document.format, form: document.form, file, escapeValues })
    workbook.show(replayed.value.info, journal.value.kept, replayed.value.opened.tour)
    return replayed
  }
  const restored = await workbook.whileRestoring(id, work, (result) => result.ok && result.value.isWhole)
  if (!restored.ok) return refuse(dialogs, title, restored)
  const { remark, isWhole } = restored.value
  if (remark) await dialogs.message(isWhole ? 'Not all is computed' : 'Not all was restored', remark)
  return true
}

/** What would be written otherwise than it was read is not written over: a folder as one file, or a lone descriptor. */
function fileBehind(file: FileRef | undefined, source: Source): FileRef | undefined {
  if (file?.isFolder) return source.kind === 'package' || source.kind === 'workbook' ? file : undefined
  const isLone = source.kind === 'package' || (source.kind === 'workbook' && /\.json$/i.test(source.name))
  return isLone ? undefined : file
}

/** Says why something was not done, unless the user has left it. */
export async function refuse(
  dialogs: Pick<Dialogs, 'message'>,
  title: string,
  failed: { readonly message: string },
): Promise<false> {
  if (failed.message !== CANCELLED) await dialogs.message(title, failed.message)
  return false
}

const NOTES_SHOWN = 6

function notesText(notes: readonly string[]): string {
  const rest = notes.length - NOTES_SHOWN
  const more = rest > 0 ? [`And ${rest.toLocaleString('en')} more.`] : []
  const [mark, between] = notes.length > 1 ? ['• ', '\n'] : ['', '']
  return [...notes.slice(0, NOTES_SHOWN), ...more].map((note) => mark + note).join(between)
}
