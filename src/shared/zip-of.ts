import { zipSync } from 'fflate'
import type { FolderFile } from './package-files'

/** The same files make the same zip file: all are dated with the first day that zip knows. */
const MADE = new Date(1980, 0, 1)

/** Files as one zip file, not packed: it is made while a save waits. */
export function zipOf(files: readonly FolderFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 0, mtime: MADE })
}
