import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { DESCRIPTOR, namedFiles, type FolderFile } from '../shared/package-files'
import { PLAN, readPlan, STAGE } from '../shared/staged-save'

/** Where the descriptor of a Data Package lies that a path names: itself, or its folder; `undefined` for other paths. */
export async function descriptorOf(name: string): Promise<string | undefined> {
  if (path.basename(name) === DESCRIPTOR) return name
  const found = await stat(name).catch(() => undefined)
  return found?.isDirectory() ? path.join(name, DESCRIPTOR) : undefined
}

/**
 * A Data Package's files. What lies outside of its folder, be it by a link, is not read, and neither is what cannot be;
 * whoever reads the descriptor says so. What a save that was cut off has staged is read from there.
 */
export async function readPackageFolder(descriptor: string): Promise<readonly FolderFile[]> {
  const folder = await realpath(path.dirname(descriptor))
  const staged = await stagedIn(folder)
  const bytes = new Uint8Array(await readFile(staged.get(DESCRIPTOR) ?? descriptor))
  const files: FolderFile[] = [{ path: DESCRIPTOR, bytes }]
  for (const name of namedFiles(new TextDecoder().decode(bytes))) {
    const file = await realpath(staged.get(name) ?? path.join(folder, name)).catch(() => undefined)
    if (!file?.startsWith(folder + path.sep)) continue
    const content = await readFile(file).catch(() => undefined)
    if (content) files.push({ path: name, bytes: new Uint8Array(content) })
  }
  return files
}

/** Where files of the package lie until they are put in their places. */
async function stagedIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const plan = await readFile(path.join(folder, STAGE, PLAN), 'utf8').catch(() => undefined)
  const staged = new Map<string, string>()
  for (const { from, to } of (plan === undefined ? undefined : readPlan(plan))?.files ?? []) {
    const file = path.join(folder, STAGE, from)
    if (await stat(file).catch(() => undefined)) staged.set(to, file)
  }
  return staged
}
