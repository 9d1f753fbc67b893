import * as nodeFs from 'node:fs/promises'
import path from 'node:path'
import type { DesktopOutcome } from '../../shared/desktop'
import { fileMessages } from '../../shared/file-messages'
import type { FileStamp } from '../../shared/known-files'
import { DESCRIPTOR, namedFiles, type FolderFile } from '../../shared/package-files'
import {
  IN_PLACE,
  isOwnFile,
  PLAN,
  readPlan,
  STAGE,
  writtenPlan,
  type StagedFile,
} from '../../shared/staged-save'
import { refused } from '../../shared/refused'
import { errnoOf, reasonOf } from './errno'
import { flushFolder, keepRights, statOf, writingFailed, type SavingFs } from './save-file'
import { renameOver, saysCannotRename } from './rename-over'

/** What saving a folder needs of the file system; a test puts a failing one in its place. */
export type FolderFs = SavingFs & Pick<typeof nodeFs, 'lstat' | 'mkdir'>

/**
 * Puts a workbook's package in the place of the one whose descriptor is named. At every moment the folder is, for this
 * program, the old package or the new one: see `staged-save.ts`. Files that are as they were are not touched, those of
 * sheets that are no more are removed at last, and all others are left alone.
 */
export async function savePackageFolder(
  descriptor: string,
  files: readonly FolderFile[],
  fs: FolderFs = nodeFs,
): Promise<DesktopOutcome<null>> {
  const name = path.basename(path.dirname(descriptor))
  const foreign = files.find((file) => !isOwnFile(file.path))
  if (foreign) return refused(fileMessages.notOwn(foreign.path))
  let folder: string
  try {
    folder = await fs.realpath(path.dirname(descriptor))
    await finishSave(folder, fs)
    if (!(await stage(folder, files, fs))) return { ok: true, value: null }
  } catch (error) {
    return refused(error instanceof LeadsOut ? error.message : writingFailed(name, error))
  }
  try {
    await finishSave(folder, fs, true)
    return { ok: true, value: null }
  } catch (error) {
    return refused(fileMessages.stagedOnly(name, reasonOf(error)))
  }
}

/**
 * Does the rest of a save that was cut off, if there was one: what was not staged to its end has not happened. Throws
 * where the disk refuses; what is staged then stays so. A file that another program has written since stays
 * theirs, unless the save is `own`, still under way.
 */
export async function finishSave(folder: string, fs: FolderFs = nodeFs, own = false): Promise<void> {
  const place = path.join(folder, STAGE)
  // A link could lead anywhere.
  const found = await fs.lstat(place).catch(() => undefined)
  if (!found?.isDirectory()) return
  const text = await fs.readFile(path.join(place, PLAN), 'utf8').catch(missing)
  const plan = readPlan(text ?? '')
  if (plan) {
    const isHalf = (await statOf(path.join(place, IN_PLACE), fs)) !== undefined
    for (const file of plan.files) await putInPlace(folder, file, own || isHalf, fs)
    for (const parent of ['sheets', 'values', '.']) await flushFolder(path.join(folder, parent), fs)
    for (const gone of plan.remove) await fs.rm(await targetIn(folder, gone, fs), { force: true })
  }
  await clear(place, fs)
}

async function putInPlace(folder: string, { from, to, was }: StagedFile, sure: boolean, fs: FolderFs) {
  const staged = path.join(folder, STAGE, from)
  // It is in its place already.
  if (!(await statOf(staged, fs))) return
  const target = await targetIn(folder, to, fs)
  const now = await statOf(target, fs)
  const isAsItWas = now === undefined ? was === null : was?.size === now.size && was.modified === now.mtimeMs
  if (!sure && !isAsItWas) return
  await fs.mkdir(path.dirname(target), { recursive: true })
  try {
    await renameOver(staged, target, fs)
  } catch (error) {
    if (!saysCannotRename(error)) throw error
    await writeFlushed(path.join(folder, STAGE, IN_PLACE), new Uint8Array(), OVER, fs)
    // Cut off, it is written again: what is staged goes only when it is whole.
    await writeFlushed(target, new Uint8Array(await fs.readFile(staged)), OVER, fs)
    await fs.rm(staged, { force: true })
  }
}

/** The plan goes first: what is staged without one is nothing. */
async function clear(place: string, fs: FolderFs): Promise<void> {
  await fs.rm(path.join(place, PLAN), { force: true })
  await fs.rm(place, { recursive: true, force: true })
}

