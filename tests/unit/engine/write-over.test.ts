import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRange } from '../../../src/core/address'
import { detectDialect } from '../../../src/engine/csv/detect-dialect'
import { OriginalRows } from '../../../src/engine/csv/original-rows'
import { splitRows } from '../../../src/engine/csv/split-rows'
import type { Command, ImportChoice } from '../../../src/engine/model'
import { Workbook } from '../../../src/engine/workbook'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Any change, or the undoing of the last. */
type Change = Command | 'undo'

const texts = fc.constantFrom('', '1', '2.50', 'x', 'a,b', '=A1+1', '007', 'say "no"')
const row = fc.nat(7)
const column = fc.nat(4)
const changes: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('undo' as const) },
  {
    weight: 5,
    arbitrary: fc
      .record({
        row,
        column,
        inputs: fc.array(fc.array(texts, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
      })
      .map((at): Change => ({ type: 'set-cells', sheet: 1, at, inputs: at.inputs })),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({
        type: fc.constantFrom('insert-lines' as const, 'delete-lines' as const),
        axis: fc.constantFrom('row' as const, 'row' as const, 'column' as const),
        at: fc.nat(6),
        count: fc.integer({ min: 1, max: 3 }),
      })
      .map((lines): Change => ({ ...lines, sheet: 1 })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ at: row, count: fc.integer({ min: 1, max: 3 }), to: fc.nat(8) })
      .map((lines): Change => ({ type: 'move-lines', sheet: 1, axis: 'row', ...lines })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ top: row, left: column }).map(({ top, left }): Change => ({
      type: 'sort',
      sheet: 1,
      range: { top, left, bottom: top + 3, right: left + 1 },
      keys: [{ column: left, descending: true }],
    })),
  },
)

const FIELDS = ['', '1', '2.50', '"x"', '"a,b"', 'é🙂', '"two\nlines"', '007', 'b "c" d']
const filesOf = (fields: readonly string[], delimiter = ',') =>
  fc
    .record({
      rows: fc.array(fc.array(fc.constantFrom(...fields), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 8,
      }),
      newline: fc.constantFrom('\n', '\r\n'),
      ending: fc.constantFrom('', '\n'),
    })
    .map(({ rows, newline, ending }) => rows.map((cells) => cells.join(delimiter)).join(newline) + ending)
/** With quotes that are never closed, or closed by chance. */
const DAMAGED = [...FIELDS, '=A1*2', '"', '"a "b" c"', '"a""']

const CHOICE = { delimiter: ',', quote: '"', escape: '"', encoding: 'utf-8', skipLines: 0, comment: '#' }

/** The cells of a file, less the empty ones at the ends of its lines and below. */
function cellsOf(file: string, delimiter: string): readonly (readonly string[])[] {
  const rows = [...splitRows(file, { ...CHOICE, delimiter })].map((row) =>
    row.slice(0, row.findLastIndex((cell) => cell !== '') + 1),
  )
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1)
}

/** What the lines of a file are after a change; `undefined` for those of which some cell was set. */
function followed(lines: readonly (string | undefined)[], change: Command): readonly (string | undefined)[] {
  switch (change.type) {
    case 'set-cells': {
      const { row } = change.at
      return lines.map((line, i) => (i >= row && i < row + change.inputs.length ? undefined : line))
    }
    case 'insert-lines': {
      const added = Array.from({ length: change.count }, () => undefined)
      return change.at < lines.length ? lines.toSpliced(change.at, 0, ...added) : lines
    }
    case 'delete-lines':
      return lines.toSpliced(change.at, change.count)
    default:
      throw new Error(change.type)
  }
}

function openFile(text: string, choice: ImportChoice = CHOICE) {
  const opened = Workbook.open({ kind: 'csv', name: 'a.csv', bytes: utf8(text), choice })
  if (!opened.ok) throw new Error(opened.message)
  const { workbook, format } = opened.value
  const saved = (one: Workbook) => {
    const written = one.exportCsv(1, 'formulas', format)
    if (!written.ok) throw new Error(written.message)
    return new TextDecoder().decode(written.value)
  }
  return { workbook, saved }
}

it('leaves every line as it stands in the file that nothing was put into', () => {
  const rowChanges = changes.filter(
    (change) =>
      change !== 'undo' &&
      ((change.type === 'set-cells' && !JSON.stringify(change.inputs).includes('=')) ||
        ('axis' in change && change.axis === 'row' && change.type !== 'move-lines')),
  ) as fc.Arbitrary<Command>
  fc.assert(
    fc.property(filesOf(FIELDS), fc.array(rowChanges, { minLength: 1, maxLength: 5 }), (text, steps) => {
      const rows = new OriginalRows(text, CHOICE)
      const { workbook, saved } = openFile(text)
      let lines: readonly (string | undefined)[] = Array.from(
        { length: rows.count },
        (_, i) => rows.row(i).text,
      )
      const width = workbook.info().sheets[0]!.columns
      for (const step of steps) if (workbook.apply(step).ok) lines = followed(lines, step)
      // What is wider than before is written so in every line.
      fc.pre(workbook.info().sheets[0]!.columns === width)
      const after = new OriginalRows(saved(workbook), CHOICE)
      const stood = lines.slice(0, after.count)
      expect(stood.map((line, i) => line ?? after.row(i).text)).toEqual(
        stood.map((_, i) => after.row(i).text),
      )
    }),
    { numRuns: 40 },
  )
})

