import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { DesktopOutcome } from '../shared/desktop'
import { fileMessages, MAX_FILE_BYTES } from '../shared/file-messages'
import { errnoOf, reasonOf } from './errno'

/**
 * The whole of a file. Kind and size are looked at before anything is read, so that a folder, a pipe that never
 * ends or a file of many gigabytes is refused at once.
 */
export async function readWholeFile(file: string): Promise<DesktopOutcome<Uint8Array>> {
  const name = path.basename(file)
  try {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      return await readOpened(handle, name)
    } finally {
      await handle.close()
    }
  } catch (error) {
    return refused(readingFailed(name, error))
  }
}

async function readOpened(handle: FileHandle, name: string): Promise<DesktopOutcome<Uint8Array>> {
  const stats = await handle.stat()
  if (stats.isDirectory()) return refused(fileMessages.folder(name))
  if (!stats.isFile()) return refused(fileMessages.notAFile(name))
  if (stats.size > MAX_FILE_BYTES) return refused(fileMessages.tooLarge(name, stats.size))
  const content = await handle.readFile()
  // A plain Uint8Array of its own memory: what crosses to the window is exactly the file.
  return { ok: true, value: new Uint8Array(content) }
}

function readingFailed(name: string, error: unknown): string {
  switch (errnoOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileMessages.missing(name)
    case 'EISDIR':
      return fileMessages.folder(name)
    case 'EACCES':
    case 'EPERM':
      return fileMessages.mayNotRead(name)
    case 'ENXIO':
      return fileMessages.notAFile(name)
    default:
      return fileMessages.notRead(name, reasonOf(error))
  }
}

function refused(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message }
}
