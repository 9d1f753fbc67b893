import { describe, expect, it } from 'vitest'
import { folder, oneTable, opened } from './opened-package'

describe('the types of a Table Schema', () => {
  function column(
    field: object,
    csv: string,
  ): { values: string[]; kinds: number[]; notes: readonly string[] } {
    const schema = { fields: [{ name: 'x', ...field }] }
    const book = opened(oneTable({ schema, dialect: { delimiter: '|' } }, `x\n${csv}`))
    const rows = book.values().length
    return {
      values: book
        .values()
        .slice(1)
        .map(([text]) => text!),
      kinds: Array.from({ length: rows - 1 }, (_, i) => book.at(`A${i + 2}`).kind),
      notes: book.notes,
    }
  }
  const NUMBER = 1

  it('number: with its own decimal and group characters, and with units', () => {
    expect(column({ type: 'number', decimalChar: ',', groupChar: '.' }, '1.234,5\n-3\n').values).toEqual([
      '1234.5',
      '-3',
    ])
    expect(column({ type: 'number', bareNumber: false }, '€ 95\n95 %\n').values).toEqual(['95', '95'])
    expect(column({ type: 'integer', groupChar: ' ' }, '1 000\n').values).toEqual(['1000'])
  })

  it('number: INF and NaN are kept as such text', () => {
    const { values, notes } = column({ type: 'number' }, 'INF\n-INF\nNaN\n')
    expect(values).toEqual(['INF', '-INF', 'NaN'])
    expect(notes).toEqual([])
  })

  it('number: what is none stays text, and is said with its pointer', () => {
    const { values, notes } = column({ type: 'integer' }, '1\nn.a.\n10%\n')
    expect(values).toEqual(['1', 'n.a.', '10%'])
    expect(notes).toEqual([
      'datapackage.json, /resources/0/schema/fields/0/type: 2 cells of “x” are no integer, such as “n.a.”, and kept as text.',
    ])
  })

  it('string and dates: text, whatever it looks like', () => {
    const { values, kinds } = column({ type: 'string' }, '007\n1e5\n=1+1\nTRUE\n')
    expect(values).toEqual(['007', '1e5', '=1+1', 'TRUE'])
    expect(kinds.includes(NUMBER)).toBe(false)
    expect(column({ type: 'date' }, '2024-01-02\n').values).toEqual(['2024-01-02'])
  })

  it('boolean: by its own words', () => {
    expect(column({ type: 'boolean' }, 'true\n0\n').values).toEqual(['TRUE', 'FALSE'])
    const spoken = { type: 'boolean', trueValues: ['yes'], falseValues: ['no'] }
    expect(column(spoken, 'yes\nno\nmaybe\n').values).toEqual(['TRUE', 'FALSE', 'maybe'])
  })

  it('missing values are empty cells, of the table and of a field', () => {
    const schema = {
      missingValues: ['NA'],
      fields: [
        { name: 'a', type: 'number' },
        { name: 'b', type: 'string', missingValues: [{ value: '-', label: 'none' }] },
      ],
    }
    const book = opened(oneTable({ schema }, 'a,b\nNA,NA\n1,-\n'))
    expect(book.inputs()).toEqual([
      ['a', 'b'],
      ['', 'NA'],
      ['1', ''],
    ])
  })

  it('are found by the names of the columns, whatever their order', () => {
    const schema = {
      fields: [
        { name: 'n', type: 'number', decimalChar: ',' },
        { name: 's', type: 'string' },
      ],
    }
    const book = opened(oneTable({ schema, dialect: { delimiter: ';' } }, 's;n\n1,5;1,5\n'))
    expect(book.values()[1]).toEqual(['1,5', '1.5'])
  })

  it('may lie in a file of their own', () => {
    const files = folder(
      { resources: [{ name: 'a', path: 'a.csv', schema: 'schema.json' }] },
      { 'a.csv': 'x\n007\n', 'schema.json': '{"fields":[{"name":"x","type":"string"}]}' },
    )
    expect(opened(files).values()[1]).toEqual(['007'])
  })
})
