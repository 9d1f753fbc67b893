import type { DesktopOutcome, FileId, FileRef } from '../../shared/desktop'
import { fileMessages, MAX_PART_BYTES } from '../../shared/file-messages'
import type { JournalId, JournalPart, JournalStore, LeftJournal } from '../../shared/journal-store'
import { JOURNALS } from './journal-folder'
import type { JournalAnswer, JournalRequest } from './journal-appending'
import { createKeptHandles, type KeptHandle, type KeptHandles } from './kept-handles'

/** What journals need of the page's files. */
export interface JournaledFiles {
  keptOf(id: FileId): Promise<KeptHandle | undefined>
  grant(kept: KeptHandle): FileRef
}

/** Marks, in the page's own storage, the journals whose user chose to leave without saving. */
const LEFT_BY_CHOICE = 'logit-sheet.left-by-choice'

/**
 * Journals in the browser's private file system, a folder each. A page holds the lock of each that it has begun, so
 * that another tab tells a journal that is being written from one that was left behind.
 */
export function createWebJournals(
  files: JournaledFiles,
  handles: KeptHandles = createKeptHandles(),
): JournalStore {
  const own = new Map<JournalId, () => void>()
  const writing = createWriting()

  addGoodbye(() => own.keys())

  async function remove(id: JournalId): Promise<void> {
    const unlock = own.get(id)
    if (unlock) await writing.close(id)
    await handles.remove(id)
    const folder = await journalFolder()
    await folder?.removeEntry(id, { recursive: true }).catch(() => undefined)
    // Not before it is gone: another tab would take it for left behind.
    own.delete(id)
    unlock?.()
  }

  async function fileOf(id: JournalId, part: JournalPart): Promise<File | undefined> {
    try {
      const folder = await (await journalFolder())?.getDirectoryHandle(id)
      return await (await folder?.getFileHandle(part))?.getFile()
    } catch {
      return undefined
    }
  }

  return {
    async beginJournal() {
      const id = crypto.randomUUID()
      let unlock: (() => void) | undefined
      try {
        unlock = await holdLock(lockOf(id))
        const folder = await journalFolder(true)
        await folder!.getDirectoryHandle(id, { create: true })
        own.set(id, unlock)
        return { ok: true, value: id }
      } catch (error) {
        unlock?.()
        return refused(error)
      }
    },
    async appendJournal(id, part, bytes) {
      if (!own.has(id)) return refused(new Error('it was ended already'))
      const { failed } = await writing.append(id, part, bytes)
      return failed ? refused(Object.assign(new Error(failed.message), { name: failed.name })) : done
    },
    async placeJournal(id, file) {
      const kept = file === null ? undefined : await files.keptOf(file)
      await (kept ? handles.put(id, kept) : handles.remove(id))
    },
    endJournal: remove,
    async leftJournals() {
      const byChoice = readLeftByChoice()
      const left: LeftJournal[] = []
      for (const id of await journalNames()) {
        if (own.has(id) || !(await isFree(lockOf(id)))) continue
        const log = byChoice.has(id) ? undefined : await fileOf(id, 'log')
        if (log) left.push({ id, changed: log.lastModified, size: log.size })
        else await remove(id)
      }
      await forgetGone()
      return left.toSorted((a, b) => b.changed - a.changed)
    },
    async readJournal(id, part, start) {
      const file = await fileOf(id, part)
      // A workbook that was opened from nothing has no base.
      if (!file) return part === 'base' ? { ok: true, value: new Uint8Array() } : notRead
      try {
        const bytes = await file.slice(start, start + MAX_PART_BYTES).arrayBuffer()
        return { ok: true, value: new Uint8Array(bytes) }
      } catch {
        return notRead
      }
    },
    async journalFile(id) {
      const kept = await handles.get(id)
      return kept ? files.grant(kept) : null
    },
  }
}

const done = { ok: true, value: null } as const
const notRead = { ok: false, message: fileMessages.journalNotRead() } as const

