import { joined } from '../../core/joined-bytes'
import type { CsvFormat } from '../model'
import { encodeUtf8 } from './damaged-text'
import { encodeByTable } from './encode-by-table'
import { encodeWindows1252 } from './windows-1252'

const MARKS: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}

/**
 * Encodes pieces of text as one file. A character that the encoding does not have makes the file UTF-8 with a byte
 * order mark, which the same programs read: nothing is lost.
 */
export function encodeText(
  pieces: () => Iterable<string>,
  { encoding, bom }: Pick<CsvFormat, 'encoding' | 'bom'>,
): Uint8Array {
  const chunks: Uint8Array[] = bom ? [Uint8Array.from(MARKS[encoding] ?? [])] : []
  for (const piece of pieces()) {
    const bytes = encodePiece(piece, encoding)
    if (!bytes) return encodeText(pieces, { encoding: 'utf-8', bom: true })
    chunks.push(bytes)
  }
  return joined(chunks)
}

/**
 * The first character that `encodeText` has made a file UTF-8 for, because its encoding lacks it; `undefined` where the
 * file is in its encoding.
 */
export function lackingIn(file: Uint8Array, encoding: string): string | undefined {
  if (encoding in MARKS || !MARKS['utf-8']!.every((byte, i) => file[i] === byte)) return undefined
  for (const character of new TextDecoder('utf-8').decode(file))
    if (!encodePiece(character, encoding)) return character
  return undefined
}

function encodePiece(text: string, encoding: string): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-8':
      return encodeUtf8(text)
    case 'utf-16le':
      return wide(text, true)
    case 'utf-16be':
      return wide(text, false)
    case 'windows-1252':
      return encodeWindows1252(text)
    default:
      return encodeByTable(text, encoding)
  }
}

function wide(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian)
  return bytes
}
