import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Desktop, DesktopOutcome, FileRef, FileStore, OpenedFile } from '../../shared/desktop'
import { isListed, isMisnamed } from '../../shared/file-kinds'
import { fileMessages } from '../../shared/file-messages'
import { DESCRIPTOR } from '../../shared/package-files'
import type { VersionStore } from '../../shared/version-store'
import { refused } from '../../shared/refused'
import type { Dialogs } from '../dialogs'
import type { DiskStates } from './disk-states'
import type { FileGrants } from './file-grants'
import { currentDescriptor, isDescriptor } from './package-folder'
import { readForWindow } from './read-file'
import { readPartOf } from './read-part'
import type { RecentFiles } from './recent-files'
import { saveWholeFile } from './save-file'
import { createShellPackages } from './shell-packages'
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
  const packages = createShellPackages({ disk, versions, used })
  /** Only the name counts: the window does not choose folders. */
  const suggestion = (name: string) => path.join(folder ?? options.folder(), path.basename(name))

  async function used(file: string): Promise<FileRef> {
    folder = path.dirname(isDescriptor(file) ? path.dirname(file) : file)
    if (isListed(file)) {
      await recent.add(file)
      options.noteRecent(file)
    }
    return grants.grant(file)
  }

  async function openPath(named: string): Promise<DesktopOutcome<OpenedFile>> {
    const file = await descriptorIn(named)
    if (isDescriptor(file)) return packages.open(file)
    const modified = await disk.modified(file)
    const content = await readForWindow(file)
    if (!content.ok) return content
    disk.note(path.resolve(file), modified, content.value.bytes, content.value.size)
    const isCutOff = await versions.keepCutOff(file, await copiesBeside(file))
    void removeStaleBeside(file)
    return {
      ok: true,
      value: { file: await used(file), ...content.value, ...(isCutOff && { isCutOff }) },
    }
  }

  /** Has the end of the program wait for a save. */
  async function awaited(saved: Promise<DesktopOutcome<FileRef>>): Promise<DesktopOutcome<FileRef>> {
    saving.add(saved)
    return saved.finally(() => saving.delete(saved))
  }

  const savePath = (file: string, bytes: Uint8Array) => awaited(save(file, bytes))

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
    async openFolder() {
      const chosen = await dialogs.askOpenFolder()
      if (chosen === undefined) return nothing
      const file = await descriptorIn(chosen)
      return isDescriptor(file) ? openPath(file) : refused(fileMessages.noPackage(path.basename(chosen)))
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
      const file = await dialogs.askSave(suggestion(suggestedName))
      if (file === undefined) return nothing
      const chosen = path.basename(file)
      if (isMisnamed(suggestedName, chosen)) return refused(fileMessages.misnamed(suggestedName, chosen))
      return savePath(file, bytes)
    },
    canSaveFolders: true,
    async saveFolder(id, files) {
      const file = grants.pathOf(id)
      const isGranted = file !== undefined && isDescriptor(file)
      return isGranted ? awaited(packages.save(file, files)) : refused(fileMessages.notGranted())
    },
    async saveFolderAs(suggestedName, files) {
      const chosen = await dialogs.askSaveFolder(suggestion(suggestedName))
      return chosen === undefined ? nothing : awaited(packages.create(chosen, files))
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

/** The descriptor of the package that a folder is; any other path as it is. */
async function descriptorIn(file: string): Promise<string> {
  const descriptor = path.join(file, DESCRIPTOR)
  const found = await stat(await currentDescriptor(descriptor)).catch(() => undefined)
  return found?.isFile() ? descriptor : file
}

/** The user cancelled, or there is nothing to open. */
const nothing = { ok: true, value: null } as const
