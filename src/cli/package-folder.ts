import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FolderFile } from '../engine/model'
import { namedFiles } from '../engine/package/named-files'
import { DESCRIPTOR } from '../engine/package/read-package'

/** Where the descriptor of a Data Package lies that a path names: itself, or its folder; `undefined` for other paths. */
export async function descriptorOf(name: string): Promise<string | undefined> {
  if (path.basename(name) === DESCRIPTOR) return name
  const found = await stat(name).catch(() => undefined)
  return found?.isDirectory() ? path.join(name, DESCRIPTOR) : undefined
}

/**
 * A Data Package's files. What lies outside of its folder, be it by a link, is not read, and neither is what cannot be;
 * whoever reads the descriptor says so.
 */
export async function readPackageFolder(descriptor: string): Promise<readonly FolderFile[]> {
  const bytes = new Uint8Array(await readFile(descriptor))
  const folder = await realpath(path.dirname(descriptor))
  const files: FolderFile[] = [{ path: DESCRIPTOR, bytes }]
  for (const name of namedFiles(bytes)) {
    const file = await realpath(path.join(folder, name)).catch(() => undefined)
    if (!file?.startsWith(folder + path.sep)) continue
    const content = await readFile(file).catch(() => undefined)
    if (content) files.push({ path: name, bytes: new Uint8Array(content) })
  }
  return files
}
