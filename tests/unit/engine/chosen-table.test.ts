import { describe, expect, it } from 'vitest'
import type { ImportChoice, Source } from '../../../src/engine/model'
import { Workbook } from '../../../src/engine/workbook'

function opened(text: string, rest: { readonly choice?: ImportChoice; readonly formulas?: 'text' }) {
  const source: Source = { kind: 'csv', name: 'a.csv', bytes: new TextEncoder().encode(text), ...rest }
  const outcome = Workbook.open(source)
  if (!outcome.ok) throw new Error(outcome.message)
  const { workbook } = outcome.value
  const sheet = workbook.info().sheets[0]!
  return Array.from({ length: sheet.rows }, (_, row) =>
    Array.from({ length: sheet.columns }, (_, column) => workbook.inspect(sheet.id, { row, column }).input),
  )
}

describe('a table that is read as was chosen', () => {
  it('has its columns as they were said to be', () => {
    const choice: ImportChoice = {
      delimiter: ';',
      headerRows: 1,
      decimal: ',',
      columns: ['text', 'number', 'skip', 'general'],
    }
    expect(opened('id;value;note;n\n7;1,5;x;=1+1\n', { choice })).toEqual([
      ['id', 'value', 'n'],
      ["'7", '1.5', '=1+1'],
    ])
  })
})

describe('formulas that stay text', () => {
  it('are shown as they are written', () => {
    expect(opened('=1+1,2', { formulas: 'text' })).toEqual([["'=1+1", '2']])
  })
})

describe('several files', () => {
  it('are sheets of one workbook, none of which is written over', () => {
    const csv = (text: string) =>
      ({ kind: 'csv', name: 'a.csv', bytes: new TextEncoder().encode(text) }) as const
    const outcome = Workbook.open({ kind: 'files', files: [csv('1'), csv('2')] })
    if (!outcome.ok) throw new Error(outcome.message)
    expect(outcome.value.workbook.info().sheets.map(({ name }) => name)).toEqual(['a', 'a (2)'])
    expect(outcome.value.form).toBe('import')
  })
})
