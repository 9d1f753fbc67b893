import { describe, expect, it } from 'vitest'
import { opened } from './sheet-of'

const LENGTH = 100_000

describe('a chain of 100,000 cells', () => {
  it('is computed from its head, downwards and upwards', () => {
    const down = opened(['1', ...Array.from({ length: LENGTH - 1 }, (_, i) => `=A${i + 1}+1`)].join('\n'))
    expect(down.text(`A${LENGTH}`)).toBe(String(LENGTH))
    down.type('A1', '5')
    expect(down.text(`A${LENGTH}`)).toBe(String(LENGTH + 4))
    const up = opened([...Array.from({ length: LENGTH - 1 }, (_, i) => `=A${i + 2}+1`), '1'].join('\n'))
    expect(up.text('A1')).toBe(String(LENGTH))
  })

  it('that closes to a circle is #CYCLE! throughout, and heals when it is opened', () => {
    const rows = [`=A${LENGTH}`, ...Array.from({ length: LENGTH - 1 }, (_, i) => `=A${i + 1}+1`)]
    const sheet = opened(rows.join('\n'))
    expect(sheet.text('A1')).toBe('#CYCLE!')
    expect(sheet.text('A70000')).toBe('#CYCLE!')
    sheet.type('A1', '1')
    expect(sheet.text(`A${LENGTH}`)).toBe(String(LENGTH))
  })

  it('passes an error on, with the cell where it began', () => {
    const rows = ['=LN(0)', ...Array.from({ length: LENGTH - 1 }, (_, i) => `=A${i + 1}+1`)]
    const sheet = opened(rows.join('\n'))
    expect(sheet.message(`A${LENGTH}`)).toContain('A1')
  })
})
