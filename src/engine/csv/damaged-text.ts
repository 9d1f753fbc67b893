/**
 * Bytes that mean nothing in their encoding. UTF-8 keeps each as the lone surrogate U+DC00 plus the byte, as Python's
 * `surrogateescape` does: it is shown as �, and written back as the byte that it was.
 */
const ESCAPED = 0xdc00

/** How many bytes of UTF-8 begin at `at`: 0 where they are none, −1 where they would go on behind the end. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  if (first < 0x80) return 1
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 4
  if (first < 0xc2 || first > 0xf4) return 0
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i]
    if (next === undefined) return -1
    if (next < 0x80 || next > 0xbf || (i === 1 && !canFollow(first, next))) return 0
  }
  return length
}

/** No character has two codes, none is a surrogate, and none is beyond U+10FFFF. */
function canFollow(first: number, second: number): boolean {
  if (first === 0xe0) return second >= 0xa0
  if (first === 0xed) return second < 0xa0
  if (first === 0xf0) return second >= 0x90
  return first !== 0xf4 || second < 0x90
}

/** How many characters of more than one byte there are, and how many bytes that are part of none. */
export function countSequences(bytes: Uint8Array): { readonly good: number; readonly bad: number } {
  let good = 0
  let bad = 0
  for (let at = 0; at < bytes.length;) {
    const length = sequenceAt(bytes, at)
    if (length > 1) good++
    if (length <= 0) bad++
    at += Math.max(1, length)
  }
  return { good, bad }
}

/** How many bytes at the end are the beginning of a character that may go on. */
export function cutAtEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return sequenceAt(bytes, bytes.length - back) === -1 ? back : 0
  }
  return 0
}

/** UTF-8 with all that is none kept. */
export function decodeDamagedUtf8(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < bytes.length;) {
    const length = sequenceAt(bytes, at)
    if (length <= 0) {
      if (at > from) pieces.push(decoder.decode(bytes.subarray(from, at)))
      pieces.push(String.fromCharCode(ESCAPED + bytes[at]!))
      from = at + 1
    }
    at += Math.max(1, length)
  }
  pieces.push(decoder.decode(bytes.subarray(from)))
  return pieces.join('')
}

/** A byte that was no UTF-8: an unpaired surrogate, which no text has. */
const DAMAGE = /[\uDC80-\uDCFF]/u

/** UTF-8 in which what was kept is the byte that it was. */
export function encodeUtf8(text: string): Uint8Array {
  const encoder = new TextEncoder()
  if (!DAMAGE.test(text)) return encoder.encode(text)
  const bytes: number[] = []
  for (const piece of text.split(/([\uDC80-\uDCFF])/u)) {
    if (piece.length === 1 && DAMAGE.test(piece)) bytes.push(piece.charCodeAt(0) - ESCAPED)
    else for (const byte of encoder.encode(piece)) bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

const UNITS_PER_PIECE = 8192

/** UTF-16 with surrogates that have no partner, and with a byte at the end that is half a character, kept. */
export function decodeDamagedUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = bytes.length >> 1
  let text = ''
  for (let start = 0; start < count; start += UNITS_PER_PIECE) {
    const length = Math.min(UNITS_PER_PIECE, count - start)
    const units = Array.from({ length }, (_, i) => view.getUint16(2 * (start + i), littleEndian))
    text += String.fromCharCode(...units)
  }
  return bytes.length % 2 === 0 ? text : text + String.fromCharCode(ESCAPED + bytes.at(-1)!)
}
