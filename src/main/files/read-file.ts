import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { DesktopOutcome, OpenedFile } from '../../shared/desktop'
import { isWorkbookFile } from '../../shared/file-kinds'
import { BEGINNING_BYTES, fileMessages, MAX_FILE_BYTES, MAX_WHOLE_BYTES } from '../../shared/file-messages'
import { refused } from '../../shared/refused'
import { errnoOf, reasonOf } from './errno'

/**
 * The whole of a file. Kind and size are looked at before anything is read, so that a folder, a pipe that never
 * ends or a file of many gigabytes is refused at once.
 */
export async function readWholeFile(file: string): Promise<DesktopOutcome<Uint8Array>> {
  const read = await opened(file, readOpened)
  return read.ok ? { ok: true, value: read.value.bytes } : read
}

/** A file as it is handed to the window: whole, or the beginning of a long table of text and its `size`. */
export function readForWindow(file: string): Promise<DesktopOutcome<Content>> {
  return opened(file, readBeginning)
}

type Content = Pick<OpenedFile, 'bytes' | 'size'>

async function opened(
  file: string,
  read: (handle: FileHandle, name: string) => Promise<DesktopOutcome<Content>>,
): Promise<DesktopOutcome<Content>> {
  const name = path.basename(file)
  try {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      return await read(handle, name)
    } finally {
      await handle.close()
    }
  } catch (error) {
    return refused(readingFailed(name, error))
  }
}

async function readOpened(handle: FileHandle, name: string): Promise<DesktopOutcome<Content>> {
  const size = await sizeOf(handle, name, MAX_FILE_BYTES)
  return size.ok ? readAll(handle) : size
}

async function readBeginning(handle: FileHandle, name: string): Promise<DesktopOutcome<Content>> {
  const size = await sizeOf(handle, name, Infinity)
  if (!size.ok) return size
  if (size.value <= MAX_WHOLE_BYTES) return readAll(handle)
  const { buffer, bytesRead } = await handle.read(new Uint8Array(BEGINNING_BYTES), 0, BEGINNING_BYTES, 0)
  const bytes = buffer.slice(0, bytesRead)
  if (!isWorkbookFile(name, bytes)) return { ok: true, value: { bytes, size: size.value } }
  if (size.value > MAX_FILE_BYTES) return refused(fileMessages.tooLarge(name, size.value))
  return readAll(handle)
}

/** Refuses what is no file, or a larger one than `limit`. */
async function sizeOf(handle: FileHandle, name: string, limit: number): Promise<DesktopOutcome<number>> {
  const stats = await handle.stat()
  if (stats.isDirectory()) return refused(fileMessages.folder(name))
  if (!stats.isFile()) return refused(fileMessages.notAFile(name))
  if (stats.size > limit) return refused(fileMessages.tooLarge(name, stats.size, limit))
  return { ok: true, value: stats.size }
}

async function readAll(handle: FileHandle): Promise<DesktopOutcome<Content>> {
  const content = await handle.readFile()
  // A plain Uint8Array of its own memory: what crosses to the window is exactly the file.
  return { ok: true, value: { bytes: new Uint8Array(content) } }
}

/** Why a file could not be read, as a sentence. */
export function readingFailed(name: string, error: unknown): string {
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
