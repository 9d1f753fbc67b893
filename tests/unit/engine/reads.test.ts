import { describe, expect, it } from 'vitest'
import { rangeName } from '../../../src/core/address'
import { CellKind, CellMark } from '../../../src/core/cell-kind'
import { Workbook } from '../../../src/engine/workbook'
import { cell, opened, range, sheetOf, TestSheet } from './sheet-of'

describe('a block of cells', () => {
  const sheet = sheetOf(['1', 'x', 'TRUE', '=1/0', '=A1:A2*2'], ['2', '', 'FALSE', "'5"])
  const block = sheet.workbook.block({ sheet: sheet.sheet, range: range('A1:E2') })

  it('tells each cell’s kind, row by row', () => {
    const { empty, number, text, boolean, error } = CellKind
    expect([...block.kinds]).toEqual([
      number,
      text,
      boolean,
      error,
      number,
      number,
      empty,
      boolean,
      text,
      number,
    ])
  })

  it('marks formulas and spilled cells', () => {
    const { formula, spilled } = CellMark
    expect([...block.marks]).toEqual([0, 0, 0, formula, formula, 0, 0, 0, 0, spilled])
    expect(block.spills).toEqual([range('E1:E2')])
  })

  it('holds numbers, booleans as 0 and 1, and places of texts and errors', () => {
    expect([...block.numbers]).toEqual([1, 0, 1, 0, 2, 2, 0, 0, 1, 4])
    expect(block.texts).toEqual(['x', '5'])
    expect(block.errors).toEqual([{ code: '#DIV/0!', message: 'Division by 0: 1 / 0 in D1.' }])
  })

  it('gives spills that only touch it whole', () => {
    const part = sheet.workbook.block({ sheet: sheet.sheet, range: range('E2:F9') })
    expect(part.spills).toEqual([range('E1:E2')])
  })
})

describe('charted numbers', () => {
  it('are NaN where a cell holds none, with the texts beside them', () => {
    const sheet = sheetOf(['cat', '1'], ['dog', 'TRUE'], ['', '=1/0'])
    const { values, labels } = sheet.workbook.numbers({ sheet: sheet.sheet, range: range('A1:B3') })
    expect([...values]).toEqual([NaN, 1, NaN, NaN, NaN, NaN])
    expect(labels).toEqual(['cat', '', 'dog', '', '', ''])
  })

  it('tell infinities from blanks and other errors', () => {
    const sheet = sheetOf(['inf', '=LOGIT(1)', '=LOGIT(0)', '-Infinity', 'nan', '=LOGIT(2)', '', '1'])
    const block = sheet.workbook.numbers({ sheet: sheet.sheet, range: range('A1:H1') })
    expect(block.errors).toEqual({ count: 1, cell: { row: 0, column: 5 } })
    expect([...block.values]).toEqual([Infinity, Infinity, -Infinity, -Infinity, NaN, NaN, NaN, 1])
    expect(block.labels).toBeUndefined()
  })

  it('call infinite only what a formula itself came to', () => {
    const sheet = sheetOf(['1', '=LOGIT(A1:A2)', '=SIGMOID(B1:B2)', '=B1+1'], ['0'])
    const at = { sheet: sheet.sheet, range: range('B1:D2') }
    expect([...sheet.workbook.numbers(at).values]).toEqual([Infinity, NaN, NaN, -Infinity, NaN, NaN])
  })

  it('have no texts where there are none', () => {
    const sheet = sheetOf(['1', '2'])
    const block = sheet.workbook.numbers({ sheet: sheet.sheet, range: range('A1:B1') })
    expect('labels' in block).toBe(false)
  })
})

