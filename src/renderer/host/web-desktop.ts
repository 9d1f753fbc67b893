import { isListed } from '../../shared/file-kinds'
import type {
  Desktop,
  DesktopOutcome,
  FileId,
  FileRef,
  FileStore,
  OpenedFile,
  UnsavedAnswer,
} from '../../shared/desktop'
import { fileMessages } from '../../shared/file-messages'
import type { VersionStore } from '../../shared/version-store'
import { windowTitle } from '../../shared/window-title'
import { refused } from '../../shared/refused'
import { canPickHandles, isPermitted, pickSeveralToOpen, pickToOpen, pickToSave } from './file-system-access'
import {
  chooseFile,
  chooseFiles,
  download,
  fetchLaunchFile,
  namesLaunchFile,
  readForWindow,
  writeBytes,
} from './web-files'
import { createWebJournals, type JournaledFiles } from './web-journals'
import { webPlatform } from './web-platform'
import { WebDiskStates } from './web-disk-states'
import { createWebVersions } from './web-versions'
import { createRecentList, type RecentList } from './web-recent'

/** What a browser has no dialog of its own for. */
export interface WebDesktopHooks {
  /** Asks whether to save, in a dialog that the window draws. */
  askUnsaved(name: string): Promise<UnsavedAnswer>
}

/**
 * The browser as the desktop. Files are read and written in place where the browser allows it; elsewhere they
 * are chosen with a file field and saved as downloads. Call it once, with the page.
 */
export function createWebDesktop(hooks: WebDesktopHooks): Desktop {
  const files = createWebFiles(createRecentList())
  let launch: string | undefined = location.hash
  let dirty = false
  window.addEventListener('beforeunload', (event) => {
    if (dirty) event.preventDefault()
  })

  return {
    host: 'web',
    platform: webPlatform(navigator.userAgent),
    version: import.meta.env.LOGIT_SHEET_VERSION,
    launching: namesLaunchFile(location.hash),
    async launchFile() {
      const fragment = launch ?? ''
      launch = undefined
      const fetched = await fetchLaunchFile(fragment)
      if (!fetched.ok || !fetched.value) return fetched
      const { file, bytes } = fetched.value
      return opened(files.grant({ name: file.name, whole: fileOf(file.name, bytes) }), fetched.value)
    },
    ...files.methods,
    async print() {
      await printed()
      return { ok: true, value: true }
    },
    async exportPdf(suggestedName) {
      await printed()
      return { ok: true, value: suggestedName }
    },
    ...createWebJournals(files.journaled),
    setDocument(document) {
      dirty = document.dirty
      globalThis.document.title = windowTitle(document.name, document.dirty)
    },
    askUnsaved: (name) => hooks.askUnsaved(name),
    closeNow() {
      dirty = false
      window.close()
    },
    onOpenRequest: never,
    onCloseRequest: never,
    onMenu: never,
  }
}

/** Until the browser's dialog is closed: some browsers go on meanwhile, and still need what is printed. */
function printed(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true })
    window.print()
  })
}

/** A file that the user gave to the page; without a handle it is saved as a download. */
interface WebFile {
  readonly name: string
  readonly handle?: FileSystemFileHandle
  /** What was read of it last, or written as a download. */
  readonly whole?: File
}

/** What the browser answers about files; the local server alone has one to begin with. */
type FileMethods = Omit<FileStore, 'launchFile'> & VersionStore

interface WebFiles {
  readonly methods: FileMethods
  grant(file: WebFile): FileRef
  readonly journaled: JournaledFiles
}

function createWebFiles(recent: RecentList): WebFiles {
  const granted = new Map<FileId, WebFile>()
  const disk = new WebDiskStates()
  const versions = createWebVersions((id) => granted.get(id)?.handle)

  function grant(file: WebFile): FileRef {
    const id = crypto.randomUUID()
    granted.set(id, file)
    return { id, name: file.name, location: '' }
  }

  async function grantHandle(handle: FileSystemFileHandle, whole?: File): Promise<FileRef> {
    const file = grant({ name: handle.name, handle, ...(whole && { whole }) })
    if (isListed(handle.name)) await recent.add({ id: file.id, name: handle.name, handle })
    return file
  }

  async function openHandle(handle: FileSystemFileHandle): Promise<DesktopOutcome<OpenedFile>> {
    const modified = await disk.modified(handle)
    const read = await readForWindow(handle)
    if (!read.ok) return read
    const file = await grantHandle(handle, read.value.whole)
    disk.note(file.id, modified, read.value.bytes, read.value.size)
    return opened(file, read.value)
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
    await versions.keepBefore(handle)
    const written = await writeBytes(handle, bytes)
    if (!written.ok) return written
    void versions.keepSaved(handle, bytes)
    const file = await grantHandle(handle)
    disk.note(file.id, await disk.modified(handle), bytes)
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
    return handle ? writeHandle(handle, bytes) : { ok: true, value: null }
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
      const outcome = await openHandle(entry.handle)
      if (!outcome.ok) await recent.remove(id)
      return outcome
    },
    clearRecent: () => recent.clear(),
    async reopenFile(id) {
      const { handle, whole } = granted.get(id) ?? {}
      if (handle) {
        const mayRead = await isPermitted(handle, 'read')
        return mayRead ? openHandle(handle) : refused(fileMessages.mayNotRead(handle.name))
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
      const handle = granted.get(id)?.handle
      return handle ? disk.state(id, handle) : 'same'
    },
    saveFileAs,
    fileVersions: versions.fileVersions,
    readVersion: versions.readVersion,
  }
  const journaled: JournaledFiles = {
    async keptOf(id) {
      const handle = granted.get(id)?.handle
      return handle && { handle, kept: await disk.kept(id) }
    },
    grant({ handle, kept }) {
      const file = grant({ name: handle.name, handle })
      if (kept) disk.remember(file.id, kept)
      return file
    },
  }
  return { methods, grant, journaled }
}

function opened(
  file: FileRef,
  { bytes, size }: Pick<OpenedFile, 'bytes' | 'size'>,
): { readonly ok: true; readonly value: OpenedFile } {
  return { ok: true, value: { file, bytes, ...(size !== undefined && { size }) } }
}

/** The browser keeps what it cannot hold in memory on the disk. */
function fileOf(name: string, bytes: Uint8Array): File {
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

/** A browser sends no menu entries and asks about closing by itself. */
function never(): () => void {
  return () => undefined
}
