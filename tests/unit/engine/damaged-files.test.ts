import { describe, expect, it } from 'vitest'
import { Workbook } from '../../../src/engine/workbook'
import { TestSheet } from './sheet-of'

function open(bytes: readonly number[]) {
  const opened = Workbook.open({ kind: 'csv', name: 'data.csv', bytes: Uint8Array.from(bytes) })
  if (!opened.ok) throw new Error(opened.message)
  const { workbook, notes, format } = opened.value
  const sheet = new TestSheet(workbook)
  return { sheet, notes, saved: () => workbook.exportCsv(sheet.sheet, 'formulas', format) }
}

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0))

describe('a file with bytes that are no text is opened, and it is said', () => {
  it('where there are NUL characters', () => {
    const { sheet, notes } = open(ascii('name,logit\nc\0at,1\n\0,2\n'))
    expect(notes).toEqual([
      '“data.csv” holds 2 NUL characters, the first in line 2, column 2; they are kept in their cells.',
    ])
    expect(sheet.text('A2')).toBe('c\0at')
  })

  it('where a byte is no UTF-8, and saving writes it as it was', () => {
    const bytes = [...ascii('caf\u00c3\u00a9,na\u00c3\u00afve\n1,'), 0xff, 0x0a]
    const { sheet, notes, saved } = open(bytes)
    expect(notes).toEqual([
      '“data.csv” holds a byte without meaning in UTF-8, in line 2, column 3: it is shown as � and saved as it was. Another encoding may fit better.',
    ])
    expect(sheet.text('A1')).toBe('café')
    sheet.type('A2', '2')
    const again = saved()
    expect(again.ok && [...again.value].slice(-4)).toEqual([0x32, 0x2c, 0xff, 0x0a])
  })

  it('where a mark promises more than the bytes keep', () => {
    expect(open([0xef, 0xbb, 0xbf, 0x61, 0xff]).notes[0]).toContain('a byte without meaning in UTF-8')
    expect(open([0xff, 0xfe, 0x61, 0x00, 0x2c]).notes[0]).toContain('a byte without meaning in UTF-16LE')
  })

  it('where Windows-1252 has no character for a byte', () => {
    const { notes } = open([...ascii('a,'), 0xe4, 0x0a, 0x81, 0x2c, 0x62, 0x0a])
    expect(notes[0]).toContain('a byte without meaning in Windows-1252, in line 2, column 1')
  })
})
