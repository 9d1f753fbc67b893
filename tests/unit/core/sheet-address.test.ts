import { describe, expect, it } from 'vitest'
import { rangeName } from '../../../src/core/address'
import { parseSheetAddress } from '../../../src/core/sheet-address'

describe('an address with its sheet', () => {
  it.each([
    ['B7', undefined, 'B7'],
    ['walkthrough!$B$2:$B$5', 'walkthrough', 'B2:B5'],
    ["'it''s mine'!A:A", "it's mine", 'A1:A1048576'],
    ['a!b!C1', 'a!b', 'C1'],
  ])('%s is read', (text, sheet, range) => {
    const parsed = parseSheetAddress(text)!
    expect(parsed.sheet).toBe(sheet)
    expect(rangeName(parsed.range)).toBe(range)
  })

  it.each(['', '!', '!A1', 'walkthrough!', 'walkthrough!logits', 'SUM(A1)'])('“%s” is none', (text) => {
    expect(parseSheetAddress(text)).toBeUndefined()
  })
})