const lockOf = (id: JournalId) => `logit-sheet-journal-${id}`

async function journalFolder(create = false): Promise<FileSystemDirectoryHandle | undefined> {
  const root = await navigator.storage.getDirectory()
  return root
    .getDirectoryHandle(JOURNALS, { create })
    .catch((error: unknown) => (create ? Promise.reject(error as Error) : undefined))
}

async function journalNames(): Promise<readonly string[]> {
  const names: string[] = []
  try {
    const folder = (await journalFolder()) as (FileSystemDirectoryHandle & Keyed) | undefined
    for await (const name of folder?.keys() ?? []) names.push(name)
  } catch {
    // A browser without a private file system keeps nothing.
  }
  return names
}

/** The part of a folder that TypeScript's library does not know yet. */
interface Keyed {
  keys(): AsyncIterable<string>
}

/** Holds a lock until the answer is called, or the page is gone. */
function holdLock(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    void navigator.locks
      .request(name, () => new Promise<void>((release) => resolve(() => release())))
      .catch(reject)
  })
}

async function isFree(name: string): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => lock !== null)
}

/** The worker that writes, started with the first journal. */
function createWriting() {
  let worker: Worker | undefined
  let last = 0
  const waiting = new Map<number, (answer: JournalAnswer) => void>()

  function ask(request: DistributiveOmit<JournalRequest, 'id'>): Promise<JournalAnswer> {
    if (!worker) {
      worker = new Worker(new URL('./journal-worker.ts', import.meta.url), { type: 'module' })
      worker.addEventListener('message', ({ data }: MessageEvent<JournalAnswer>) => {
        waiting.get(data.id)?.(data)
        waiting.delete(data.id)
      })
      worker.addEventListener('error', () => {
        // The next journal begins with a worker of its own.
        worker?.terminate()
        worker = undefined
        const failed = { name: 'Error', message: 'the browser ended what writes them' }
        for (const [id, answer] of waiting) answer({ id, failed })
        waiting.clear()
      })
    }
    const id = ++last
    const answer = new Promise<JournalAnswer>((resolve) => waiting.set(id, resolve))
    worker.postMessage({ id, ...request }, [])
    return answer
  }

  return {
    append: (id: JournalId, part: JournalPart, bytes: Uint8Array) => ask({ append: [id, part, bytes] }),
    close: (id: JournalId) => ask({ close: id }),
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/**
 * Whoever answers the browser's question and leaves has given up what is unsaved. There is no time to remove anything
 * then: a mark is left, and the next page removes it.
 */
function addGoodbye(own: () => Iterable<JournalId>): void {
  let asked = false
  window.addEventListener('beforeunload', () => {
    asked = true
    // Runs only where the page stays.
    setTimeout(() => (asked = false), 1000)
  })
  window.addEventListener('pagehide', () => {
    const ids = [...own()]
    if (asked && ids.length > 0) markLeftByChoice([...readLeftByChoice(), ...ids])
  })
}

function readLeftByChoice(): ReadonlySet<JournalId> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(LEFT_BY_CHOICE) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [])
  } catch {
    return new Set()
  }
}

/** The page of one that is still there may not be gone yet, though its user has left it. */
async function forgetGone(): Promise<void> {
  const names = new Set(await journalNames())
  markLeftByChoice([...readLeftByChoice()].filter((id) => names.has(id)))
}

function markLeftByChoice(ids: readonly JournalId[]): void {
  try {
    if (ids.length === 0) localStorage.removeItem(LEFT_BY_CHOICE)
    else localStorage.setItem(LEFT_BY_CHOICE, JSON.stringify(ids))
  } catch {
    // A full store means only that they are offered.
  }
}

function refused(error: unknown): DesktopOutcome<never> {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  const isFull = name === 'QuotaExceededError'
  const reason = isFull ? 'the browser gives this page no more space' : message.replace(/\.$/, '')
  return { ok: false, message: fileMessages.notKept(reason) }
}