describe('the summary of a selection', () => {
  it('counts what is filled and sums what is a number', () => {
    const sheet = sheetOf(['1', 'x', '=A1+1', '', 'TRUE', '=1/0'])
    expect(sheet.workbook.summarise(sheet.sheet, [range('A1:F1'), range('A9:B9')])).toEqual({
      count: 5,
      numbers: 2,
      sum: 3,
      average: 1.5,
      min: 1,
      max: 2,
    })
  })

  it('of no numbers is 0 and NaN', () => {
    const sheet = sheetOf(['x'])
    expect(sheet.workbook.summarise(sheet.sheet, [range('A:XFD')])).toEqual({
      count: 1,
      numbers: 0,
      sum: 0,
      average: NaN,
      min: NaN,
      max: NaN,
    })
  })

  it('loses no digit to larger numbers beside it', () => {
    const sheet = sheetOf(['1e100', '1', '-1e100'])
    expect(sheet.workbook.summarise(sheet.sheet, [range('1:1')]).sum).toBe(1)
  })
})

describe('Ctrl+arrow', () => {
  const sheet = sheetOf(
    ['1', '2', '', '4'],
    ['2', '', '', '=ARANGE(0,3,1)'],
    ['3', '', '', ''],
    ['', '', '', ''],
    ['5', '', '', ''],
  )
  it.each([
    ['A1', 'down', 'A3'],
    ['A3', 'down', 'A5'],
    ['A5', 'down', 'A1048576'],
    ['A1048576', 'up', 'A5'],
    ['A5', 'up', 'A3'],
    ['A3', 'up', 'A1'],
    ['A1', 'up', 'A1'],
    ['A1', 'right', 'B1'],
    ['B1', 'right', 'D1'],
    ['D1', 'right', 'XFD1'],
    ['XFD1', 'left', 'D1'],
    ['C3', 'left', 'A3'],
    ['D1', 'down', 'D4'],
    ['F9', 'left', 'A9'],
    ['C2', 'up', 'C1'],
  ] as const)('from %s %s lands on %s', (from, direction, to) => {
    expect(sheet.workbook.edge(sheet.sheet, cell(from), direction)).toEqual(cell(to))
  })
})

describe('the detail of a cell', () => {
  it('is empty where the cell is', () => {
    expect(new TestSheet().detail('C3')).toEqual({
      sheet: 1,
      cell: cell('C3'),
      input: '',
      kind: CellKind.empty,
      text: '',
    })
  })

  it('has every digit', () => {
    expect(sheetOf(['=1/3']).text('A1')).toBe('0.3333333333333333')
  })
})

describe('text for other programs', () => {
  it('is values, tab by tab and line by line', () => {
    const sheet = sheetOf(['1', '=A1/3', 'x'], ['', 'TRUE', '=1/0'])
    expect(sheet.workbook.copyText(1, [[range('A1:C2')]])).toEqual({
      ok: true,
      value: '1\t0.3333333333333333\tx\r\n\tTRUE\t#DIV/0!',
    })
  })

  it('quotes what holds tabs or newlines, or begins with a quote', () => {
    const sheet = sheetOf(['a\tb', 'two\nlines', '"x"', 'say "x"'])
    const copied = sheet.workbook.copyText(1, [[range('A1:D1')]])
    expect(copied).toEqual({ ok: true, value: '"a\tb"\t"two\nlines"\t"""x"""\tsay "x"' })
    expect(sheet.workbook.parseClipboard(copied.ok ? copied.value : '')).toEqual([
      ['a\tb', 'two\nlines', '"x"', 'say "x"'],
    ])
  })

  it('of whole columns ends where the sheet does', () => {
    const sheet = sheetOf(['1', '2'], ['3'])
    expect(sheet.workbook.copyText(1, [[range('A:B')]])).toEqual({
      ok: true,
      value: '1\t2\r\n3\t',
    })
  })

  it('of too much is refused', () => {
    const sheet = new TestSheet()
    sheet.type('XFD1000', 'x')
    expect(sheet.workbook.copyText(1, [[range('A:XFD')]])).toEqual({
      ok: false,
      message: '16,384,000 cells are too many for the clipboard; up to 5,000,000 can be copied.',
    })
  })
})

