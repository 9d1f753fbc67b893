import type { DiskState, FileId } from '../../shared/desktop'
import { KnownFiles, type FileStamp, type KeptFile } from '../../shared/known-files'

/** Notices what other programs do to the files that the browser lets the page write in place. */
export class WebDiskStates {
  readonly #known = new KnownFiles(digestOf)

  /** When a file was last written; not a number where the browser does not tell. */
  async modified(handle: FileSystemFileHandle): Promise<number> {
    return (await stampOf(handle).catch(() => undefined))?.modified ?? Number.NaN
  }

  note(id: FileId, modified: number, bytes: Uint8Array, size?: number): void {
    this.#known.note(id, modified, bytes, size)
  }

  /** What is known of a file, for a later page; see `KnownFiles`. */
  kept(id: FileId): Promise<KeptFile | undefined> {
    return this.#known.kept(id)
  }

  remember(id: FileId, kept: KeptFile): void {
    this.#known.remember(id, kept)
  }

  /** A browser that does not answer is no reason to ask: saving says what is wrong. */
  state(id: FileId, handle: FileSystemFileHandle): Promise<DiskState> {
    const now = {
      stamp: () => stampOf(handle),
      bytes: async () => new Uint8Array(await (await handle.getFile()).arrayBuffer()),
    }
    return this.#known.state(id, now).catch(() => 'same' as const)
  }
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function stampOf(handle: FileSystemFileHandle): Promise<FileStamp | undefined> {
  try {
    const { size, lastModified } = await handle.getFile()
    return { size, modified: lastModified }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined
    throw error
  }
}
