import { crc32 } from '../../../protocol/crc32'

/** Where the first chunk, IHDR, ends: behind 8 bytes of signature and 25 of its own. */
const HEAD = 33
const METRE_IN_INCHES = 1 / 0.0254

/**
 * A PNG that says how many pixels an inch of it has, as its chunk `pHYs`: programs that write on paper then show it in
 * the size that it was drawn for, and not in twice that.
 */
export function withResolution(png: Uint8Array<ArrayBuffer>, perInch: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, 9)
  chunk.set(new TextEncoder().encode('pHYs'), 4)
  view.setUint32(8, Math.round(perInch * METRE_IN_INCHES))
  view.setUint32(12, Math.round(perInch * METRE_IN_INCHES))
  // The unit is the metre.
  chunk[16] = 1
  view.setUint32(17, crc32(chunk.subarray(4, 17)))
  const written = new Uint8Array(png.length + chunk.length)
  written.set(png.subarray(0, HEAD))
  written.set(chunk, HEAD)
  written.set(png.subarray(HEAD), HEAD + chunk.length)
  return written
}
