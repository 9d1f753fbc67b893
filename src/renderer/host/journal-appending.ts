/**
 * Appends to journals in the browser's private file system. Only a worker gets handles that write in place: what a
 * page writes there goes to a copy of the whole file first.
 */
import type { JournalId, JournalPart } from '../../shared/journal-store'
import { OneAfterAnother } from '../../shared/one-after-another'
import { JOURNALS } from './journal-folder'

export type JournalRequest =
  | { readonly id: number; readonly append: readonly [JournalId, JournalPart, Uint8Array] }
  | { readonly id: number; readonly close: JournalId }

export interface JournalAnswer {
  readonly id: number
  /** The name of the browser's error, and its words. */
  readonly failed?: { readonly name: string; readonly message: string }
}

/** The part of the API that TypeScript knows in workers alone. */
interface SyncHandle {
  getSize(): number
  write(bytes: Uint8Array, options: { readonly at: number }): number
  flush(): void
  close(): void
}
type InPlace = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncHandle> }

/** Answers requests one after the other; what fails is answered too. */
export function createAppending(): (request: JournalRequest) => Promise<JournalAnswer> {
  const handles: Handles = new Map()
  const appending = new OneAfterAnother()
  return (request) => appending.do(() => answerTo(handles, request))
}

type Handles = Map<string, SyncHandle>

async function handleOf(handles: Handles, id: JournalId, part: JournalPart): Promise<SyncHandle> {
  const key = `${id}/${part}`
  const open = handles.get(key)
  if (open) return open
  const root = await navigator.storage.getDirectory()
  const folder = await (await root.getDirectoryHandle(JOURNALS)).getDirectoryHandle(id)
  const file = (await folder.getFileHandle(part, { create: true })) as InPlace
  const handle = await file.createSyncAccessHandle()
  handles.set(key, handle)
  return handle
}

async function append(
  handles: Handles,
  [id, part, bytes]: readonly [JournalId, JournalPart, Uint8Array],
): Promise<void> {
  const isFirst = !handles.has(`${id}/${part}`)
  const handle = await handleOf(handles, id, part)
  // The log says that the base is whole: so it has to be there before.
  if (part === 'log' && isFirst) handles.get(`${id}/base`)?.flush()
  const at = handle.getSize()
  if (handle.write(bytes, { at }) < bytes.length)
    throw new DOMException('The storage is full', 'QuotaExceededError')
  if (part === 'log') handle.flush()
}

function close(handles: Handles, id: JournalId): void {
  for (const key of [`${id}/base`, `${id}/log`]) {
    handles.get(key)?.close()
    handles.delete(key)
  }
}

async function answerTo(handles: Handles, request: JournalRequest): Promise<JournalAnswer> {
  try {
    if ('append' in request) await append(handles, request.append)
    else close(handles, request.close)
    return { id: request.id }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return { id: request.id, failed: { name, message } }
  }
}
