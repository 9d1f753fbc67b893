import type { DesktopOutcome, FileId } from '../../shared/desktop'
import { fileMessages } from '../../shared/file-messages'
import type { FileNow } from '../../shared/known-files'
import { OneAfterAnother } from '../../shared/one-after-another'
import {
  MAX_VERSIONS_BYTES,
  newestFirst,
  surplusOfAll,
  surplusVersions,
  type FileVersion,
  type VersionStore,
} from '../../shared/version-store'
import { inStore } from './in-database'

/** The versions of the browser's files, in its private file system, a folder each. */
export interface WebVersions extends VersionStore {
  /** Keeps what a file holds before it is saved over, where it has no version yet or another program wrote it. */
  keepBefore(file: Versioned): Promise<void>
  /** Keeps what was just saved, and lets go of what is too much. */
  keepSaved(file: Versioned, bytes: Uint8Array): Promise<void>
}

/** What has versions: a file, or a Data Package's folder, which is kept as one zip file. */
export interface Versioned {
  readonly handle: FileSystemFileHandle | FileSystemDirectoryHandle
  readonly stamp: FileNow['stamp']
  contents(): Promise<File | Uint8Array>
}

/** Which folder is a file's: handles alone tell whether two files are one. */
interface VersionedFile {
  readonly folder: string
  readonly handle: Versioned['handle']
  /** How it was when its newest version was kept. */
  readonly last?: { readonly size: number; readonly modified: number }
}

const VERSIONS = 'versions'
const LIST = 'list'

export function createWebVersions(handleOf: (id: FileId) => Versioned['handle'] | undefined): WebVersions {
  const keeping = new OneAfterAnother()

  /** One after the other, in all tabs: they share the list of files. What fails, in a full store, is not kept. */
  function after(keep: () => Promise<void>): Promise<void> {
    return keeping.do(() => navigator.locks.request('logit-sheet-versions', keep)).catch(() => undefined)
  }

  async function folderOf(id: FileId): Promise<FileSystemDirectoryHandle | undefined> {
    await keeping.settled()
    const handle = handleOf(id)
    const file = handle && (await find(handle))
    return file && (await (await versionsFolder()).getDirectoryHandle(file.folder, { create: true }))
  }

  return {
    keepBefore: ({ handle, stamp, contents }) =>
      after(async () => {
        const { last } = await found(handle)
        const now = await stamp()
        if (!now || now.size === 0 || now.size > MAX_VERSIONS_BYTES) return
        if (last?.size === now.size && last.modified === now.modified) return
        const file = await found(handle)
        await note(file)
        // A file that was put back from a backup is old, and yet the newest of its versions.
        const folder = await (await versionsFolder()).getDirectoryHandle(file.folder, { create: true })
        const newest = Math.max(0, ...(await versionsIn(folder)).map(({ id }) => id))
        const held = await contents()
        await keep(file, Math.max(now.modified, newest + 1), held instanceof Uint8Array ? held.slice() : held)
      }),
    keepSaved: ({ handle, stamp }, bytes) =>
      after(async () => {
        const file = await found(handle)
        const isNew = bytes.length <= MAX_VERSIONS_BYTES && !(await isNewest(file, bytes))
        if (isNew) await keep(file, Date.now(), bytes.slice())
        const last = await stamp()
        await note(last ? { ...file, last } : file)
        await prune()
      }),
    async fileVersions(id) {
      const folder = await folderOf(id).catch(() => undefined)
      return folder ? newestFirst(await versionsIn(folder)) : []
    },
    async readVersion(id, version): Promise<DesktopOutcome<Uint8Array>> {
      try {
        const folder = await folderOf(id)
        const file = await (await folder!.getFileHandle(String(version))).getFile()
        return { ok: true, value: new Uint8Array(await file.arrayBuffer()) }
      } catch {
        return { ok: false, message: fileMessages.versionGone(handleOf(id)?.name ?? '') }
      }
    },
  }
}

async function keep(
  file: VersionedFile,
  id: number,
  contents: File | Uint8Array<ArrayBuffer>,
): Promise<void> {
  const folder = await (await versionsFolder()).getDirectoryHandle(file.folder, { create: true })
  const stream = await (await folder.getFileHandle(String(id), { create: true })).createWritable()
  await stream.write(contents)
  await stream.close()
  for (const surplus of surplusVersions(await versionsIn(folder)))
    await folder.removeEntry(String(surplus.id))
}

/** Whether the newest version holds just that: whoever saves ten times in a row loses none to it. */
async function isNewest(file: VersionedFile, bytes: Uint8Array): Promise<boolean> {
  const folder = await (await versionsFolder()).getDirectoryHandle(file.folder, { create: true })
  const [newest] = newestFirst(await versionsIn(folder))
  if (newest?.size !== bytes.length) return false
  const kept = await (await folder.getFileHandle(String(newest.id))).getFile()
  // The browser's own comparison of bytes: a loop over a large file would be felt.
  return indexedDB.cmp(await kept.arrayBuffer(), bytes) === 0
}

async function prune(): Promise<void> {
  const all: (FileVersion & { readonly folder: FileSystemDirectoryHandle })[] = []
  for (const { folder: name } of await listed()) {
    const folder = await (await versionsFolder()).getDirectoryHandle(name, { create: true })
    all.push(...(await versionsIn(folder)).map((version) => ({ ...version, folder })))
  }
  for (const { folder, id } of surplusOfAll(all)) await folder.removeEntry(String(id))
}

async function versionsFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(VERSIONS, { create: true })
}

/** The part of a folder that TypeScript's library does not know yet. */
interface Keyed {
  keys(): AsyncIterable<string>
}

async function versionsIn(folder: FileSystemDirectoryHandle): Promise<readonly FileVersion[]> {
  const versions: FileVersion[] = []
  for await (const name of (folder as FileSystemDirectoryHandle & Keyed).keys()) {
    if (!/^\d+$/.test(name)) continue
    versions.push({ id: Number(name), size: (await (await folder.getFileHandle(name)).getFile()).size })
  }
  return versions
}

async function listed(): Promise<readonly VersionedFile[]> {
  const list = await inStore<unknown>('version-files', 'readonly', (store) => store.get(LIST))
  return Array.isArray(list) ? (list as VersionedFile[]) : []
}

async function find(handle: Versioned['handle']): Promise<VersionedFile | undefined> {
  for (const file of await listed()) if (await file.handle.isSameEntry(handle)) return file
  return undefined
}

async function found(handle: Versioned['handle']): Promise<VersionedFile> {
  const known = await find(handle)
  return known ?? { folder: crypto.randomUUID(), handle }
}

/** Puts a file on the list, or what is new of it. */
async function note(file: VersionedFile): Promise<void> {
  const others = (await listed()).filter(({ folder }) => folder !== file.folder)
  await inStore('version-files', 'readwrite', (store) => store.put([...others, file], LIST))
}
