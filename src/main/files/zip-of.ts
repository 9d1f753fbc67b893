import { zipSync } from 'fflate'
import type { FolderFile } from '../../shared/package-files'

/** Files as one zip file, not packed: it is made while a save waits. */
export function zipOf(files: readonly FolderFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 0 })
}
