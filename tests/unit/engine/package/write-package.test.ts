import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Command, JsonObject, NameSource, SheetSource } from '../../../../src/engine/model'
import { resourceNames, safeFileNames } from '../../../../src/engine/package/safe-file-name'
import { Workbook } from '../../../../src/engine/workbook'
import { folder, OpenedPackage, opened } from './opened-package'

const SEED = 20260711

const profile = JSON.parse(
  readFileSync(new URL('../../../fixtures/datapackage-profiles/datapackage.json', import.meta.url), 'utf8'),
) as object
const ajv = new Ajv({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addFormat('textarea', true)
const validate = ajv.compile(profile)

/** What the published profile finds wrong. */
function faults(descriptor: unknown): unknown {
  return validate(descriptor) ? [] : validate.errors
}

function workbookOf(sheets: readonly SheetSource[], names: readonly NameSource[] = []): Workbook {
  const outcome = Workbook.open({ kind: 'sheets', sheets, names })
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.value.workbook
}

function reopened(bytes: Uint8Array): OpenedPackage {
  const outcome = Workbook.open({ kind: 'workbook', name: 'Some workbook.zip', bytes })
  if (!outcome.ok) throw new Error(outcome.message)
  return new OpenedPackage(outcome.value)
}

function filesOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]))
}

describe('a saved package', () => {
  const book = workbookOf([
    { name: 'Logits', csv: 'class,logit,p\ncat,5,=SOFTMAX(B2:B3)\ndog,4,\n' },
    { name: 'Notes & more', csv: '"a, b",=1/0\n' },
  ])
  const files = filesOf(book.exportPackage('My workbook', { panes: [] }))
  const descriptor = JSON.parse(files['datapackage.json']!) as {
    resources: readonly { name: string; path: string; schema?: unknown; dialect: unknown }[]
  }

  it('holds what was typed, and beside it what it comes to', () => {
    expect(files['sheets/Logits.csv']).toBe('class,logit,p\r\ncat,5,=SOFTMAX(B2:B3)\r\ndog,4,\r\n')
    expect(files['values/Logits.csv']).toBe(
      'class,logit,p\r\ncat,5,0.7310585786300049\r\ndog,4,0.2689414213699951\r\n',
    )
    expect(files['values/Notes & more.csv']).toBe('"a, b",#DIV/0!\r\n')
  })

  it('has a descriptor that the published profile takes', () => {
    expect(faults(descriptor)).toEqual([])
    expect(descriptor.resources.map(({ name, path }) => [name, path])).toEqual([
      ['logits', 'sheets/Logits.csv'],
      ['notes-more', 'sheets/Notes & more.csv'],
      ['logits-values', 'values/Logits.csv'],
      ['notes-more-values', 'values/Notes & more.csv'],
    ])
  })

  it('tells other programs the types of columns that have names', () => {
    expect(descriptor.resources[2]!.schema).toMatchObject({
      fields: [
        { name: 'class', type: 'string' },
        { name: 'logit', type: 'number' },
        { name: 'p', type: 'number' },
      ],
    })
    expect(descriptor.resources[3]!).toMatchObject({ dialect: { header: false } })
  })

  it('is the same file for the same workbook', () => {
    const bytes = book.exportPackage('My workbook', { panes: [] })
    expect(reopened(bytes).workbook.exportPackage('My workbook', { panes: [] })).toEqual(bytes)
  })

  it('is taken by the published profile with names, formats, comments, panes and charts too', () => {
    const workbook = workbookOf(
      [{ name: 'Logits', csv: 'x,y\n1,=B1\n2,4\n' }],
      [{ name: 'rate', refersTo: '=Logits!$A$2' }],
    )
    const sheet = workbook.info().sheets[0]!.id
    const range = { top: 1, left: 0, bottom: 2, right: 0 }
    const series = { range: { sheet, range }, look: { name: 'x' } }
    for (const command of [
      { type: 'comment', sheet, cell: { row: 0, column: 0 }, text: 'in nats' },
      {
        type: 'format-cells',
        sheet,
        ranges: [range],
        look: { number: { kind: 'fixed', digits: 2 }, bold: true },
      },
      { type: 'freeze', sheet, rows: 1, columns: 0 },
      {
        type: 'add-chart',
        chart: { title: 'x', series: [series], place: { kind: 'docked' }, look: { kind: 'line' } },
      },
    ] as const satisfies readonly Command[])
      expect(workbook.apply(command)).toMatchObject({ ok: true })
    const written = JSON.parse(filesOf(workbook.exportPackage('All', {}))['datapackage.json']!) as object
    expect(faults(written)).toEqual([])
    expect(written).toMatchObject({
      logitsheet: {
        names: [{ name: 'rate' }],
        charts: [{ title: 'x' }],
        sheets: [{ comments: [{ text: 'in nats' }] }],
      },
    })
  })

  it('is told from one that was made elsewhere', () => {
    expect(reopened(book.exportPackage('x', {})).opened.form).toBe('package')
  })
})

