import { Gunzip } from 'fflate'
import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import { decodeAs, decodeText } from '../csv/decode'
import { joined } from '../../core/joined-bytes'
import { splitRows } from '../csv/split-rows'
import type { JsonObject } from '../model'
import { textIn } from './json'
import type { Notes } from './notes'
import type { PackageEntries } from './package-entries'
import { pathProblem, plainPath } from '../../shared/package-files'
import type { ResourceDialect } from './read-dialect'
import { isZip, openZip } from './zip'

const MOST_BYTES = 512_000_000

/** The text of one file of a package; an encoding that does not fit is said, and detected instead. */
export function fileText(
  path: string,
  encoding: { readonly label: string | undefined; readonly pointer: string },
  entries: PackageEntries,
  notes: Notes,
): Outcome<string> {
  const problem = pathProblem(path)
  if (problem) return failure(`${problem}.`)
  const found = entries.read(plainPath(path))
  if (!found) return failure(`there is no file “${path}” in the package.`)
  if (!found.ok) return found
  const bytes = unpacked(path, found.value)
  if (!bytes.ok) return bytes
  if (encoding.label !== undefined) {
    const decoded = decodeAs(path, bytes.value, encoding.label)
    if (decoded.ok && decoded.value.damages.every(({ kind }) => kind === 'nul'))
      return success(decoded.value.text)
    notes.at(
      encoding.pointer,
      decoded.ok
        ? `“${path}” is not ${decoded.value.encoding} text: some of its bytes mean nothing there.`
        : decoded.message,
    )
  }
  const decoded = decodeText(path, bytes.value)
  return decoded.ok ? success(decoded.value.text) : decoded
}

/** What is packed is told by how it begins: packages name it in more than one way, or not at all. */
function unpacked(path: string, bytes: Uint8Array): Outcome<Uint8Array> {
  if (isZip(bytes)) return unzipped(path, bytes)
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  return isGzip || path.endsWith('.gz') ? gunzipped(path, bytes) : success(bytes)
}

/** The one table that a zip file packs. */
function unzipped(path: string, bytes: Uint8Array): Outcome<Uint8Array> {
  const zip = openZip(path, bytes)
  if (!zip.ok) return zip
  // What macOS adds to a zip file is no table.
  const [only, ...others] = zip.value.paths.filter((inside) => !inside.startsWith('__MACOSX/'))
  if (only === undefined || others.length > 0)
    return failure(`“${path}” packs ${countText(zip.value.paths.length, 'file')}, and one table is needed.`)
  return zip.value.read(only)!
}

/** After each piece of this size it is checked whether a packed file grows too large. */
const PACKED_BYTES = 16_384

/** A gzip file may be several ones, one behind the other. */
function gunzipped(path: string, bytes: Uint8Array): Outcome<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  let before = 0
  const gunzip = new Gunzip((part) => {
    parts.push(part)
    size += part.length
  })
  gunzip.onmember = () => (before = size)
  try {
    for (let at = 0; at < bytes.length; at += PACKED_BYTES) {
      const end = at + PACKED_BYTES
      gunzip.push(bytes.slice(at, end), end >= bytes.length)
      if (size > MOST_BYTES) return failure(`“${path}” is too large to be unpacked.`)
    }
    // The last four bytes say how long the last of them is, in the usual order of little-endian machines.
    const { buffer, byteOffset, length } = bytes
    if (new DataView(buffer, byteOffset, length).getUint32(length - 4, true) === size - before)
      return success(joined(parts))
  } catch {
    // Said below.
  }
  return failure(`“${path}” is not a whole gzip file.`)
}

/**
 * The rows of a resource that is spread over one or more texts: they are one table, whose header is at the top of the
 * first; where another text repeats it, it is dropped there.
 */
export function* rowsOf(texts: readonly string[], dialect: ResourceDialect): Iterable<readonly string[]> {
  let header: string | undefined
  for (const [part, text] of texts.entries()) {
    let row = 0
    const lines = dialect.lineEnd === undefined ? text : text.replaceAll(dialect.lineEnd, '\n')
    for (const cells of splitRows(lines, dialect)) {
      row++
      if (part === 0 && row === dialect.headers[0]) header = JSON.stringify(cells)
      if (part > 0 && row === 1 && header === JSON.stringify(cells)) continue
      if (part === 0 && isLeftOut(row, dialect)) continue
      yield dialect.nullText === undefined
        ? cells
        : cells.map((cell) => (cell === dialect.nullText ? '' : cell))
    }
  }
}

/** Remarks, and whatever stands above or between the rows of the header. */
function isLeftOut(row: number, { comments, headers }: ResourceDialect): boolean {
  return comments.has(row) || (row < (headers.at(-1) ?? 0) && !headers.includes(row))
}

/** `csv`, however it is written. */
export function formatOf(resource: JsonObject): string | undefined {
  return textIn(resource, 'format')?.toLowerCase().replace(/^\./, '')
}

/** The delimiter that a resource has where its dialect names none. */
export function usualDelimiter(resource: JsonObject, path: string): string {
  const format =
    formatOf(resource) ??
    path
      .replace(/\.(?:gz|zip)$/i, '')
      .split('.')
      .at(-1)
      ?.toLowerCase()
  return format === 'tsv' || format === 'tab' || textIn(resource, 'mediatype') === 'text/tab-separated-values'
    ? '\t'
    : ','
}
