import path from 'node:path'
import type { Desktop, DesktopOutcome, FileRef, FileStore, OpenedFile } from '../../shared/desktop'
import { isListed } from '../../shared/file-kinds'
import { fileMessages } from '../../shared/file-messages'
import type { VersionStore } from '../../shared/version-store'
import { refused } from '../../shared/refused'
import type { Dialogs } from '../dialogs'
import type { DiskStates } from './disk-states'
import type { FileGrants } from './file-grants'
import { readPackageFolder } from './package-folder'
import { readForWindow } from './read-file'
import { readPartOf } from './read-part'
import type { RecentFiles } from './recent-files'
import { saveWholeFile } from './save-file'
import { copiesBeside, removeStaleBeside } from './stale-files'
import type { Versions } from './versions'

/** What the window asks about its files, as the shell answers it. */
export interface ShellFiles extends FileStore, VersionStore, Pick<Desktop, 'askUnsaved'> {
  /** Reads a path that the user or the system named. */
  openPath(file: string): Promise<DesktopOutcome<OpenedFile>>
  /** Resolves when every save is done, and kept among its file's versions. */
  settled(): Promise<void>
}

export interface ShellFilesOptions {
  readonly dialogs: Omit<Dialogs, 'askSavePdf'>
  readonly grants: FileGrants
  readonly disk: DiskStates
  readonly versions: Versions
  readonly recent: RecentFiles
  /** The file of the command line. */
  readonly launch: string | undefined
  /** Tells the system, for its own list of recent documents. */
  readonly noteRecent: (file: string) => void
  readonly forgetRecent: () => void
  /** Where a file is saved that has no folder yet. */
  readonly folder: () => string
}

export function createShellFiles(options: ShellFilesOptions): ShellFiles {
  const { dialogs, grants, recent, disk, versions } = options
  let launch = options.launch
  let folder: string | undefined
  const saving = new Set<Promise<unknown>>()

  async function used(file: string): Promise<FileRef> {
    folder = path.dirname(file)
    if (isListed(file)) {
      await recent.add(file)
      options.noteRecent(file)
    }
    return grants.grant(file)
  }

  async function openPath(file: string): Promise<DesktopOutcome<OpenedFile>> {
    const modified = await disk.modified(file)
    const content = await readForWindow(file)
    if (!content.ok) return content
    disk.note(path.resolve(file), modified, content.value.bytes, content.value.size)
    const isCutOff = await versions.keepCutOff(file, await copiesBeside(file))
    void removeStaleBeside(file)
    const opened = { file: await used(file), ...content.value, ...(isCutOff && { isCutOff }) }
    if (path.basename(file) !== 'datapackage.json') return { ok: true, value: opened }
    return { ok: true, value: { ...opened, folder: await readPackageFolder(file, opened.bytes) } }
  }

  async function savePath(file: string, bytes: Uint8Array): Promise<DesktopOutcome<FileRef>> {
    const saved = save(file, bytes)
    saving.add(saved)
    return saved.finally(() => saving.delete(saved))
  }

  async function save(file: string, bytes: Uint8Array): Promise<DesktopOutcome<FileRef>> {
    await versions.keepBefore(file)
    const written = await saveWholeFile(file, bytes)
    if (!written.ok) return written
    disk.note(path.resolve(file), await disk.modified(file), bytes)
    // The window does not wait for it: the save is done.
    void versions.keepSaved(file, bytes)
    return { ok: true, value: await used(file) }
  }

  return {
    openPath,
    async settled() {
      await Promise.allSettled(saving)
      await versions.settled()
    },
    async launchFile() {
      const file = launch
      launch = undefined
      return file === undefined ? nothing : openPath(file)
    },
    async openFile() {
      const file = await dialogs.askOpen()
      return file === undefined ? nothing : openPath(file)
    },
    async openFiles() {
      const opened: OpenedFile[] = []
      for (const file of await dialogs.askOpenSeveral()) {
        const outcome = await openPath(file)
        if (!outcome.ok) return outcome
        opened.push(outcome.value)
      }
      return { ok: true, value: opened }
    },
    async readPart(id, start, length) {
      const file = grants.pathOf(id)
      return file === undefined ? refused(fileMessages.notGranted()) : readPartOf(file, start, length)
    },
    async recentFiles() {
      return (await recent.existing()).map((file) => grants.grant(file))
    },
    async openRecent(id) {
      const file = grants.pathOf(id)
      if (file === undefined || !(await recent.has(file))) return refused(fileMessages.notGranted())
      return openPath(file)
    },
    async clearRecent() {
      await recent.clear()
      options.forgetRecent()
    },
    async reopenFile(id) {
      const file = grants.pathOf(id)
      return file === undefined ? refused(fileMessages.notGranted()) : openPath(file)
    },
    async saveFile(id, bytes) {
      const file = grants.pathOf(id)
      return file === undefined ? refused(fileMessages.notGranted()) : savePath(file, bytes)
    },
    async fileState(id) {
      const file = grants.pathOf(id)
      return file === undefined ? 'same' : disk.state(file)
    },
    async contentDigest(id) {
      const file = grants.pathOf(id)
      return (file === undefined ? undefined : (await disk.kept(file))?.digest) ?? null
    },
    async saveFileAs(suggestedName, bytes) {
      // Only the name counts: the window does not choose folders.
      const suggested = path.join(folder ?? options.folder(), path.basename(suggestedName))
      const file = await dialogs.askSave(suggested)
      return file === undefined ? nothing : savePath(file, bytes)
    },
    async fileVersions(id) {
      const file = grants.pathOf(id)
      return file === undefined ? [] : versions.of(file)
    },
    async readVersion(id, version) {
      const file = grants.pathOf(id)
      return file === undefined ? refused(fileMessages.notGranted()) : versions.read(file, version)
    },
    askUnsaved: (name) => dialogs.askUnsaved(name),
  }
}

/** The user cancelled, or there is nothing to open. */
const nothing = { ok: true, value: null } as const
