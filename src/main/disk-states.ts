import { webcrypto } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { DiskState } from '../shared/desktop'
import { KnownFiles, type FileStamp, type KeptFile } from '../shared/known-files'
import { errnoOf } from './errno'

/** Notices what other programs do to the files of the window. */
export class DiskStates {
  readonly #known = new KnownFiles(digestOf)

  /** When a file was last written; not a number where the disk does not tell. */
  async modified(file: string): Promise<number> {
    return (await stampOf(file).catch(() => undefined))?.modified ?? Number.NaN
  }

  /** Remembers what a file held when it was read or written; see `KnownFiles.note`. */
  note(file: string, modified: number, bytes: Uint8Array, size?: number): void {
    this.#known.note(file, modified, bytes, size)
  }

  /** What is known of a file, for a later run; see `KnownFiles`. */
  kept(file: string): Promise<KeptFile | undefined> {
    return this.#known.kept(file)
  }

  remember(file: string, kept: KeptFile): void {
    this.#known.remember(file, kept)
  }

  /** A disk that does not answer is no reason to ask: saving says what is wrong with it. */
  state(file: string): Promise<DiskState> {
    const now = { stamp: () => stampOf(file), bytes: () => readFile(file) }
    return this.#known.state(file, now).catch(() => 'same' as const)
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
