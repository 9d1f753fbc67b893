import { failure, success, type Outcome } from '../../core/outcome'
import { encodingOfLabel, markOf, type TextEncoding } from './find-encoding'
import { decodeWindows1252 } from './windows-1252'

/** A file's text, and how it was encoded. */
export interface DecodedText extends TextEncoding {
  readonly text: string
}

/** A text of more characters than this cannot be made. */
const MOST_BYTES = 500_000_000

const SAMPLE = 4096

/** Bytes that Windows-1252 leaves undefined. */
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/**
 * Reads a file's bytes as text: UTF-8 with or without a byte order mark, UTF-16 with one or where every other byte of a
 * plain text is 0, Windows-1252 where the bytes are not UTF-8 but could be text. Anything else is refused with the
 * file's `name` and the byte that is no text, counted from 1. Of a file that is not `whole`, the last character may be cut.
 */
export function decodeText(name: string, bytes: Uint8Array, whole = true): Outcome<DecodedText> {
  if (bytes.length > MOST_BYTES) return failure(tooLarge(name, bytes.length))
  const marked = byMark(bytes)
  if (marked) return decodeMarked(name, bytes, marked, whole)
  const wide = wideEncoding(bytes)
  if (wide) return decodeMarked(name, bytes, { encoding: wide, bom: false, start: 0 }, whole)
  const zero = bytes.indexOf(0)
  if (zero >= 0) return failure(notText(name, bytes, zero))
  const text = decoded(bytes, 'utf-8', whole)
  if (text !== undefined) return success({ text, encoding: 'utf-8', bom: false })
  const odd = bytes.findIndex(isNoText)
  if (odd >= 0) return failure(notText(name, bytes, odd))
  return success({ text: decodeWindows1252(bytes), encoding: 'windows-1252', bom: false })
}

/** Decodes bytes by the name of their encoding. */
export function decodeAs(name: string, bytes: Uint8Array, label: string, whole = true): Outcome<DecodedText> {
  if (bytes.length > MOST_BYTES) return failure(tooLarge(name, bytes.length))
  const named = encodingOfLabel(label, bytes)
  if (!named.ok) return named
  const { encoding, bom } = named.value
  if (encoding === 'windows-1252') return success({ text: decodeWindows1252(bytes), encoding, bom: false })
  const text = decoded(bytes, encoding, whole, false)
  if (text !== undefined) return success({ text, encoding, bom })
  return failure(`“${name}” is not ${encoding} text: some of its bytes mean nothing there.`)
}

interface Marked extends TextEncoding {
  readonly start: number
}

function byMark(bytes: Uint8Array): Marked | undefined {
  const encoding = markOf(bytes)
  return encoding && { encoding, bom: true, start: encoding === 'utf-8' ? 3 : 2 }
}

function decodeMarked(
  name: string,
  bytes: Uint8Array,
  { encoding, bom, start }: Marked,
  whole: boolean,
): Outcome<DecodedText> {
  const text = decoded(bytes.subarray(start), encoding, whole)
  if (text !== undefined) return success({ text, encoding, bom })
  return failure(
    `“${name}” says that it is ${encoding.toUpperCase()} text, but its bytes are not. Save it as UTF-8 and open it again.`,
  )
}

function decoded(
  bytes: Uint8Array,
  encoding: string,
  whole: boolean,
  ignoreBOM: boolean = true,
): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM }).decode(bytes, { stream: !whole })
  } catch {
    return undefined
  }
}

/** UTF-16 without a mark: of text that is mostly ASCII, every other byte is 0. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 2 || bytes.length % 2 === 1) return undefined
  const sample = bytes.subarray(0, SAMPLE)
  const pairs = Math.ceil(sample.length / 2)
  const zeros = [0, 0]
  sample.forEach((byte, i) => byte === 0 && zeros[i % 2]!++)
  if (zeros[1]! > 0.4 * pairs && zeros[0]! < 0.05 * pairs) return 'utf-16le'
  if (zeros[0]! > 0.4 * pairs && zeros[1]! < 0.05 * pairs) return 'utf-16be'
  return undefined
}

function isNoText(byte: number): boolean {
  const isControl = byte < 32 && byte !== 9 && byte !== 10 && byte !== 13
  return isControl || byte === 127 || UNDEFINED_IN_1252.has(byte)
}

function notText(name: string, bytes: Uint8Array, at: number): string {
  const byte = bytes[at]!.toString(16).padStart(2, '0').toUpperCase()
  return `“${name}” is not a text file: byte ${(at + 1).toLocaleString('en')} is 0x${byte}.`
}

export function tooLarge(name: string, size: number): string {
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
  return `“${name}” has ${megabytes(size)}; files of up to ${megabytes(MOST_BYTES)} can be opened.`
}
