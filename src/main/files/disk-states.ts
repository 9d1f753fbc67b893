import { webcrypto } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { DiskState } from '../../shared/desktop'
import { KnownFiles, type FileStamp } from '../../shared/known-files'
import { joinedBytes, type FolderFile } from '../../shared/package-files'
import { errnoOf } from './errno'
import { folderStamp, isDescriptor, packageOnDisk } from './package-folder'

/** Notices what other programs do to the files of the window. */
export class DiskStates extends KnownFiles {
  constructor() {
    super(digestOf)
  }

  /** When a file was last written; not a number where the disk does not tell. */
  async modified(file: string): Promise<number> {
    return (await stampOf(file).catch(() => undefined))?.modified ?? Number.NaN
  }

  /** The same of a Data Package as `note`: its files are one. `modified` is that of the last of them. */
  noteFolder(descriptor: string, modified: number, files: readonly FolderFile[]): void {
    this.note(descriptor, modified, joinedBytes(files))
  }

  state(file: string): Promise<DiskState> {
    const bytes = async () =>
      isDescriptor(file) ? joinedBytes(await packageOnDisk(file)) : new Uint8Array(await readFile(file))
    return this.compare(file, { stamp: () => stampOf(file), bytes })
  }
}

/** Off the main thread, which draws nothing while it computes. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString(
    'hex',
  )
}

/** The descriptor of a package stands for all of it. */
export async function stampOf(file: string): Promise<FileStamp | undefined> {
  if (isDescriptor(file)) return folderStamp(file)
  try {
    const { size, mtimeMs } = await stat(file)
    return { size, modified: mtimeMs }
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}
