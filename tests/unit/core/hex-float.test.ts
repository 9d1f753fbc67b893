import { describe, expect, it } from 'vitest'
import { hexFloat } from '../../../src/core/hex-float'

describe('a double in hexadecimal', () => {
  // As `printf("%a")` of glibc and `float.hex` of Python write them, zeros at the end left out.
  it.each([
    [3, '0x1.8p+1'],
    [0.1, '0x1.999999999999ap-4'],
    [-1, '-0x1p+0'],
    [0, '0x0p+0'],
    [-0, '-0x0p+0'],
    [5e-324, '0x0.0000000000001p-1022'],
    [1.7976931348623157e308, '0x1.fffffffffffffp+1023'],
    [Infinity, 'inf'],
    [NaN, 'nan'],
  ])('%d is %s', (x, text) => {
    expect(hexFloat(x)).toBe(text)
  })
})
