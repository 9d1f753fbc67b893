import { describe, expect, it } from 'vitest'
import { sheetOf, type TestSheet } from './sheet-of'

const names = (sheet: TestSheet) => sheet.workbook.info().sheets.map(({ name }) => name)

describe('copying a sheet', () => {
  it('puts it behind the original, where its formulas mean its own cells', () => {
    const sheet = sheetOf(['1', '=A1*2', '=Sheet1!A1'])
    sheet.on('Other')
    sheet.apply({ type: 'copy-sheet', sheet: sheet.sheet })
    expect(names(sheet)).toEqual(['Sheet1', 'Sheet1 (2)', 'Other'])
    const copy = sheet.on('Sheet1 (2)')
    copy.type('A1', '5')
    expect(copy.texts('A1:C1')).toEqual([['5', '10', '5']])
    expect(sheet.texts('A1:C1')).toEqual([['1', '2', '1']])
    expect(copy.input('C1')).toBe("='Sheet1 (2)'!A1")
  })

  it('counts on from copies that are there', () => {
    const sheet = sheetOf(['1'])
    sheet.apply({ type: 'copy-sheet', sheet: sheet.sheet })
    sheet.apply({ type: 'copy-sheet', sheet: sheet.on('Sheet1 (2)').sheet })
    expect(names(sheet)).toEqual(['Sheet1', 'Sheet1 (2)', 'Sheet1 (3)'])
    sheet.undo()
    sheet.undo()
    expect(names(sheet)).toEqual(['Sheet1'])
    sheet.redo()
    expect(names(sheet)).toEqual(['Sheet1', 'Sheet1 (2)'])
  })
})

describe('moving a sheet', () => {
  it('changes the order of the tabs and nothing else', () => {
    const sheet = sheetOf(['1'])
    sheet.on('B').type('A1', '=Sheet1!A1')
    sheet.on('C')
    sheet.apply({ type: 'move-sheet', sheet: sheet.sheet, to: 2 })
    expect(names(sheet)).toEqual(['B', 'C', 'Sheet1'])
    expect(sheet.on('B').text('A1')).toBe('1')
    sheet.undo()
    expect(names(sheet)).toEqual(['Sheet1', 'B', 'C'])
  })

  it('to no place is refused', () => {
    const sheet = sheetOf(['1'])
    expect(sheet.workbook.apply({ type: 'move-sheet', sheet: sheet.sheet, to: 3 })).toEqual({
      ok: false,
      message: 'Sheet1 has no other place there.',
    })
  })
})

describe('adding the sheets of files', () => {
  const csv = (name: string, text: string) =>
    ({ kind: 'csv', name, bytes: new TextEncoder().encode(text) }) as const

  it('puts them behind the others as one step', () => {
    const sheet = sheetOf(['1'])
    sheet.apply({ type: 'add-sheets', sources: [csv('logits.csv', '2,3'), csv('b/targets.tsv', '0\t1')] })
    expect(names(sheet)).toEqual(['Sheet1', 'logits', 'targets'])
    expect(sheet.on('targets').texts('A1:B1')).toEqual([['0', '1']])
    expect(sheet.workbook.info().undo).toBe('Adding 2 sheets')
    sheet.undo()
    expect(names(sheet)).toEqual(['Sheet1'])
    sheet.redo()
    expect(sheet.on('logits').texts('A1:B1')).toEqual([['2', '3']])
  })

  it('numbers a name that is taken, and formulas among the added ones follow it', () => {
    const sheet = sheetOf(['1'])
    const sheets = [
      { name: 'Sheet1', csv: '5' },
      { name: 'Sheet1 (2)', csv: "=Sheet1!A1,='Sheet1 (2)'!A1" },
    ]
    sheet.apply({ type: 'add-sheets', sources: [{ kind: 'sheets', sheets }] })
    expect(names(sheet)).toEqual(['Sheet1', 'Sheet1 (3)', 'Sheet1 (2)'])
    expect(sheet.on('Sheet1 (2)').texts('A1:B1')).toEqual([['5', '5']])
  })

  it('adds none where one cannot be read', () => {
    const sheet = sheetOf(['1'])
    const done = sheet.workbook.apply({
      type: 'add-sheets',
      sources: [
        csv('a.csv', '1'),
        { kind: 'workbook', name: 'b.zip', bytes: new Uint8Array([80, 75, 3, 4]) },
      ],
    })
    expect(done.ok).toBe(false)
    expect(names(sheet)).toEqual(['Sheet1'])
  })
})
