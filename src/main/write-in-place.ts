import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { fileMessages } from '../shared/file-messages'
import { errnoOf, reasonOf } from './errno'
import type { SavingFs } from './save-file'

/** What a disk answers that cannot put one file in the place of another: some network folders, some mounts. */
const NO_RENAME: ReadonlySet<string> = new Set(['EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'])

export function cannotRename(error: unknown): boolean {
  return NO_RENAME.has(errnoOf(error))
}

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
  const kept = exists ? await keepCopy(target, fs) : undefined
  try {
    await writeFlushed(target, bytes, { flags: exists ? 'r+' : 'wx', mode: 0o666 }, fs)
  } catch (error) {
    if (kept === undefined) {
      if (errnoOf(error) !== 'EEXIST') await fs.rm(target, { force: true }).catch(() => undefined)
      throw error
    }
    const names = [path.basename(target), path.basename(kept)] as const
    throw new HalfWritten(fileMessages.halfWritten(...names, reasonOf(error)))
  }
  if (kept !== undefined) await fs.rm(kept, { force: true }).catch(() => undefined)
}

/** A copy under a name that says what it is, should it have to be found after a power cut. */
async function keepCopy(target: string, fs: SavingFs): Promise<string> {
  const { dir, name, ext } = path.parse(target)
  const kept = path.join(dir, `${name} (before saving ${randomBytes(3).toString('hex')})${ext}`)
  try {
    // Nobody may look into the copy who might not look into the file.
    await writeFlushed(kept, await fs.readFile(target), { flags: 'wx', mode: 0o600 }, fs)
  } catch (error) {
    await fs.rm(kept, { force: true }).catch(() => undefined)
    throw error
  }
  return kept
}

async function writeFlushed(
  file: string,
  bytes: Uint8Array,
  how: { readonly flags: string; readonly mode: number },
  fs: SavingFs,
): Promise<void> {
  const handle = await fs.open(file, how.flags, how.mode)
  try {
    await handle.truncate(0)
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
