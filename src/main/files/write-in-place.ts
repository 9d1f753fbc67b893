import { randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { fileMessages } from '../../shared/file-messages'
import { reasonOf } from './errno'
import type { SavingFs } from './save-file'

/** The file may be half old and half new; `message` says where the old one is. */
export class HalfWritten extends Error {}

/**
 * Writes over `target` where it lies, for a disk that cannot rename. What it held is first copied beside it and
 * flushed, and the copy goes only when the new bytes are on the disk: whatever ends the writing, one of the two is whole.
 */
export async function writeInPlace(
  target: string,
  bytes: Uint8Array,
  exists: boolean,
  fs: SavingFs,
): Promise<void> {
  if (!exists) return writeNew(target, bytes, 0o666, fs)
  // Whoever holds it is asked first: until it is open for writing nothing is changed, and nothing copied.
  const handle = await fs.open(target, 'r+')
  try {
    const kept = await keepCopy(target, fs)
    await writeOver(handle, bytes).catch((error: unknown) => {
      const names = [path.basename(target), path.basename(kept)] as const
      throw new HalfWritten(fileMessages.halfWritten(...names, reasonOf(error)))
    })
    await fs.rm(kept, { force: true }).catch(() => undefined)
  } finally {
    await handle.close()
  }
}

/** A copy under a name that says what it is, should it have to be found after a power cut. */
async function keepCopy(target: string, fs: SavingFs): Promise<string> {
  const { dir, name, ext } = path.parse(target)
  const kept = path.join(dir, `${name} (before saving ${randomBytes(3).toString('hex')})${ext}`)
  // Nobody may look into the copy who might not look into the file.
  await writeNew(kept, await fs.readFile(target), 0o600, fs)
  return kept
}

/** A file that is not there yet, flushed; nothing of it is left where that fails. */
async function writeNew(file: string, bytes: Uint8Array, mode: number, fs: SavingFs): Promise<void> {
  const handle = await fs.open(file, 'wx', mode)
  try {
    await writeOver(handle, bytes).finally(() => handle.close())
  } catch (error) {
    await fs.rm(file, { force: true }).catch(() => undefined)
    throw error
  }
}

async function writeOver(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  await handle.truncate(0)
  await handle.writeFile(bytes)
  await handle.sync()
}
