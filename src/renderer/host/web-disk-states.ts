import type { DiskState, FileId } from '../../shared/desktop'
import { KnownFiles, type FileNow, type FileStamp } from '../../shared/known-files'

/** Notices what other programs do to the files that the browser lets the page write in place. */
export class WebDiskStates extends KnownFiles {
  constructor() {
    super(digestOf)
  }

  /** When a file was last written; not a number where the browser does not tell. */
  async modified(now: FileNow): Promise<number> {
    return (await now.stamp().catch(() => undefined))?.modified ?? Number.NaN
  }

  state(id: FileId, now: FileNow): Promise<DiskState> {
    return this.compare(id, now)
  }
}

export function fileNow(handle: FileSystemFileHandle): FileNow {
  return {
    stamp: () => stampOf(handle),
    bytes: async () => new Uint8Array(await (await handle.getFile()).arrayBuffer()),
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
