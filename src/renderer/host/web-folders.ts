import type { DesktopOutcome } from '../../shared/desktop'
import { refused } from '../../shared/refused'
import { fileMessages, MAX_FILE_BYTES } from '../../shared/file-messages'
import type { FileNow } from '../../shared/known-files'
import { DESCRIPTOR, joinedBytes, namedFiles, type FolderFile } from '../../shared/package-files'
import { PLAN, readPlan, STAGE } from '../../shared/staged-save'
import { readingFailed } from './web-files'

/** The files of a Data Package in a folder of the browser; what a save that was cut off has staged is read from there. */
export async function readFolder(
  folder: FileSystemDirectoryHandle,
): Promise<DesktopOutcome<readonly FolderFile[]>> {
  try {
    const files = await packageFiles(folder)
    const [descriptor] = files
    if (!descriptor) return refused(fileMessages.noPackage(folder.name))
    const size = files.reduce((sum, { file }) => sum + file.size, 0)
    if (size > MAX_FILE_BYTES) return refused(fileMessages.tooLarge(folder.name, size))
    return { ok: true, value: await Promise.all(files.map(contentOf)) }
  } catch (error) {
    return refused(readingFailed(folder.name, error))
  }
}

/** The same of a folder that a file field gave, which can be read alone. */
export async function readChosenFolder(
  name: string,
  chosen: readonly FoundFile[],
): Promise<DesktopOutcome<readonly FolderFile[]>> {
  const descriptor = chosen.find(({ path }) => path === DESCRIPTOR)
  if (!descriptor) return refused(fileMessages.noPackage(name))
  try {
    const named = new Set(namedFiles(await descriptor.file.text()))
    const files = [descriptor, ...chosen.filter(({ path }) => named.has(path))]
    const size = files.reduce((sum, { file }) => sum + file.size, 0)
    if (size > MAX_FILE_BYTES) return refused(fileMessages.tooLarge(name, size))
    return { ok: true, value: await Promise.all(files.map(contentOf)) }
  } catch (error) {
    return refused(readingFailed(name, error))
  }
}

/** A package's files as one, so that another program's change to any of them is noticed. */
export function folderNow(folder: FileSystemDirectoryHandle): FileNow {
  return {
    async stamp() {
      const files = await packageFiles(folder)
      if (files.length === 0) return undefined
      return {
        size: files.reduce((sum, { file }) => sum + file.size, 0),
        modified: Math.max(...files.map(({ file }) => file.lastModified)),
      }
    },
    bytes: async () => joinedBytes(await packageIn(folder)),
  }
}

/** All of a package as it is now; nothing where the folder has no descriptor. */
export async function packageIn(folder: FileSystemDirectoryHandle): Promise<readonly FolderFile[]> {
  return Promise.all((await packageFiles(folder)).map(contentOf))
}

export interface FoundFile {
  readonly path: string
  readonly file: File
}

/** The descriptor and what it names, as far as it is there; nothing where there is no descriptor. */
async function packageFiles(folder: FileSystemDirectoryHandle): Promise<readonly FoundFile[]> {
  const staged = await stagedIn(folder)
  const found = async (path: string) => staged.get(path) ?? (await fileIn(folder, path))
  const descriptor = await found(DESCRIPTOR)
  if (!descriptor) return []
  const files: FoundFile[] = [{ path: DESCRIPTOR, file: descriptor }]
  for (const path of namedFiles(await descriptor.text())) {
    const file = await found(path)
    if (file) files.push({ path, file })
  }
  return files
}

async function stagedIn(folder: FileSystemDirectoryHandle): Promise<ReadonlyMap<string, File>> {
  const staged = new Map<string, File>()
  const plan = readPlan((await (await fileIn(folder, `${STAGE}/${PLAN}`))?.text()) ?? '')
  for (const { from, to } of plan?.files ?? []) {
    const file = await fileIn(folder, `${STAGE}/${from}`)
    if (file) staged.set(to, file)
  }
  return staged
}

/** A file by its path in a folder; `undefined` where there is none. */
export async function fileIn(folder: FileSystemDirectoryHandle, path: string): Promise<File | undefined> {
  const names = path.split('/')
  const last = names.pop()!
  try {
    let at = folder
    for (const name of names) at = await at.getDirectoryHandle(name)
    return await (await at.getFileHandle(last)).getFile()
  } catch (error) {
    if (
      error instanceof DOMException &&
      (error.name === 'NotFoundError' || error.name === 'TypeMismatchError')
    )
      return undefined
    throw error
  }
}

/** The part of a folder that TypeScript's library does not know yet. */
interface Keyed {
  keys(): AsyncIterable<string>
}

export async function isEmptyFolder(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const names = (folder as FileSystemDirectoryHandle & Keyed).keys()[Symbol.asyncIterator]()
  return (await names.next()).done === true
}

async function contentOf({ path, file }: FoundFile): Promise<FolderFile> {
  return { path, bytes: new Uint8Array(await file.arrayBuffer()) }
}
