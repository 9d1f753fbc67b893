import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { DesktopOutcome } from '../../shared/desktop'
import { readingFailed } from './read-file'

/** A part of a file; shorter than asked where the file ends before. */
export async function readPartOf(
  file: string,
  start: number,
  length: number,
): Promise<DesktopOutcome<Uint8Array>> {
  try {
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const part = new Uint8Array(length)
      let filled = 0
      while (filled < length) {
        const { bytesRead } = await handle.read(part, filled, length - filled, start + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return { ok: true, value: filled < length ? part.slice(0, filled) : part }
    } finally {
      await handle.close()
    }
  } catch (error) {
    return { ok: false, message: readingFailed(path.basename(file), error) }
  }
}
