import type { DesktopOutcome } from '../../shared/desktop'
import { fileMessages } from '../../shared/file-messages'
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
import { reasonOf, writingFailed } from './web-files'
import { fileIn } from './web-folders'

/**
 * Puts a workbook's package in the place of the one in a folder of the browser: staged first, and then written where
 * it goes, as browsers rename nothing outside of their own storage. See `staged-save.ts`.
 */
export async function writeFolder(
  folder: FileSystemDirectoryHandle,
  files: readonly FolderFile[],
): Promise<DesktopOutcome<null>> {
  try {
    await finishSave(folder)
    if (!(await stage(folder, files))) return { ok: true, value: null }
  } catch (error) {
    await clear(folder).catch(() => undefined)
    return refused(writingFailed(folder.name, error))
  }
  try {
    await finishSave(folder)
    return { ok: true, value: null }
  } catch (error) {
    return refused(fileMessages.stagedOnly(folder.name, reasonOf(error)))
  }
}

/** Does the rest of a save that was cut off; what was not staged to its end has not happened. */
async function finishSave(folder: FileSystemDirectoryHandle): Promise<void> {
  const plan = readPlan((await (await fileIn(folder, `${STAGE}/${PLAN}`))?.text()) ?? '')
  for (const { from, to } of plan?.files ?? []) {
    const staged = await fileIn(folder, `${STAGE}/${from}`)
    if (staged) await write(folder, to, staged)
  }
  for (const gone of plan?.remove ?? []) await remove(folder, gone)
  await clear(folder)
}

/** The plan goes first: what is staged without one is nothing. */
async function clear(folder: FileSystemDirectoryHandle): Promise<void> {
  await remove(folder, `${STAGE}/${PLAN}`)
  await folder.removeEntry(STAGE, { recursive: true }).catch(missing)
}

/** False where nothing changes. */
async function stage(folder: FileSystemDirectoryHandle, files: readonly FolderFile[]): Promise<boolean> {
  const changed: FolderFile[] = []
  for (const file of files) {
    if (!(await holds(folder, file))) changed.push(file)
  }
  const remove = await obsolete(folder, files)
  if (changed.length === 0 && remove.length === 0) return false
  const staged: StagedFile[] = []
  await write(folder, `${STAGE}/${IN_PLACE}`, '')
  // The descriptor is the last, for programs that know nothing of a stage.
  for (const { path, bytes } of changed.toSorted((a, b) => lastOf(a) - lastOf(b))) {
    const from = String(staged.length)
    await write(folder, `${STAGE}/${from}`, bytes.slice())
    staged.push({ from, to: path, was: null })
  }
  await write(folder, `${STAGE}/${PLAN}`, writtenPlan({ files: staged, remove }))
  return true
}

const lastOf = ({ path }: FolderFile) => (path === DESCRIPTOR ? 1 : 0)

async function holds(folder: FileSystemDirectoryHandle, { path, bytes }: FolderFile): Promise<boolean> {
  const file = await fileIn(folder, path)
  if (file?.size !== bytes.length) return false
  const now = new Uint8Array(await file.arrayBuffer())
  return now.every((byte, i) => byte === bytes[i])
}

/** Files of ours that the old descriptor names and the new one does not, on disks that know one letter case too. */
async function obsolete(
  folder: FileSystemDirectoryHandle,
  files: readonly FolderFile[],
): Promise<readonly string[]> {
  const known = (name: string) => name.normalize('NFC').toLowerCase()
  const kept = new Set(files.map(({ path }) => known(path)))
  const descriptor = (await (await fileIn(folder, DESCRIPTOR))?.text()) ?? ''
  return namedFiles(descriptor).filter((name) => isOwnFile(name) && !kept.has(known(name)))
}

/** The browser collects the bytes in a file of its own, and puts it there at the end. */
async function write(
  folder: FileSystemDirectoryHandle,
  path: string,
  contents: FileSystemWriteChunkType,
): Promise<void> {
  const { parent, name } = await parentOf(folder, path)
  const stream = await (await parent.getFileHandle(name, { create: true })).createWritable()
  try {
    await stream.write(contents)
    await stream.close()
  } catch (error) {
    await stream.abort().catch(() => undefined)
    throw error
  }
}

async function remove(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
  if (!(await fileIn(folder, path))) return
  const { parent, name } = await parentOf(folder, path)
  await parent.removeEntry(name).catch(missing)
}

async function parentOf(folder: FileSystemDirectoryHandle, path: string) {
  const names = path.split('/')
  const name = names.pop()!
  let parent = folder
  for (const one of names) parent = await parent.getDirectoryHandle(one, { create: true })
  return { parent, name }
}

function missing(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
}
