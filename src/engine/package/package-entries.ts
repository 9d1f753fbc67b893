import { success, type Outcome } from '../../core/outcome'
import type { FolderFile } from '../model'

/** The files of a folder, wherever it is. Paths have `/` between names and none in front. */
export interface PackageEntries {
  readonly paths: readonly string[]
  /** A file's bytes; `undefined` where there is no such file, a sentence where it cannot be had. */
  read(path: string): Outcome<Uint8Array> | undefined
}

export function folderEntries(files: readonly FolderFile[]): PackageEntries {
  const found = new Map(files.map(({ path, bytes }) => [path, bytes]))
  return {
    paths: [...found.keys()],
    read(path) {
      const bytes = found.get(path)
      return bytes && success(bytes)
    },
  }
}

/** The same files seen from one of their folders. */
export function entriesIn(entries: PackageEntries, folder: string): PackageEntries {
  if (folder === '') return entries
  return {
    paths: entries.paths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length)),
    read: (path) => entries.read(folder + path),
  }
}
