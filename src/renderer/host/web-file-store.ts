import type { DesktopOutcome, FileId, FileRef, FileStore, OpenedFile } from '../../shared/desktop'
import { isListed, isMisnamed } from '../../shared/file-kinds'
import { refused } from '../../shared/refused'
import { fileMessages } from '../../shared/file-messages'
import { joinedBytes, type FolderFile } from '../../shared/package-files'
import type { VersionStore } from '../../shared/version-store'
import {
  canPickFolders,
  canPickHandles,
  isPermitted,
  pickFolder,
  pickSeveralToOpen,
  pickToOpen,
  pickToSave,
} from './file-system-access'
import { fileNow, WebDiskStates } from './web-disk-states'
import { chooseFile, chooseFiles, chooseFolder, download, readForWindow, writeBytes } from './web-files'
import { writeFolder } from './web-folder-save'
import { folderNow, isEmptyFolder, packageIn, readChosenFolder, readFolder } from './web-folders'
import type { JournaledFiles } from './web-journals'
import type { RecentList } from './web-recent'
import { createWebVersions } from './web-versions'
import { zipOf } from '../../shared/zip-of'

/** A file that the user gave to the page; without a handle it is saved as a download. */
interface WebFile {
  readonly name: string
  readonly handle?: FileSystemFileHandle
  /** A Data Package's folder. */
  readonly folder?: FileSystemDirectoryHandle
  /** What was read of it last, or written as a download. */
  readonly whole?: File
}

/** What the browser answers about files; the local server alone has one to begin with. */
type FileMethods = Omit<FileStore, 'launchFile'> & VersionStore

/** The files of the page: those that its user has given to it. */
export interface WebFileStore {
  readonly methods: FileMethods
  grant(file: WebFile): FileRef
  readonly journaled: JournaledFiles
}