it('writes the same cells as where nothing is known of the lines, and the file itself when all is undone', () => {
  const files = fc
    .constantFrom(',', '  ')
    .chain((delimiter) => filesOf(DAMAGED, delimiter).map((text) => ({ delimiter, text })))
  fc.assert(
    fc.property(files, fc.array(changes, { minLength: 1, maxLength: 5 }), ({ delimiter, text }, steps) => {
      const { workbook, saved } = openFile(text, { ...CHOICE, delimiter })
      for (const step of steps)
        if (step === 'undo') workbook.undo()
        else workbook.apply(step)
      // A workbook that goes on from a snapshot knows nothing of its lines.
      const resumed = Workbook.open(workbook.snapshot())
      if (!resumed.ok) throw new Error(resumed.message)
      expect(cellsOf(saved(workbook), delimiter)).toEqual(cellsOf(saved(resumed.value.workbook), delimiter))
      while (workbook.undo().ok);
      const again = Workbook.open(workbook.snapshot())
      expect(saved(workbook)).toBe(text)
      expect(again.ok && saved(again.value.workbook)).toBe(text)
    }),
    { numRuns: 50 },
  )
})

it('takes lines as they stand however many there are, and writes the edited ones anew', () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `${i},"é ${i}",  x${i % 3 === 0 ? '\r\n' : '\n'}`)
  const { workbook, saved } = openFile(lines.join(''))
  workbook.apply({ type: 'delete-lines', sheet: 1, axis: 'row', at: 100, count: 2 })
  workbook.apply({ type: 'insert-lines', sheet: 1, axis: 'row', at: 30_000, count: 1 })
  workbook.apply({
    type: 'set-cells',
    sheet: 1,
    at: { row: 30_000, column: 0 },
    inputs: [['new', '', 'a,b']],
  })
  workbook.apply({ type: 'set-cells', sheet: 1, at: { row: 59_998, column: 1 }, inputs: [['last']] })
  lines.splice(100, 2)
  lines.splice(30_000, 0, 'new,,"a,b"\r\n')
  const expected = [...lines.slice(0, -1), '59999,"last",  x\n']
  const wanted = expected.join('').split('\n')
  const different = saved(workbook)
    .split('\n')
    .filter((line, i) => line !== wanted[i])
  expect(different).toEqual([])
})

/** A file after some cells were given something, whose dialect is detected where nothing is said of it. */
function edited(text: string, inputs: Readonly<Record<string, string>>, choice: ImportChoice = {}): string {
  const { workbook, saved } = openFile(text, choice)
  for (const [name, input] of Object.entries(inputs)) {
    const { top, left } = parseRange(name)!
    workbook.apply({ type: 'set-cells', sheet: 1, at: { row: top, column: left }, inputs: [[input]] })
  }
  return saved(workbook)
}

