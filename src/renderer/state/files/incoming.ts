import { failure, success, type Outcome } from '../../../core/outcome'
import type { Desktop, FileRef, OpenedFile } from '../../../shared/desktop'
import { isWorkbookFile } from '../../../shared/file-kinds'
import {
  BEGINNING_BYTES,
  fileMessages,
  MAX_FILE_BYTES,
  MAX_PART_BYTES,
  MAX_WHOLE_BYTES,
} from '../../../shared/file-messages'

/** A file on its way into a workbook. */
export interface Incoming {
  readonly name: string
  /** All of it, or the beginning of a long one. */
  readonly bytes: Uint8Array
  readonly size: number
  /** All of a long one; `tell` hears how many bytes are there, and answers whether to go on. */
  readonly whole?: (tell: (read: number) => boolean) => Promise<Outcome<Blob>>
  /** Some bytes of a long one, fewer where it ends before. */
  readonly part?: (start: number, length: number) => Promise<Outcome<Uint8Array>>
  readonly file?: FileRef
  /** The SHA-256 of `bytes` where the host has it. */
  readonly digest?: () => Promise<string | null>
  readonly folder?: OpenedFile['folder']
}

/** Said where the user has ended it, which needs no sentence. */
export const CANCELLED = ''

/** A file that the host has opened. */
export function incomingOf(
  desktop: Pick<Desktop, 'readPart' | 'contentDigest'>,
  opened: OpenedFile,
): Incoming {
  const { file, bytes, folder, size = bytes.length } = opened
  return {
    name: file.name,
    bytes,
    size,
    file,
    folder,
    digest: () => desktop.contentDigest(file.id),
    ...(size > bytes.length && {
      whole: (tell) => readWhole(desktop, opened, size, tell),
      part: (start, length) => readPart(desktop, file, start, length),
    }),
  }
}

/** Reads a long file part by part; the browser keeps what it cannot hold in memory on the disk. */
async function readWhole(
  desktop: Pick<Desktop, 'readPart'>,
  { file, bytes }: OpenedFile,
  size: number,
  tell: (read: number) => boolean,
): Promise<Outcome<Blob>> {
  const parts: BlobPart[] = [bytes as Uint8Array<ArrayBuffer>]
  for (let start = bytes.length; start < size; start += MAX_PART_BYTES) {
    const length = Math.min(MAX_PART_BYTES, size - start)
    const part = await desktop.readPart(file.id, start, length)
    if (!part.ok) return part
    const { value } = part
    const got = value instanceof Uint8Array ? value.length : value.size
    if (got < length) return failure(fileMessages.shrunk(file.name))
    parts.push(value as BlobPart)
    if (!tell(start + length)) return failure(CANCELLED)
  }
  return success(new Blob(parts))
}

async function readPart(
  desktop: Pick<Desktop, 'readPart'>,
  { id, name }: FileRef,
  start: number,
  length: number,
): Promise<Outcome<Uint8Array>> {
  const part = await desktop.readPart(id, start, length)
  if (!part.ok || part.value instanceof Uint8Array) return part as Outcome<Uint8Array>
  return bytesOf(name, part.value as Blob)
}

/** What the browser reads only now. */
async function bytesOf(name: string, blob: Blob): Promise<Outcome<Uint8Array>> {
  try {
    return success(new Uint8Array(await blob.arrayBuffer()))
  } catch {
    // A disk that was taken away, or a file that another program changed.
    return failure(notToItsEnd(name))
  }
}

export function notToItsEnd(name: string): string {
  return `“${name}” could not be read to its end. Open it again from where it is now.`
}

/** A file dropped on the window, or why it cannot be read. */
export async function incomingOfDropped(file: File): Promise<Outcome<Incoming>> {
  const { name, size } = file
  try {
    const isLong = size > MAX_WHOLE_BYTES
    const bytes = new Uint8Array(await (isLong ? file.slice(0, BEGINNING_BYTES) : file).arrayBuffer())
    if (!isLong) return success({ name, bytes, size })
    if (!isWorkbookFile(name, bytes)) {
      const part = (start: number, length: number) => bytesOf(name, file.slice(start, start + length))
      return success({ name, bytes, size, whole: async () => success(file), part })
    }
    if (size > MAX_FILE_BYTES) return failure(fileMessages.tooLarge(name, size))
    return success({ name, size, bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch {
    return failure(`“${name}” could not be read.`)
  }
}
