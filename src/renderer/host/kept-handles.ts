import type { KeptFile } from '../../shared/known-files'
import { inStore } from './in-database'

/** A file of the browser, and how it was last known. */
export interface KeptHandle {
  readonly handle: FileSystemFileHandle | FileSystemDirectoryHandle
  readonly kept: KeptFile | undefined
}

/** Which file is behind a journal's workbook, as a later page can have it again. */
export interface KeptHandles {
  get(id: string): Promise<KeptHandle | undefined>
  put(id: string, handle: KeptHandle): Promise<void>
  remove(id: string): Promise<void>
}

/** In IndexedDB, which alone keeps handles. Where it keeps nothing, a restored workbook is saved as a new file. */
export function createKeptHandles(): KeptHandles {
  return {
    get: (id) =>
      inStore<KeptHandle | undefined>('journal-files', 'readonly', (store) => store.get(id)).catch(
        () => undefined,
      ),
    async put(id, handle) {
      await inStore('journal-files', 'readwrite', (store) => store.put(handle, id)).catch(() => undefined)
    },
    async remove(id) {
      await inStore('journal-files', 'readwrite', (store) => store.delete(id)).catch(() => undefined)
    },
  }
}
