import { describe, expect, it } from 'vitest'
import { lateFormula } from '../../../../../src/renderer/state/files/late-formula'

const utf8 = (text: string) => new TextEncoder().encode(text)
const CSV = { delimiter: ',', quote: '"' }

describe('a formula behind the beginning of a file', () => {
  it('is found where it begins a cell, and told up to the end of that cell', () => {
    expect(lateFormula(utf8('1,2\n3,=A1+1,4\n'), 4, CSV)).toBe('=A1+1')
    expect(lateFormula(utf8('1\n=SUM(A1)\r\n'), 1, CSV)).toBe('=SUM(A1)')
    expect(lateFormula(utf8('1,"=A1&B1"\n'), 1, CSV)).toBe('=A1&B1"')
  })

  it('is no equals sign within a text, and none before the place', () => {
    expect(lateFormula(utf8('a=b,c = d\n'), 0, CSV)).toBeUndefined()
    expect(lateFormula(utf8('=A1,2\n3,4\n'), 3, CSV)).toBeUndefined()
  })

  it('is found by the delimiter of the file, and in UTF-16', () => {
    expect(lateFormula(utf8('1;=A1\n'), 0, { delimiter: ';', quote: '"' })).toBe('=A1')
    expect(lateFormula(utf8('1;=A1\n'), 0, CSV)).toBeUndefined()
    const wide = new Uint8Array(Uint16Array.from('1,=A1\n', (one) => one.charCodeAt(0)).buffer)
    expect(lateFormula(wide, 0, CSV)).toBe('=A1')
  })
})
