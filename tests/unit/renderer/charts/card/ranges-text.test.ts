import { describe, expect, it } from 'vitest'
import { parseRange, rangeName } from '../../../../../src/core/address'
import type { SheetRange } from '../../../../../src/protocol/api'
import { rangesText } from '../../../../../src/renderer/charts/card/ranges-text'

const at = (text: string, sheet = 1): SheetRange => ({ sheet, range: parseRange(text)! })

function textOf(categories: SheetRange | undefined, ...ranges: readonly SheetRange[]) {
  const series = ranges.map((range) => ({ name: 's', axis: 'left' as const, range }))
  const describeRange = ({ sheet, range }: SheetRange) => `${sheet}!${rangeName(range)}`
  return rangesText({ ...(categories && { categories }), series }, describeRange)
}

describe('where the numbers of a chart are', () => {
  it('is one range, as it was selected, where its ranges touch', () => {
    expect(textOf(at('A2:A5'), at('B2:B5'), at('C2:C5'), at('D2:D5'))).toBe('1!A2:D5')
    expect(textOf(at('B1:E1'), at('B2:E2'), at('B3:E3'))).toBe('1!B1:E3')
    expect(textOf(undefined, at('B2:B5'))).toBe('1!B2:B5')
  })

  it('is several where they do not: apart, of other rows, on another sheet, in another order', () => {
    expect(textOf(at('A2:A5'), at('C2:C5'), at('D2:D5'))).toBe('1!A2:A5 · 1!C2:D5')
    expect(textOf(at('A2:A5'), at('B2:B6'))).toBe('1!A2:A5 · 1!B2:B6')
    expect(textOf(at('A2:A5'), at('B2:B5', 2))).toBe('1!A2:A5 · 2!B2:B5')
    expect(textOf(at('B2:B5'), at('A2:A5'))).toBe('1!B2:B5 · 1!A2:A5')
  })
})
