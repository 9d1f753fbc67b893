import { MAX_RECENT } from '../../shared/file-kinds'
import { inStore } from './in-database'

/** A file that can be opened again in a later session. */
export interface RecentEntry {
  readonly id: string
  readonly name: string
  readonly handle: FileSystemFileHandle | FileSystemDirectoryHandle
}

/** The recent list of the web edition, newest first. */
export interface RecentList {
  entries(): Promise<readonly RecentEntry[]>
  /** Puts a file on top. The same file under another handle is listed once. */
  add(entry: RecentEntry): Promise<void>
  remove(id: string): Promise<void>
  clear(): Promise<void>
}

const KEY = 'list'

/**
 * A list that outlives the page, in IndexedDB. Where the browser keeps nothing (a private window, a handle that
 * cannot be stored) the list lasts as long as the page.
 */
export function createRecentList(): RecentList {
  let kept: Promise<readonly RecentEntry[]> | undefined
  const entries = () => (kept ??= stored().catch(() => []))

  async function change(next: readonly RecentEntry[]) {
    kept = Promise.resolve(next)
    await store(next).catch(() => undefined)
  }

  return {
    entries,
    async add(entry) {
      const others: RecentEntry[] = []
      for (const other of await entries()) {
        if (!(await other.handle.isSameEntry(entry.handle))) others.push(other)
      }
      await change([entry, ...others].slice(0, MAX_RECENT))
    },
    async remove(id) {
      await change((await entries()).filter((entry) => entry.id !== id))
    },
    clear: () => change([]),
  }
}

async function stored(): Promise<readonly RecentEntry[]> {
  const found = await inStore<unknown>('recent', 'readonly', (store) => store.get(KEY))
  return Array.isArray(found) ? found : []
}

async function store(list: readonly RecentEntry[]): Promise<void> {
  await inStore('recent', 'readwrite', (store) => store.put(list, KEY))
}
