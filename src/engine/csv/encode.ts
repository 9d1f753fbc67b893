import type { CsvFormat } from '../model'

const MARKS: Readonly<Record<CsvFormat['encoding'], readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  'windows-1252': [],
}

/**
 * Encodes pieces of text as one file. A character that Windows-1252 does not have makes the file UTF-8 with a byte
 * order mark, which the same programs read: nothing is lost.
 */
export function encodeText(
  pieces: () => Iterable<string>,
  { encoding, bom }: Pick<CsvFormat, 'encoding' | 'bom'>,
): Uint8Array {
  const chunks: Uint8Array[] = bom ? [Uint8Array.from(MARKS[encoding])] : []
  for (const piece of pieces()) {
    const bytes = encodePiece(piece, encoding)
    if (!bytes) return encodeText(pieces, { encoding: 'utf-8', bom: true })
    chunks.push(bytes)
  }
  return joined(chunks)
}

function encodePiece(text: string, encoding: CsvFormat['encoding']): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text)
    case 'utf-16le':
      return wide(text, true)
    case 'utf-16be':
      return wide(text, false)
    case 'windows-1252':
      return narrow(text)
    default:
      return encoding satisfies never
  }
}

function wide(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian)
  return bytes
}

let codes1252: ReadonlyMap<number, number> | undefined

/** `undefined` where a character has no place in Windows-1252. */
function narrow(text: string): Uint8Array | undefined {
  codes1252 ??= new Map(
    Array.from(
      new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
      (character, byte) => [character.charCodeAt(0), byte],
    ),
  )
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const byte = codes1252.get(text.charCodeAt(i))
    if (byte === undefined) return undefined
    bytes[i] = byte
  }
  return bytes
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
