import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate'
import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import type { FolderFile } from '../model'
import type { PackageEntries } from './package-entries'

/** A file inside that is larger than this unpacked could not be read as text. */
const MOST_BYTES = 512_000_000
/** Each file that is read is looked for among all: more than these would take minutes. */
const MOST_FILES = 20_000
const STORED = 0
const DEFLATED = 8

/** The same contents make the same file: what is in a package is dated alike, with the first day that zip knows. */
const MADE = new Date(1980, 0, 1)

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/** A zip file's files. Each is unpacked when it is asked for, and refused where it says that it is too large. */
export function openZip(name: string, bytes: Uint8Array): Outcome<PackageEntries> {
  const files = new Map<string, UnzipFileInfo>()
  let count = 0
  try {
    unzipSync(bytes, {
      filter(file) {
        count++
        if (!file.name.endsWith('/')) files.set(file.name, file)
        return false
      },
    })
  } catch {
    return failure(`“${name}” is not a whole zip file: its table of contents is missing or broken.`)
  }
  if (count > MOST_FILES)
    return failure(
      `“${name}” holds ${countText(count, 'file')}, and a package of up to ${MOST_FILES.toLocaleString('en')} can be read.`,
    )
  return success({
    paths: [...files.keys()],
    read(path) {
      const file = files.get(path)
      return file && unpack(bytes, file)
    },
  })
}

function unpack(bytes: Uint8Array, { name, originalSize, compression }: UnzipFileInfo): Outcome<Uint8Array> {
  if (originalSize > MOST_BYTES) {
    const size = Math.round(originalSize / 1e6).toLocaleString('en')
    return failure(`“${name}” has ${size} MB unpacked, and ${MOST_BYTES / 1e6} MB can be read.`)
  }
  if (compression !== STORED && compression !== DEFLATED)
    return failure(`“${name}” is compressed in a way that is not usual for zip files.`)
  try {
    const unpacked = unzipSync(bytes, { filter: (file) => file.name === name })[name]
    if (unpacked?.length === originalSize) return success(unpacked)
  } catch {
    // Said below.
  }
  return failure(`“${name}” cannot be unpacked: the zip file is damaged there.`)
}

export function writeZip(files: readonly FolderFile[], { packed = true } = {}): Uint8Array {
  const options = { mtime: MADE, ...(!packed && { level: 0 as const }) }
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), options)
}