export function createWebFileStore(recent: RecentList): WebFileStore {
  const granted = new Map<FileId, WebFile>()
  const disk = new WebDiskStates()
  const versions = createWebVersions((id) => granted.get(id)?.folder ?? granted.get(id)?.handle)

  function grant(file: WebFile): FileRef {
    const id = crypto.randomUUID()
    granted.set(id, file)
    return { id, name: file.name, location: '', ...(file.folder && { isFolder: true }) }
  }

  async function grantHandle(handle: FileSystemFileHandle, whole?: File): Promise<FileRef> {
    const file = grant({ name: handle.name, handle, ...(whole && { whole }) })
    if (isListed(handle.name)) await recent.add({ id: file.id, name: handle.name, handle })
    return file
  }

  async function openHandle(handle: FileSystemFileHandle): Promise<DesktopOutcome<OpenedFile>> {
    const modified = await disk.modified(fileNow(handle))
    const read = await readForWindow(handle)
    if (!read.ok) return read
    const file = await grantHandle(handle, read.value.whole)
    disk.note(file.id, modified, read.value.bytes, read.value.size)
    return opened(file, read.value)
  }

  async function grantFolder(folder: FileSystemDirectoryHandle): Promise<FileRef> {
    const file = grant({ name: folder.name, folder })
    await recent.add({ id: file.id, name: folder.name, handle: folder })
    return file
  }

  async function openFolderHandle(folder: FileSystemDirectoryHandle): Promise<DesktopOutcome<OpenedFile>> {
    const modified = await disk.modified(folderNow(folder))
    const read = await readFolder(folder)
    if (!read.ok) return read
    const file = await grantFolder(folder)
    disk.note(file.id, modified, joinedBytes(read.value))
    return openedFolder(file, read.value)
  }

  const openAny = (handle: FileSystemFileHandle | FileSystemDirectoryHandle) =>
    handle.kind === 'directory' ? openFolderHandle(handle) : openHandle(handle)

  async function saveFolderHandle(
    folder: FileSystemDirectoryHandle,
    files: readonly FolderFile[],
  ): Promise<DesktopOutcome<FileRef>> {
    if (!(await isPermitted(folder, 'readwrite'))) return refused(fileMessages.mayNotWrite(folder.name))
    const contents = async () => zipOf(await packageIn(folder))
    const versioned = { handle: folder, stamp: folderNow(folder).stamp, contents }
    await versions.keepBefore(versioned)
    const written = await writeFolder(folder, files)
    if (!written.ok) return written
    void versions.keepSaved(versioned, zipOf(files))
    const file = await grantFolder(folder)
    disk.note(file.id, await disk.modified(folderNow(folder)), joinedBytes(files))
    return { ok: true, value: file }
  }

  async function openPlain(file: File): Promise<DesktopOutcome<OpenedFile>> {
    const read = await readForWindow({ name: file.name, getFile: async () => file })
    return read.ok ? opened(grant({ name: file.name, whole: file }), read.value) : read
  }

  async function writeHandle(
    handle: FileSystemFileHandle,
    bytes: Uint8Array,
  ): Promise<DesktopOutcome<FileRef>> {
    if (!(await isPermitted(handle, 'readwrite'))) return refused(fileMessages.mayNotWrite(handle.name))
    const versioned = { handle, stamp: fileNow(handle).stamp, contents: () => handle.getFile() }
    await versions.keepBefore(versioned)
    const written = await writeBytes(handle, bytes)
    if (!written.ok) return written
    void versions.keepSaved(versioned, bytes)
    const file = await grantHandle(handle)
    disk.note(file.id, await disk.modified(fileNow(handle)), bytes)
    return { ok: true, value: file }
  }

  async function saveFileAs(
    suggestedName: string,
    bytes: Uint8Array,
  ): Promise<DesktopOutcome<FileRef | null>> {
    const handle = canPickHandles() ? await pickToSave(suggestedName) : 'too-late'
    // What was to be saved must not be lost for want of a dialog.
    if (handle === 'too-late') {
      download(suggestedName, bytes)
      return { ok: true, value: grant({ name: suggestedName, whole: fileOf(suggestedName, bytes) }) }
    }
    if (!handle) return { ok: true, value: null }
    if (isMisnamed(suggestedName, handle.name))
      return refused(fileMessages.misnamed(suggestedName, handle.name))
    return writeHandle(handle, bytes)
  }

  const methods: FileMethods = {
    async openFile() {
      if (canPickHandles()) {
        const handle = await pickToOpen()
        if (handle === 'too-late') return refused(fileMessages.tooLate())
        return handle ? openHandle(handle) : { ok: true, value: null }
      }
      const file = await chooseFile()
      return file ? openPlain(file) : { ok: true, value: null }
    },
    async openFolder() {
      if (canPickFolders()) {
        const folder = await pickFolder('read')
        if (folder === 'too-late') return refused(fileMessages.tooLate())
        return folder ? openFolderHandle(folder) : { ok: true, value: null }
      }
      const chosen = await chooseFolder()
      const name = chosen[0]?.webkitRelativePath.split('/')[0]
      if (name === undefined) return { ok: true, value: null }
      const found = chosen.map((file) => ({ path: file.webkitRelativePath.slice(name.length + 1), file }))
      const read = await readChosenFolder(name, found)
      return read.ok ? openedFolder(grant({ name }), read.value) : read
    },
    async openFiles() {
      if (!canPickHandles()) return allOf((await chooseFiles()).map(openPlain))
      const handles = await pickSeveralToOpen()
      if (handles === 'too-late') return refused(fileMessages.tooLate())
      return allOf((handles ?? []).map(openHandle))
    },
    async readPart(id, start, length) {
      const whole = granted.get(id)?.whole
      return whole
        ? { ok: true, value: whole.slice(start, start + length) }
        : refused(fileMessages.notGranted())
    },
    async recentFiles() {
      return (await recent.entries()).map(({ id, name }) => ({ id, name, location: '' }))
    },
    async openRecent(id) {
      const entry = (await recent.entries()).find((listed) => listed.id === id)
      if (!entry) return refused(fileMessages.notGranted())
      if (!(await isPermitted(entry.handle, 'read'))) return refused(fileMessages.mayNotRead(entry.name))
      const outcome = await openAny(entry.handle)
      if (!outcome.ok) await recent.remove(id)
      return outcome
    },
    clearRecent: () => recent.clear(),
    async reopenFile(id) {
      const { handle: plain, folder, whole } = granted.get(id) ?? {}
      const handle = folder ?? plain
      if (handle) {
        const mayRead = await isPermitted(handle, 'read')
        return mayRead ? openAny(handle) : refused(fileMessages.mayNotRead(handle.name))
      }
      // It has no place that could be read anew.
      return whole ? openPlain(whole) : refused(fileMessages.notGranted())
    },
    async saveFile(id, bytes) {
      const file = granted.get(id)
      if (!file) return refused(fileMessages.notGranted())
      return file.handle ? writeHandle(file.handle, bytes) : saveFileAs(file.name, bytes)
    },
    async contentDigest(id) {
      return (await disk.kept(id))?.digest ?? null
    },
    async fileState(id) {
      const { handle, folder } = granted.get(id) ?? {}
      const now = folder ? folderNow(folder) : handle && fileNow(handle)
      return now ? disk.state(id, now) : 'same'
    },
    saveFileAs,
    canSaveFolders: canPickFolders(),
    async saveFolder(id, files) {
      const folder = granted.get(id)?.folder
      return folder ? saveFolderHandle(folder, files) : refused(fileMessages.notGranted())
    },
    async saveFolderAs(_suggestedName, files) {
      const folder = await pickFolder('readwrite')
      if (folder === 'too-late') return refused(fileMessages.tooLateToSave())
      if (!folder) return { ok: true, value: null }
      if (!(await isEmptyFolder(folder))) return refused(fileMessages.folderTaken(folder.name))
      return saveFolderHandle(folder, files)
    },
    fileVersions: versions.fileVersions,
    readVersion: versions.readVersion,
  }
  const journaled: JournaledFiles = {
    async keptOf(id) {
      const { handle: plain, folder } = granted.get(id) ?? {}
      const handle = folder ?? plain
      return handle && { handle, kept: await disk.kept(id) }
    },
    grant({ handle, kept }) {
      const place = handle.kind === 'directory' ? { folder: handle } : { handle }
      const file = grant({ name: handle.name, ...place })
      if (kept) disk.remember(file.id, kept)
      return file
    },
  }
  return { methods, grant, journaled }
}

export function opened(
  file: FileRef,
  { bytes, size }: Pick<OpenedFile, 'bytes' | 'size'>,
): { readonly ok: true; readonly value: OpenedFile } {
  return { ok: true, value: { file, bytes, ...(size !== undefined && { size }) } }
}

function openedFolder(
  file: FileRef,
  folder: readonly FolderFile[],
): { readonly ok: true; readonly value: OpenedFile } {
  return { ok: true, value: { file, bytes: folder[0]!.bytes, folder } }
}

/** The browser keeps what it cannot hold in memory on the disk. */
export function fileOf(name: string, bytes: Uint8Array): File {
  return new File([bytes.slice()], name)
}

/** Every file, or why the first one that was refused was. */
async function allOf(
  reading: readonly Promise<DesktopOutcome<OpenedFile>>[],
): Promise<DesktopOutcome<readonly OpenedFile[]>> {
  const files: OpenedFile[] = []
  for (const outcome of await Promise.all(reading)) {
    if (!outcome.ok) return outcome
    files.push(outcome.value)
  }
  return { ok: true, value: files }
}
