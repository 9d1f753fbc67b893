import { describe, expect, it } from 'vitest'
import { parseSheetAddress, sheetAddressName } from '../../../src/core/sheet-address'

describe('an address with its sheet', () => {
  it.each([
    ['B7', undefined, 'B7'],
    ['walkthrough!$B$2:$B$5', 'walkthrough', 'walkthrough!B2:B5'],
    ["'it''s mine'!A:A", "it's mine", "it's mine!A1:A1048576"],
    ['a!b!C1', 'a!b', 'a!b!C1'],
  ])('%s is read', (text, sheet, name) => {
    const parsed = parseSheetAddress(text)!
    expect(parsed.sheet).toBe(sheet)
    expect(sheetAddressName(parsed)).toBe(name)
  })

  it.each(['', '!', '!A1', 'walkthrough!', 'walkthrough!logits', 'SUM(A1)'])('“%s” is none', (text) => {
    expect(parseSheetAddress(text)).toBeUndefined()
  })
})
