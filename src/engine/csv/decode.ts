import { failure, success, type Outcome } from '../../core/outcome'
import { damagesOf, type Damage } from './damage'
import { countSequences, cutAtEnd, decodeDamagedUtf16, decodeDamagedUtf8 } from './damaged-text'
import { encodingOfLabel, markOf, type TextEncoding } from './find-encoding'
import { kindOfNoText } from './no-text'
import { decodeWindows1252 } from './windows-1252'

/** A file's text, and how it was encoded. */
export interface DecodedText extends TextEncoding {
  readonly text: string
  /** What the text has that none should; the rest of it is whole. */
  readonly damages: readonly Damage[]
}

/** A text of more characters than this cannot be made. */
const MOST_BYTES = 500_000_000

const SAMPLE = 4096

/**
 * Reads a file's bytes as text: UTF-8 with or without a byte order mark, UTF-16 with one or where every other byte of a
 * plain text is 0, Windows-1252 where the bytes are not UTF-8. Bytes that mean nothing are kept, and told. Refused is
 * what begins as a picture or a program does. Of a file that is not `whole`, the last character may be cut.
 */
export function decodeText(name: string, bytes: Uint8Array, whole = true): Outcome<DecodedText> {
  if (bytes.length > MOST_BYTES) return failure(tooLarge(name, bytes.length))
  const kind = kindOfNoText(bytes)
  if (kind !== undefined) return failure(`“${name}” is no table of text: it is ${kind}.`)
  return success(decodeIn(bytes, encodingOf(bytes, whole), whole))
}

/** Decodes bytes by the name of their encoding. */
export function decodeAs(name: string, bytes: Uint8Array, label: string, whole = true): Outcome<DecodedText> {
  if (bytes.length > MOST_BYTES) return failure(tooLarge(name, bytes.length))
  const named = encodingOfLabel(label, bytes)
  return named.ok ? success(decodeIn(bytes, named.value, whole)) : named
}

/** The encoding of bytes, by their mark or by what they could be. */
function encodingOf(bytes: Uint8Array, whole: boolean): TextEncoding {
  const marked = markOf(bytes)
  if (marked) return { encoding: marked, bom: true }
  const wide = wideEncoding(bytes)
  if (wide) return { encoding: wide, bom: false }
  if (decoded(bytes, 'utf-8', whole) !== undefined) return { encoding: 'utf-8', bom: false }
  const { good, bad } = countSequences(bytes)
  return { encoding: good >= bad ? 'utf-8' : 'windows-1252', bom: false }
}

function decodeIn(bytes: Uint8Array, { encoding, bom }: TextEncoding, whole: boolean): DecodedText {
  const start = bom ? (encoding === 'utf-8' ? 3 : 2) : 0
  const written = bytes.subarray(start)
  const strict = encoding === 'windows-1252' ? undefined : decoded(written, encoding, whole)
  const text = strict ?? decodeDamaged(written, encoding, whole)
  return { text, encoding, bom, damages: damagesOf(text, encoding, strict !== undefined) }
}

/** The text of bytes that may mean nothing in their encoding; what can be kept of them is. */
export function decodeDamaged(bytes: Uint8Array, encoding: string, whole: boolean): string {
  switch (encoding) {
    case 'windows-1252':
      return decodeWindows1252(bytes)
    case 'utf-8':
      return decodeDamagedUtf8(whole ? bytes : bytes.subarray(0, bytes.length - cutAtEnd(bytes)))
    case 'utf-16le':
    case 'utf-16be':
      return decodeDamagedUtf16(whole ? bytes : bytes.subarray(0, bytes.length & ~1), encoding === 'utf-16le')
    default:
      return new TextDecoder(encoding).decode(bytes, { stream: !whole })
  }
}

/** The text of bytes that all have a meaning. */
export function decoded(bytes: Uint8Array, encoding: string, whole: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole })
  } catch {
    return undefined
  }
}

/**
 * UTF-16 without a mark: of text that is mostly ASCII, every other byte is 0; of another, those beside the line breaks
 * are, and none in the other places.
 */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 2) return undefined
  const sample = bytes.subarray(0, SAMPLE)
  const pairs = Math.ceil(sample.length / 2)
  const zeros = [0, 0]
  sample.forEach((byte, i) => byte === 0 && zeros[i % 2]!++)
  if (zeros[1]! > 0.4 * pairs && zeros[0]! < 0.05 * pairs) return 'utf-16le'
  if (zeros[0]! > 0.4 * pairs && zeros[1]! < 0.05 * pairs) return 'utf-16be'
  if (zeros[0] === 0 && breaksBesideZeros(sample, 0)) return 'utf-16le'
  if (zeros[1] === 0 && breaksBesideZeros(sample, 1)) return 'utf-16be'
  return undefined
}

const LF = 10
const CR = 13

/** Whether there are line breaks among the bytes at `first`, `first` + 2 …, each the low half of two bytes. */
function breaksBesideZeros(bytes: Uint8Array, first: number): boolean {
  const high = 1 - 2 * first
  let count = 0
  for (let at = first; at < bytes.length - 1; at += 2) {
    if (bytes[at] !== LF && bytes[at] !== CR) continue
    if (bytes[at + high] !== 0) return false
    count++
  }
  return count > 0
}

export function tooLarge(name: string, size: number): string {
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
  return `“${name}” has ${megabytes(size)}; files of up to ${megabytes(MOST_BYTES)} can be opened.`
}
