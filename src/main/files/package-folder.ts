import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FileStamp } from '../../shared/known-files'
import { DESCRIPTOR, namedFiles, type FolderFile } from '../../shared/package-files'
import { PLAN, readPlan, STAGE } from '../../shared/staged-save'
import { readWholeFile } from './read-file'

/** Whether a path is that of a Data Package's descriptor: it stands for its whole folder. */
export function isDescriptor(file: string): boolean {
  return path.basename(file) === DESCRIPTOR
}

/** Where the descriptor of a package is now: staged, after a save that could not be finished. */
export async function currentDescriptor(descriptor: string): Promise<string> {
  return (await stagedIn(path.dirname(descriptor))).get(DESCRIPTOR) ?? descriptor
}

/**
 * The files that a `datapackage.json` names, as far as they lie in its own folder: a path that leads out of it, be it by
 * a link, is not followed. What cannot be read is left out; whoever reads the descriptor says so.
 */
export async function readPackageFolder(
  descriptor: string,
  bytes: Uint8Array,
): Promise<readonly FolderFile[]> {
  const found: FolderFile[] = [{ path: DESCRIPTOR, bytes }]
  for (const [name, file] of await filesNamed(descriptor, bytes)) {
    const content = await readWholeFile(file)
    if (content.ok) found.push({ path: name, bytes: content.value })
  }
  return found
}

/** All of a package as it is on the disk now, or nothing where it has no descriptor that can be read. */
export async function packageOnDisk(descriptor: string): Promise<readonly FolderFile[]> {
  const bytes = await readWholeFile(await currentDescriptor(descriptor))
  return bytes.ok ? readPackageFolder(descriptor, bytes.value) : []
}

/** The size of all files of a package together, and when the last of them was written; `undefined` without descriptor. */
export async function folderStamp(descriptor: string): Promise<FileStamp | undefined> {
  const current = await currentDescriptor(descriptor)
  const found = await stat(current).catch(() => undefined)
  if (!found) return undefined
  let { size, mtimeMs: modified } = found
  for (const [, file] of await filesNamed(descriptor, new Uint8Array(await readFile(current)))) {
    const one = await stat(file).catch(() => undefined)
    size += one?.size ?? 0
    modified = Math.max(modified, one?.mtimeMs ?? 0)
  }
  return { size, modified }
}

/** The files that a descriptor names, with where they are. */
async function filesNamed(
  descriptor: string,
  bytes: Uint8Array,
): Promise<readonly (readonly [name: string, file: string])[]> {
  const folder = await realpath(path.dirname(descriptor))
  const staged = await stagedIn(folder)
  const files: (readonly [string, string])[] = []
  for (const name of namedFiles(new TextDecoder().decode(bytes))) {
    const file = await realpath(staged.get(name) ?? path.join(folder, name)).catch(() => undefined)
    if (file?.startsWith(folder + path.sep)) files.push([name, file])
  }
  return files
}

/** What a save that was cut off, and that nobody may finish, has staged. */
async function stagedIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path.join(folder, STAGE, PLAN), 'utf8').catch(() => '')
  const staged = new Map<string, string>()
  for (const { from, to } of readPlan(text)?.files ?? []) {
    const file = path.join(folder, STAGE, from)
    if (await stat(file).catch(() => undefined)) staged.set(to, file)
  }
  return staged
}