describe('a line in which a cell is edited', () => {
  it.each([
    ['"id","v"\r\n"1","2"\r\n', { B2: '3' }, '"id","v"\r\n"1","3"\r\n'],
    ['"id",v\n"a",2\n"b",3\n', { B2: '9' }, '"id",v\n"a",9\n"b",3\n'],
    ['"id",v\n"a",2\n"b",3\n', { A2: '' }, '"id",v\n"",2\n"b",3\n'],
    ['size,n\n5" pipe,1\n3" nail,2\n', { B2: '7' }, 'size,n\n5" pipe,7\n3" nail,2\n'],
    ['a, b ,c\n1, 2 ,3\n', { C2: '4' }, 'a, b ,c\n1, 2 ,4\n'],
    ['a,b,c,d\n"1",2,"3","4"\n', { B2: 'x', D2: 'y' }, 'a,b,c,d\n"1",x,"3","y"\n'],
    [
      'name     val  z\nfoo     1.50  2  \nbar     2.00  3\n',
      { A2: 'x' },
      'name     val  z\nx       1.50  2  \nbar     2.00  3\n',
    ],
  ])('keeps its other fields as they are written: %j', (text, inputs, wanted) => {
    expect(edited(text, inputs)).toBe(wanted)
  })

  const people = 'Name           Age  City\nAlice Smith     30  New York\nBob Jones        4  Los Angeles\n'

  it.each([
    [{ A2: 'Al Smith' }, '\nAl Smith        30  New York\n'],
    [{ A2: 'Alice B. Smith' }, '\nAlice B. Smith  30  New York\n'],
    [{ A2: 'Alice Elisabeth Smith' }, '\nAlice Elisabeth Smith  30  New York\n'],
    [{ B2: '1000' }, '\nAlice Smith   1000  New York\n'],
    [{ B2: '' }, '\nAlice Smith     ""  New York\n'],
    [{ C2: 'New  York' }, '\nAlice Smith     30  "New  York"\n'],
  ])('keeps its columns where two spaces or more part them: %j', (inputs, line) => {
    const written = edited(people, inputs)
    expect(written).toBe(people.replace(/\nAlice.*\n/, line))
    const [[address, input]] = Object.entries(inputs) as [[string, string]]
    const { top, left } = parseRange(address)!
    const rows = [...splitRows(written, detectDialect(written))]
    expect(rows.map((row) => row.length)).toEqual([3, 3, 3])
    expect(rows[top]![left]).toBe(input)
  })

  it('has quotes where it would be a remark, however far from the beginning that is', () => {
    const far = '1,2\n'.repeat(40_000)
    expect(edited('# about\na,b\n1,2\n', { A2: '# note' })).toBe('# about\na,b\n"# note",2\n')
    const text = `# about\na,b\n${far}`
    expect(edited(text, { A40001: '# note' })).toBe(`${text.slice(0, -4)}"# note",2\n`)
    const { workbook, saved } = openFile('# about\na,b\nx,#y\n', { comment: '#' })
    workbook.apply({ type: 'delete-lines', sheet: 1, axis: 'column', at: 0, count: 1 })
    expect(saved(workbook)).toBe('# about\nb\n"#y"\n')
  })

  it('has quotes where it would be the mark of an encoding', () => {
    expect(edited('a,b\n1,2\n', { A1: '\uFEFFa' })).toBe('"\uFEFFa",b\n1,2\n')
  })

  it('has quotes where the file has none and nothing else keeps a delimiter in its cell', () => {
    const choice: ImportChoice = { delimiter: ',', quote: '' }
    expect(edited('a,b\n5",2\n', { B2: 'x,y' }, choice)).toBe('a,b\n5","x,y"\n')
    const escaping: ImportChoice = { delimiter: ',', quote: '', escape: '\\' }
    expect(edited('a,b\n1\\,5,2\n', { B2: 'x,y\\' }, escaping)).toBe('a,b\n1\\,5,x\\,y\\\\\n')
  })
})

it('leaves escaped line breaks where they are, and escapes those of an edited cell', () => {
  const text = 'id\tnote\tn\n1\ttwo\\\nlines\t5\n2\tplain\t6\n3\tmore\t7\n'
  expect(edited(text, { C3: '9' })).toBe(text.replace('6', '9'))
  expect(edited(text, { C2: '9' })).toBe(text.replace('5', '9'))
  expect(edited(text, { B3: 'a\nb' })).toBe(text.replace('plain', 'a\\\nb'))
})

describe('lines and columns that were not in the file', () => {
  function inserted(text: string, axis: 'row' | 'column', at: number): string {
    const { workbook, saved } = openFile(text, {})
    workbook.apply({ type: 'insert-lines', sheet: 1, axis, at, count: 1 })
    const cell = axis === 'row' ? { row: at, column: 0 } : { row: 1, column: at }
    workbook.apply({ type: 'set-cells', sheet: 1, at: cell, inputs: [['new']] })
    return saved(workbook)
  }

  it('have the quotes of those beside them', () => {
    const text = '"id","v"\n"1","2"\n"3","4"\n'
    expect(inserted(text, 'row', 1)).toBe('"id","v"\n"new",""\n"1","2"\n"3","4"\n')
    expect(inserted(text, 'row', 3)).toBe('"id","v"\n"1","2"\n"3","4"\n"new",""\n')
    expect(inserted(text, 'column', 1)).toBe('"id","","v"\n"1","new","2"\n"3","","4"\n')
    expect(inserted('"id",v\n"a",2\n"b",4\n', 'row', 2)).toBe('"id",v\n"a",2\n"new",\n"b",4\n')
  })

  it('stand in the columns of those beside them', () => {
    const wide = 'name         city  n\nAlice Smith  Bonn  7\nBob Jones    Oslo  9\n'
    const { workbook, saved } = openFile(wide, { delimiter: '  ' })
    workbook.apply({ type: 'insert-lines', sheet: 1, axis: 'row', at: 2, count: 1 })
    const inputs = [['Al', 'New York', '5']]
    workbook.apply({ type: 'set-cells', sheet: 1, at: { row: 2, column: 0 }, inputs })
    expect(saved(workbook)).toBe(wide.replace('Bob', 'Al           New York  5\nBob'))
    while (workbook.undo().ok);
    expect(saved(workbook)).toBe(wide)
  })

  it('end as lines of the file do, which is not what breaks a line inside of quotes', () => {
    const text = "'a\nx';'b'\r\n'1';'2'\r\n'3';'4'\r\n"
    expect(inserted(text, 'row', 1)).toBe("'a\nx';'b'\r\n'new';''\r\n'1';'2'\r\n'3';'4'\r\n")
  })

  it('have the delimiter at their end that all others have', () => {
    expect(inserted('a,b,\n1,2,\n', 'row', 1)).toBe('a,b,\nnew,,\n1,2,\n')
    expect(inserted('a,b\n1\n1,2,3\n', 'row', 1)).toBe('a,b\nnew\n1\n1,2,3\n')
  })
})
