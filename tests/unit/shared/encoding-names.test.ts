import { describe, expect, it } from 'vitest'
import { encodingName } from '../../../src/shared/encoding-names'

describe('an encoding is written as people write it', () => {
  it.each([
    ['utf-8', 'UTF-8'],
    ['windows-1252', 'Windows-1252'],
    ['windows-874', 'Windows-874'],
    ['iso-8859-15', 'ISO-8859-15'],
    ['shift_jis', 'Shift-JIS'],
    ['macintosh', 'Mac Roman'],
    ['koi8-r', 'KOI8-R'],
  ])('%s as %s', (encoding, name) => {
    expect(encodingName(encoding)).toBe(name)
  })
})
