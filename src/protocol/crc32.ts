/** How many bytes are taken at once: as many tables. */
const STRIDE = 8
const TABLES = tablesOf(0xedb88320)

/**
 * The CRC-32 of `bytes`, as zip and PNG have it, from 0 to 2^32 − 1. `before` is that of the bytes in front of them, so
 * that a long run can be summed part by part; of nothing it is 0. Eight bytes at a time (Kounavis and Berry 2005).
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before
  let at = 0
  for (; at + STRIDE <= bytes.length; at += STRIDE) {
    const low = crc ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24))
    crc =
      TABLES[0x700 | (low & 0xff)]! ^
      TABLES[0x600 | ((low >>> 8) & 0xff)]! ^
      TABLES[0x500 | ((low >>> 16) & 0xff)]! ^
      TABLES[0x400 | (low >>> 24)]! ^
      TABLES[0x300 | bytes[at + 4]!]! ^
      TABLES[0x200 | bytes[at + 5]!]! ^
      TABLES[0x100 | bytes[at + 6]!]! ^
      TABLES[bytes[at + 7]!]!
  }
  for (; at < bytes.length; at++) crc = TABLES[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8)
  return ~crc >>> 0
}

/** The remainder of each byte, and of each with one to seven zeros behind it. */
function tablesOf(polynomial: number): Int32Array {
  const tables = new Int32Array(256 * STRIDE)
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? polynomial ^ (crc >>> 1) : crc >>> 1
    tables[byte] = crc
  }
  for (let entry = 256; entry < tables.length; entry++) {
    const shorter = tables[entry - 256]!
    tables[entry] = tables[shorter & 0xff]! ^ (shorter >>> 8)
  }
  return tables
}
