import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import * as nodeFs from 'node:fs/promises'
import path from 'node:path'
import type { DesktopOutcome } from '../../shared/desktop'
import { fileMessages } from '../../shared/file-messages'
import { refused } from '../../shared/refused'
import { errnoOf, reasonOf } from './errno'
import { CannotRename, renameOver, saysCannotRename } from './rename-over'
import { HalfWritten, writeInPlace } from './write-in-place'

/** What saving needs of the file system; a test puts a failing one in its place. */
export type SavingFs = Pick<
  typeof nodeFs,
  | 'access'
  | 'chmod'
  | 'chown'
  | 'constants'
  | 'open'
  | 'readFile'
  | 'readlink'
  | 'realpath'
  | 'rename'
  | 'rm'
  | 'stat'
>

/**
 * Puts `bytes` in the place of `file`, whole or not at all: they go to a temporary file in the same folder, are
 * flushed to the disk, and only then take the file's name. A symbolic link stays one and its target is replaced;
 * permissions are kept. After a failure the old file is as it was and nothing is left behind. Where renaming is not
 * possible or not allowed, or would give the file another owner, it is written in place, with a copy of the old one
 * until that is done.
 */
export async function saveWholeFile(
  file: string,
  bytes: Uint8Array,
  fs: SavingFs = nodeFs,
): Promise<DesktopOutcome<null>> {
  const name = path.basename(file)
  try {
    const target = await linkTarget(file, fs)
    const old = await statOf(target, fs)
    if (old?.isDirectory()) return refused(fileMessages.folder(name))
    if (old && !old.isFile()) return refused(fileMessages.notAFile(name))
    // Renaming asks for rights on the folder alone: a file that is write-protected has to be asked for itself.
    if (old) await fs.access(target, fs.constants.W_OK)
    await replace(target, bytes, old, fs)
    return { ok: true, value: null }
  } catch (error) {
    return refused(writingFailed(name, error))
  }
}

async function replace(target: string, bytes: Uint8Array, old: Stats | undefined, fs: SavingFs) {
  const folder = path.dirname(target)
  const temporary = path.join(folder, `.logit-sheet-${randomBytes(6).toString('hex')}.tmp`)
  try {
    // Until it has the old file's rights, nobody else may look into it.
    const handle = await fs.open(temporary, 'wx', old ? 0o600 : 0o666)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (old) {
      const { uid, gid } = await keepRights(temporary, old, fs)
      if (uid !== old.uid || gid !== old.gid) throw new CannotRename()
    }
    await renameOver(temporary, target, fs)
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => undefined)
    if (!saysCannotRename(error)) throw error
    await writeInPlace(target, bytes, old !== undefined, fs)
  }
  await flushFolder(folder, fs)
}

/** Gives a file the rights of the old one, and answers what became of it. */
export async function keepRights(temporary: string, old: Stats, fs: SavingFs): Promise<Stats> {
  // Only an administrator may give a file away.
  await fs.chown(temporary, old.uid, old.gid).catch(() => undefined)
  const stats = await fs.stat(temporary)
  // Some disks have the same rights for every file, and refuse to be asked for them.
  if (stats.mode !== old.mode) await fs.chmod(temporary, old.mode & 0o7777)
  return stats
}

/** Makes the new name survive a power cut. Windows opens no folders, some network disks flush none. */
export async function flushFolder(folder: string, fs: SavingFs): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    return
  }
}

/** Where a chain of links ends; for a link whose target does not exist yet, the place that it names. */
async function linkTarget(file: string, fs: SavingFs): Promise<string> {
  try {
    return await fs.realpath(file)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error
  }
  const folder = await fs.realpath(path.dirname(file))
  const next = await fs.readlink(file).catch(() => undefined)
  return next === undefined
    ? path.join(folder, path.basename(file))
    : linkTarget(path.resolve(folder, next), fs)
}

export async function statOf(file: string, fs: SavingFs): Promise<Stats | undefined> {
  try {
    return await fs.stat(file)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Why a file could not be written, as a sentence. */
export function writingFailed(name: string, error: unknown): string {
  if (error instanceof HalfWritten) return error.message
  switch (errnoOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return fileMessages.mayNotWrite(name)
    case 'EROFS':
      return fileMessages.readOnly(name)
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return fileMessages.diskFull(name)
    case 'ENOENT':
    case 'ENOTDIR':
      return fileMessages.folderGone(name)
    case 'EBUSY':
      return fileMessages.inUse(name)
    case 'ENAMETOOLONG':
      return fileMessages.nameTooLong(name)
    default:
      return fileMessages.notWritten(name, reasonOf(error))
  }
}