/** Puts all that changes into the stage, and its plan; false where nothing does. */
async function stage(folder: string, files: readonly FolderFile[], fs: FolderFs): Promise<boolean> {
  const remove = await obsolete(folder, files, fs)
  const changed: { readonly file: FolderFile; readonly target: string }[] = []
  for (const file of files) {
    const target = await targetIn(folder, file.path, fs)
    if (!(await holds(target, file.bytes, fs))) changed.push({ file, target })
  }
  if (changed.length === 0 && remove.length === 0) return false
  const place = path.join(folder, STAGE)
  try {
    await fs.mkdir(place)
    const staged: StagedFile[] = []
    // The descriptor is the last, for programs that know nothing of a stage.
    for (const { file, target } of changed.toSorted((a, b) => lastOf(a.file) - lastOf(b.file))) {
      const from = String(staged.length)
      const was = await stageOne(path.join(place, from), file.bytes, target, fs)
      staged.push({ from, to: file.path, was })
    }
    await flushFolder(place, fs)
    await writePlan(place, { files: staged, remove }, fs)
    await flushFolder(folder, fs)
  } catch (error) {
    await clear(place, fs).catch(() => undefined)
    throw error
  }
  return true
}

const lastOf = ({ path: name }: FolderFile) => (name === DESCRIPTOR ? 1 : 0)

/** Answers what is in its place as yet, whose rights it gets. */
async function stageOne(
  staged: string,
  bytes: Uint8Array,
  target: string,
  fs: FolderFs,
): Promise<FileStamp | null> {
  const old = await statOf(target, fs)
  // Renaming asks for rights on the folder alone: a file that is write-protected has to be asked for itself.
  await fs.access(old ? target : await nearestFolder(path.dirname(target), fs), fs.constants.W_OK)
  await writeFlushed(staged, bytes, { flags: 'wx', mode: old ? 0o600 : 0o666 }, fs)
  if (old) await keepRights(staged, old, fs)
  return old ? { size: old.size, modified: old.mtimeMs } : null
}

async function writePlan(
  place: string,
  plan: { readonly files: readonly StagedFile[]; readonly remove: readonly string[] },
  fs: FolderFs,
): Promise<void> {
  const unfinished = path.join(place, `${PLAN}.tmp`)
  const bytes = new TextEncoder().encode(writtenPlan(plan))
  await writeFlushed(unfinished, bytes, NEW, fs)
  try {
    await renameOver(unfinished, path.join(place, PLAN), fs)
  } catch (error) {
    if (!saysCannotRename(error)) throw error
    // Cut off, it is no JSON.
    await writeFlushed(path.join(place, PLAN), bytes, NEW, fs)
  }
  await flushFolder(place, fs)
}

const NEW = { flags: 'wx', mode: 0o666 } as const
const OVER = { flags: 'w', mode: 0o666 } as const

async function writeFlushed(
  file: string,
  bytes: Uint8Array,
  how: { readonly flags: string; readonly mode: number },
  fs: FolderFs,
): Promise<void> {
  const handle = await fs.open(file, how.flags, how.mode)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Files of ours that the old descriptor names and the new one does not, on disks that know one letter case too. */
async function obsolete(
  folder: string,
  files: readonly FolderFile[],
  fs: FolderFs,
): Promise<readonly string[]> {
  const text = await fs.readFile(path.join(folder, DESCRIPTOR), 'utf8').catch(missing)
  const known = (name: string) => name.normalize('NFC').toLowerCase()
  const kept = new Set(files.map((file) => known(file.path)))
  return namedFiles(text ?? '').filter((name) => isOwnFile(name) && !kept.has(known(name)))
}

async function holds(file: string, bytes: Uint8Array, fs: FolderFs): Promise<boolean> {
  if ((await statOf(file, fs))?.size !== bytes.length) return false
  return Buffer.compare(await fs.readFile(file), bytes) === 0
}

class LeadsOut extends Error {}

/** Where a file of the package is: behind a link too, as long as that stays in the folder. */
async function targetIn(folder: string, name: string, fs: FolderFs): Promise<string> {
  const plain = path.join(folder, name)
  const parent = await fs.realpath(path.dirname(plain)).catch(missing)
  if (parent !== undefined && parent !== folder && !parent.startsWith(folder + path.sep))
    throw new LeadsOut(fileMessages.leadsOut(path.basename(folder), path.dirname(name)))
  const target = await fs.realpath(plain).catch(missing)
  return target?.startsWith(folder + path.sep) ? target : plain
}

/** The folder itself, or the one that it will be made in. */
async function nearestFolder(folder: string, fs: FolderFs): Promise<string> {
  return (await statOf(folder, fs)) ? folder : path.dirname(folder)
}

/** For what need not be there. */
function missing(error: unknown): undefined {
  if (errnoOf(error) !== 'ENOENT') throw error
}