describe('text from other programs', () => {
  const { workbook } = new TestSheet()
  it.each<[string, string[][]]>([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['"two\nlines"\tx', [['two\nlines', 'x']]],
    ['"a ""b"""\tc\n', [['a "b"', 'c']]],
    ['"hi" there\tx', [['"hi" there', 'x']]],
    ['plain', [['plain']]],
    ['', [['']]],
    ['a\n\nb', [['a'], [''], ['b']]],
  ])('%j', (text, rows) => {
    expect(workbook.parseClipboard(text)).toEqual(rows)
  })
})

describe('a workbook', () => {
  it('begins with one empty sheet', () => {
    expect(Workbook.empty().info()).toEqual({
      sheets: [{ id: 1, name: 'Sheet1', rows: 0, columns: 0 }],
      names: [],
      charts: [],
      state: 0,
      dirty: false,
      undo: undefined,
      redo: undefined,
    })
  })

  it('of several sheets opens with references among them', () => {
    const result = Workbook.open({
      kind: 'sheets',
      sheets: [
        { name: 'First', csv: '=Second!A1*2' },
        { name: 'Second', csv: '21' },
      ],
    })
    expect(result.ok && new TestSheet(result.value.workbook).text('A1')).toBe('42')
  })

  it('counts spilled cells as filled', () => {
    expect(opened('"=ARANGE(0,5,1)"').workbook.info().sheets[0]).toMatchObject({ rows: 5, columns: 1 })
  })

  it('shrinks again when its last cells go', () => {
    const sheet = sheetOf(['1'])
    sheet.type('F9', 'x')
    expect(sheet.workbook.info().sheets[0]).toMatchObject({ rows: 9, columns: 6 })
    sheet.clear('F9')
    expect(sheet.workbook.info().sheets[0]).toMatchObject({ rows: 1, columns: 1 })
  })

  it('opens the walkthrough of the gallery', async () => {
    const { readFileSync } = await import('node:fs')
    const csv = readFileSync('resources/gallery/1-there-can-be-only-one/sheets/walkthrough.csv', 'utf8')
    const sheet = opened(csv)
    expect(sheet.number('D6')).toBeCloseTo(1, 14)
    expect(sheet.number('E6')).toBeCloseTo(1, 14)
    expect(sheet.text('G6')).toBe('3')
    expect(sheet.text('E7')).toBe('zebra')
    sheet.type('B3', '9')
    expect(sheet.text('E7')).toBe('dog')
    sheet.type('B3', '')
    expect(sheet.message('E6')).toBe('Passed on from E2: SOFTMAX: B3 is blank, where a number is needed.')
    sheet.undo()
    expect(sheet.text('E7')).toBe('dog')
  })
})

describe('the region around a cell', () => {
  const sheet = sheetOf(
    ['', 'a', '', '', '7'],
    ['', '1', '2'],
    ['', '', '3'],
    [],
    ['', '', '', '=ARANGE(0,3,1)'],
    [],
    [],
    ['', '', '9'],
  )
  it.each([
    ['B1', 'B1:C3'],
    ['C3', 'B1:C3'],
    ['E1', 'E1'],
    // What an array filled hangs together with the cell below it.
    ['D6', 'C5:D8'],
    // An empty cell takes what is beside it; far from everything it is alone.
    ['D2', 'B1:E3'],
    ['AO41', 'AO41'],
  ])('of %s is %s', (at, region) => {
    expect(rangeName(sheet.workbook.region(sheet.sheet, cell(at)))).toBe(region)
  })
})

describe('the numbers of a chart', () => {
  it('tell which of them lie in hidden rows, by hand or by a filter', () => {
    const { workbook, sheet } = sheetOf(['1', '2'], ['3', '4'], ['5', '6'])
    const at = { sheet, range: range('A2:B3') }
    expect(workbook.numbers(at).hidden).toBeUndefined()
    const lines = [{ start: 2, count: 9 }]
    workbook.apply({ type: 'hide-lines', sheet, axis: 'row', lines, hidden: true })
    expect([...workbook.numbers(at).hidden!]).toEqual([0, 0, 1, 1])
    expect(workbook.numbers({ sheet, range: range('A1:B2') }).hidden).toBeUndefined()
  })
})