describe('names of files', () => {
  it('are such as every system takes', () => {
    expect(safeFileNames(['a/b', 'a\\b', 'CON', 'nul.txt', '..', ' .x. ', 'Größe', 'A-b', '日本'])).toEqual([
      'a-b',
      'a-b-2',
      '_CON',
      '_nul.txt',
      'sheet',
      'x',
      'Größe',
      'A-b-3',
      '日本',
    ])
    expect(safeFileNames(['x'.repeat(300)])[0]).toHaveLength(80)
  })

  it('of resources are plain, and leave room for their values', () => {
    expect(resourceNames(['Übung 2', '日本', 'a', 'a-values', 'A'])).toEqual([
      'ubung-2',
      'sheet-2',
      'a',
      'a-values-2',
      'a-2',
    ])
  })
})

describe('a broken package of our own', () => {
  it('opens what it can, and says what it could not', () => {
    const book = opened(
      folder({
        resources: [{ name: 'a', data: [['x']] }],
        logitsheet: {
          sheets: [{ name: 'A', resource: 'a', columns: [{ start: -1, count: 1 }] }, { resource: 'b' }, 5],
          names: [{ name: 'rate', refersTo: '=A!$A$1' }, { name: 'x' }],
        },
      }),
    )
    expect(book.sheets).toEqual(['A'])
    expect(book.workbook.info().names.map(({ name }) => name)).toEqual(['rate'])
    expect(book.notes.map((note) => note.split(' ')[1])).toEqual([
      '/logitsheet/sheets/0/columns:',
      '/logitsheet/sheets/1/resource:',
      '/logitsheet/sheets/2/resource:',
      '/logitsheet/names/1:',
    ])
  })

  it('opens with the widths and charts that were written by hand', () => {
    const book = opened(
      folder({
        resources: [{ name: 'a', data: [['x']] }],
        logitsheet: {
          columnWidths: { a: [100, 50] },
          charts: [{ title: 'T', kind: 'bar', sheet: 'a', series: [{ name: 'x', range: 'A1' }] }],
        },
      }),
    )
    expect(book.workbook.layout(1).columns).toEqual([
      { start: 0, count: 1, size: 100 },
      { start: 1, count: 1, size: 50 },
    ])
    expect(book.workbook.info().charts).toMatchObject([{ title: 'T', look: { kind: 'bar' } }])
    expect(book.opened.window).toEqual({})
  })
})

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '5',
    '007',
    '1e5',
    "'=1",
    '=A1+1',
    '=SUM(A1:B2)',
    '#N/A',
    '\ufeffmark',
    "'5",
    '1.0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('a,b', '"', 'a"b', 'line\nbreak', '\r\n', ';', '\t', ' x '),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
)
const table = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 })
const sheetName = fc.oneof(
  fc.constantFrom('Sheet1', 'CON', 'nul', 'a.b', 'Größe', 'trailing.', '日本 1'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
)
const runs = fc
  .array(
    fc.record({
      size: fc.option(fc.integer({ min: 20, max: 300 }), { nil: undefined }),
      hidden: fc.boolean(),
    }),
    {
      maxLength: 4,
    },
  )
  .map((lines) =>
    lines.flatMap(({ size, hidden }, i) =>
      size === undefined && !hidden
        ? []
        : [
            {
              start: 2 * i,
              count: 1,
              ...(size === undefined ? {} : { size }),
              ...(hidden ? { hidden } : {}),
            },
          ],
    ),
  )

describe('texts that a spreadsheet could take for formulas', () => {
  const book = workbookOf([{ name: 'a', csv: `'=1+1,@x,-1,"=""@""&1"\n` }])

  it('stand in the values as they are, and with an apostrophe where that is asked for, which is described', () => {
    expect(filesOf(book.exportPackage('A', {}))['values/a.csv']).toBe('=1+1,@x,-1,@1\r\n')
    const bytes = book.exportPackage('A', {}, true)
    const files = filesOf(bytes)
    expect(files['values/a.csv']).toBe("'=1+1,'@x,-1,'@1\r\n")
    expect(files['sheets/a.csv']).toContain(',@x,-1,')
    const descriptor = JSON.parse(files['datapackage.json']!) as { resources: { description?: string }[] }
    expect(faults(descriptor)).toEqual([])
    expect(descriptor.resources[1]!.description).toContain('An apostrophe stands in front of texts')
    expect(reopened(bytes).opened).toMatchObject({ escapeValues: true, window: {} })
  })

  it('are counted on all sheets', () => {
    expect(book.formulaLike()).toBe(3)
  })
})

describe('a package of our own that is opened', () => {
  const descriptor = {
    resources: [
      { name: 'a', path: 'sheets/a.csv', dialect: { header: false } },
      { name: 'a-values', path: 'values/a.csv', dialect: { header: false } },
    ],
    logitsheet: { version: 1, sheets: [{ name: 'a', resource: 'a' }] },
  }
  const text = '"1",2\n# not a remark,"=A1+B1"\n'
  const files = { 'sheets/a.csv': text, 'values/a.csv': '1,2\n' }
  const written = (book: OpenedPackage) => filesOf(book.workbook.exportPackage('A', {}))['sheets/a.csv']

  it('writes what was not edited as it stands in its files, in others’ quotes and line breaks too', () => {
    const book = opened(folder(descriptor, files))
    expect(book.opened.form).toBe('package')
    expect(written(book)).toBe(text)
    book.workbook.apply({ type: 'set-cells', sheet: 1, at: { row: 0, column: 1 }, inputs: [['3']] })
    expect(written(book)).toBe('"1",3\n# not a remark,"=A1+B1"\n')
  })

  it('is not written over where it holds more than the workbook shows', () => {
    const more = { ...descriptor, resources: [...descriptor.resources, { name: 'raw', path: 'raw.csv' }] }
    const book = opened(folder(more, { ...files, 'raw.csv': 'x\n' }))
    expect(book.opened.form).toBe('import')
    expect(book.notes).toEqual([
      'datapackage.json, /resources/2: “raw” is no sheet of the workbook, so it is not opened, and Save asks for another place.',
    ])
    const sheets = [...descriptor.logitsheet.sheets, { name: 'b', resource: 'b' }]
    const lacking = {
      resources: [...descriptor.resources, { name: 'b', path: 'sheets/b.csv' }],
      logitsheet: { version: 1, sheets },
    }
    expect(opened(folder(lacking, files)).opened.form).toBe('import')
  })
})

describe('writing and reading again', () => {
  it('changes nothing: sheets, cells, formulas, layouts, names and what the window keeps', () => {
    const sheet = fc.record({
      name: sheetName,
      rows: table,
      layout: fc.record({ rows: runs, columns: runs }),
    })
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 3 }), fc.jsonValue(), (sheets, kept) => {
        const workbook = filled(sheets)
        const window = { panes: JSON.parse(JSON.stringify(kept)) } as JsonObject
        const bytes = workbook.exportPackage('Any', window)
        const again = reopened(bytes)
        expect(again.notes).toEqual([])
        expect(again.opened.window).toEqual(window)
        expect(contentsOf(again.workbook)).toEqual(contentsOf(workbook))
        expect(faults(JSON.parse(filesOf(bytes)['datapackage.json']!))).toEqual([])
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})

interface AnySheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly layout: SheetSource['layout']
}

/** A workbook of these sheets as far as their names allow, with a name for a cell of each. */
function filled(sheets: readonly AnySheet[]): Workbook {
  const first = workbookOf(
    sheets.map(({ layout }, i) => ({ name: `S${i}`, csv: '', ...(layout ? { layout } : {}) })),
  )
  for (const [i, { name, rows }] of sheets.entries()) {
    const { id } = first.info().sheets[i]!
    first.apply({ type: 'rename-sheet', sheet: id, name })
    first.apply({ type: 'set-cells', sheet: id, at: { row: 0, column: 0 }, inputs: rows })
    first.apply({ type: 'define-name', sheet: id, name: `local_${i}`, scope: id, refersTo: '=A1' })
    first.apply({ type: 'define-name', sheet: id, name: `global_${i}`, refersTo: '=A1:B2' })
  }
  return first
}

function contentsOf(workbook: Workbook) {
  const { sheets, names } = workbook.info()
  const nameOf = (id: number | undefined) => sheets.find((sheet) => sheet.id === id)?.name
  return {
    names: names.map(({ name, scope, refersTo }) => ({ name, refersTo, sheet: nameOf(scope) })),
    sheets: sheets.map(({ id, name, rows, columns }) => ({
      name,
      layout: workbook.layout(id),
      inputs: Array.from({ length: rows * columns }, (_, i) =>
        workbook.inspect(id, { row: Math.floor(i / columns), column: i % columns }),
      ).map(({ input, text }) => ({ input, text })),
    })),
  }
}
