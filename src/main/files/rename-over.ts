import { setTimeout as wait } from 'node:timers/promises'
import { errnoOf } from './errno'
import type { SavingFs } from './save-file'

/** What a disk answers that cannot put one file in the place of another: some network folders, some mounts. */
const NO_RENAME: ReadonlySet<string> = new Set(['EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'])
/** What Windows answers while another program has the file open: a virus scanner lets go of it in a moment. */
const HELD: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES'])
/** Not of a file in a folder where only the owner of a file may replace it (`/tmp`): it can still be written. */
const NOT_ALLOWED: ReadonlySet<string> = new Set(['EPERM', 'EACCES'])
const PATIENCE_MS = [20, 60, 150, 300]

/** The file cannot be put in the place of the other one; the other one may still be written where it lies. */
export class CannotRename extends Error {}

export function saysCannotRename(error: unknown): boolean {
  return error instanceof CannotRename || NO_RENAME.has(errnoOf(error))
}

/** Puts `file` in the place of `target`, as soon as whoever has that open lets go of it. */
export async function renameOver(file: string, target: string, fs: SavingFs): Promise<void> {
  for (const patience of PATIENCE_MS) {
    try {
      return await fs.rename(file, target)
    } catch (error) {
      if (!HELD.has(errnoOf(error))) throw error
      await wait(patience)
    }
  }
  try {
    await fs.rename(file, target)
  } catch (error) {
    throw NOT_ALLOWED.has(errnoOf(error)) ? new CannotRename() : error
  }
}
