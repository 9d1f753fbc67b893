const TABLE = tableOf(0xedb88320)

/**
 * The CRC-32 of `bytes`, as zip and PNG have it, from 0 to 2^32 − 1. `before` is that of the bytes in front of them, so
 * that a long run can be summed part by part; of nothing it is 0.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before
  for (let i = 0; i < bytes.length; i++) crc = TABLE[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8)
  return ~crc >>> 0
}

function tableOf(polynomial: number): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? polynomial ^ (crc >>> 1) : crc >>> 1
    return crc >>> 0
  })
}
