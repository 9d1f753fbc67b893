import { describe, expect, it } from 'vitest'
import { withResolution } from '../../../../../src/renderer/charts/scene/png-resolution'

/** The smallest PNG there is: one pixel, grey. */
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
)

describe('a PNG with its resolution', () => {
  it('has the chunk that other programs write for 72 pixels an inch, behind its head', () => {
    const written = withResolution(PNG, 72)
    expect(Buffer.from(written.subarray(33, 54)).toString('hex')).toBe(
      '000000097048597300000b1300000b1301009a9c18',
    )
    expect([...written.subarray(0, 33), ...written.subarray(54)]).toEqual([...PNG])
  })

  it('tells 192 pixels an inch as 7559 a metre', () => {
    expect(new DataView(withResolution(PNG, 192).buffer).getUint32(41)).toBe(7559)
  })
})
