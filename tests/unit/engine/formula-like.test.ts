import { describe, expect, it } from 'vitest'
import { escapedText } from '../../../src/engine/csv/formula-like'
import { SheetFixture } from './sheet-fixture'

const FORMAT = { encoding: 'utf-8', bom: false, newline: '\n', delimiter: ',', finalNewline: true } as const

describe('escaping what looks like a formula', () => {
  it.each(['=1+1', '+cmd', '-cmd|x', '@SUM(1)', '\t=1', '\r=1', '-'])(
    'puts an apostrophe before %j',
    (text) => {
      expect(escapedText(text)).toBe(`'${text}`)
    },
  )

  it.each(['', 'a=b', '-5', '+1e5', '-.5', "'=1", ' =1', '10%', '-10%'])('leaves %j as it is', (text) => {
    expect(escapedText(text)).toBe(text)
  })

  it('is done in an export where it is asked for, and nowhere else', () => {
    const fixture = new SheetFixture().type('A1', ["'=HYPERLINK(1)", '-5', '=1+1', '@me'])
    const { workbook, sheet } = fixture
    expect(workbook.formulaLike(sheet)).toBe(2)
    const text = (escapeFormulas: boolean) => {
      const bytes = workbook.exportCsv(sheet, 'values', { ...FORMAT, escapeFormulas })
      return bytes.ok ? new TextDecoder().decode(bytes.value) : bytes.message
    }
    expect(text(true)).toBe("'=HYPERLINK(1),-5,2,'@me\n")
    expect(text(false)).toBe('=HYPERLINK(1),-5,2,@me\n')
  })

  it('leaves negative numbers with a decimal comma alone', () => {
    const { workbook, sheet } = new SheetFixture().type('A1', ['-1.5', "'-1,5x"])
    const format = { ...FORMAT, delimiter: ';', reading: { decimal: ',' }, escapeFormulas: true } as const
    const begun = workbook.csvBeginning(sheet, 'values', format, 10)
    expect(begun).toEqual({ ok: true, value: `"-1,5";"'-1,5x"\n` })
    const asTyped = workbook.csvBeginning(sheet, 'formulas', format, 10)
    expect(asTyped).toEqual({ ok: true, value: `"-1,5";"'-1,5x"\n` })
  })
})
