/** Bytes 0x80 to 0x9F; every other byte is the character of its own number. */
const SPECIAL = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const FIRST = 0x80

const bytes = new Map(Array.from(SPECIAL, (character, i) => [character.charCodeAt(0), FIRST + i]))

/** Decodes Windows-1252, which Node takes for Latin-1. Every byte is a character. */
export function decodeWindows1252(text: Uint8Array): string {
  const codes = Uint16Array.from(text, (byte) => SPECIAL.charCodeAt(byte - FIRST) || byte)
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(new Uint8Array(codes.buffer))
}

/** Encodes as Windows-1252; `undefined` where it lacks a character. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const encoded = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isPlain = code < FIRST || (code >= FIRST + SPECIAL.length && code <= 0xff)
    const byte = isPlain ? code : bytes.get(code)
    if (byte === undefined) return undefined
    encoded[i] = byte
  }
  return encoded
}
