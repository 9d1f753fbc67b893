import { webcrypto } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { DiskState } from '../../shared/desktop'
import { KnownFiles, type FileStamp } from '../../shared/known-files'
import { errnoOf } from './errno'

/** Notices what other programs do to the files of the window. */
export class DiskStates extends KnownFiles {
  constructor() {
    super(digestOf)
  }

  /** When a file was last written; not a number where the disk does not tell. */
  async modified(file: string): Promise<number> {
    return (await stampOf(file).catch(() => undefined))?.modified ?? Number.NaN
  }

  state(file: string): Promise<DiskState> {
    return this.compare(file, { stamp: () => stampOf(file), bytes: () => readFile(file) })
  }
}

/** Off the main thread, which draws nothing while it computes. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString(
    'hex',
  )
}

async function stampOf(file: string): Promise<FileStamp | undefined> {
  try {
    const { size, mtimeMs } = await stat(file)
    return { size, modified: mtimeMs }
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}
