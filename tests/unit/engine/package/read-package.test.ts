import * as fc from 'fast-check'
import { gzipSync, zipSync } from 'fflate'
import { joined } from '../../../../src/core/joined-bytes'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../src/engine/model'
import { folderEntries } from '../../../../src/engine/package/package-entries'
import { readPackage } from '../../../../src/engine/package/read-package'
import { Workbook } from '../../../../src/engine/workbook'
import { folder, oneTable, opened, refusal } from './opened-package'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a Data Package made elsewhere', () => {
  it('opens a sheet for each resource, named for it', () => {
    const book = opened(
      folder(
        {
          profile: 'tabular-data-package',
          name: 'two',
          resources: [
            { name: 'cats', path: 'cats.csv' },
            { name: 'dogs', path: './data/dogs.csv' },
          ],
        },
        { 'cats.csv': 'name,age\nTom,3\n', 'data/dogs.csv': 'name\nRex\n' },
      ),
    )
    expect(book.sheets).toEqual(['cats', 'dogs'])
    expect(book.inputs(0)).toEqual([
      ['name', 'age'],
      ['Tom', '3'],
    ])
    expect(book.notes).toEqual([])
    expect(book.opened.form).toBe('import')
  })

  it('is not looked for among more files than a package has', () => {
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`${i}`, new Uint8Array()]))
    const bytes = zipSync(many, { level: 0 })
    expect(Workbook.open({ kind: 'workbook', name: 'many.zip', bytes })).toMatchObject({
      message: '“many.zip” holds 20,001 files, and a package of up to 20,000 can be read.',
    })
  })

  it('opens from a zip, also where its files lie in a folder of it', () => {
    const zip = zipSync({
      'mine/datapackage.json': bytes('{"resources":[{"name":"a","path":"a.csv"}]}'),
      'mine/a.csv': bytes('x\n1\n'),
    })
    const outcome = Workbook.open({ kind: 'workbook', name: 'mine.zip', bytes: zip })
    expect(outcome.ok && outcome.value.workbook.info().sheets[0]).toMatchObject({ name: 'a', rows: 2 })
  })

  it('opens from a lone descriptor what it holds itself', () => {
    const text = '{"resources":[{"name":"a","data":[["x"],[1.5]]},{"name":"b","path":"b.csv"}]}'
    const outcome = Workbook.open({ kind: 'workbook', name: 'datapackage.json', bytes: bytes(text) })
    if (!outcome.ok) throw new Error(outcome.message)
    expect(outcome.value.workbook.info().sheets.map(({ name }) => name)).toEqual(['a'])
    expect(outcome.value.notes).toEqual([
      'datapackage.json, /resources/1/path: there is no file “b.csv” in the package.',
      '“datapackage.json” was opened without the files beside it: drop its whole folder on the window, or open it as a .zip.',
    ])
  })

  it('makes sheet names of resource names that are none, and keeps them apart', () => {
    const book = opened(
      folder({
        resources: [
          { name: 'a/b', data: [['x']] },
          { name: 'A_b', data: [['y']] },
        ],
      }),
    )
    expect(book.sheets).toEqual(['a_b', 'A_b (2)'])
  })

  it('keeps what its descriptor says besides', () => {
    const book = opened(folder({ licenses: [{ name: 'CC0-1.0' }], resources: [{ name: 'a', data: [[1]] }] }))
    const again = Workbook.open({
      kind: 'workbook',
      name: 'a.zip',
      bytes: book.workbook.exportPackage('A', {}),
    })
    expect(again.ok && again.value.workbook.exportPackage('A', {})).toEqual(
      book.workbook.exportPackage('A', {}),
    )
  })
})

describe('the dialect of a resource', () => {
  it.each([
    ['a delimiter', { delimiter: ';' }, 'a;b\n1;2\n'],
    ['two spaces or more between its cells', { delimiter: '  ' }, 'a     b\n1    2\n'],
    ['a quote', { quoteChar: "'" }, "'a','b'\n1,'2'\n"],
    ['an escape', { escapeChar: '\\', delimiter: '|' }, 'a|"b"\n1|2\n'],
    ['comments', { commentChar: '#' }, '# made by hand\na,b\n1,2\n'],
    ['rows of comments', { commentRows: [1] }, 'made by hand\na,b\n1,2\n'],
    ['spaces behind the delimiter', { skipInitialSpace: true }, 'a, "b"\n1, 2\n'],
    ['its own end of lines', { lineTerminator: ';' }, 'a,b;1,2;'],
    ['a header further down', { headerRows: [3] }, 'made\nby hand\na,b\n1,2\n'],
  ])('may have %s', (_what, dialect, csv) => {
    expect(opened(oneTable({ dialect }, csv)).inputs()).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('may escape a quote rather than double it, and have no quotes at all', () => {
    const escaped = oneTable({ dialect: { escapeChar: '\\', doubleQuote: false } }, 'a\n"say \\"hi\\""\n')
    expect(opened(escaped).inputs()[1]).toEqual(['say "hi"'])
    const bare = oneTable({ dialect: { quoteChar: null } }, 'a\n"x"\n')
    expect(opened(bare).inputs()[1]).toEqual(['"x"'])
  })

  it('may be that of a file with tabs, by its name alone', () => {
    const files = folder({ resources: [{ name: 'a', path: 'a.tsv' }] }, { 'a.tsv': 'a\tb\n1\t2\n' })
    expect(opened(files).inputs()[1]).toEqual(['1', '2'])
  })

  it('may lie in a file of its own', () => {
    const files = folder(
      { resources: [{ name: 'a', path: 'a.csv', dialect: 'dialect.json' }] },
      { 'a.csv': 'a;b\n1;2\n', 'dialect.json': '{"delimiter":";"}' },
    )
    expect(opened(files).inputs()[1]).toEqual(['1', '2'])
  })

  it('may say that there is no header: then the first row has values too', () => {
    const schema = { fields: [{ name: 'x', type: 'number', decimalChar: ',' }] }
    const files = oneTable({ dialect: { header: false, delimiter: ';' }, schema }, '1,5\n2,5\n')
    expect(opened(files).values()).toEqual([['1.5'], ['2.5']])
  })

  it('is honoured for what stands for nothing', () => {
    expect(opened(oneTable({ dialect: { nullSequence: '\\N' } }, 'a,b\n\\N,2\n')).inputs()[1]).toEqual([
      '',
      '2',
    ])
  })
})

describe('the files of a resource', () => {
  it('are decoded by its encoding', () => {
    const latin = Uint8Array.from([...bytes('name\ncaf'), 0xe9, 0x0a])
    expect(opened(oneTable({ encoding: 'iso-8859-1' }, latin)).inputs()[1]).toEqual(['café'])
    const wide = new Uint8Array(Uint16Array.from('a\né\n', (c) => c.charCodeAt(0)).buffer)
    expect(opened(oneTable({ encoding: 'utf-16le' }, wide)).inputs()[1]).toEqual(['é'])
  })

  it('are decoded by what they look like where the encoding does not fit, which is said', () => {
    const latin = Uint8Array.from([...bytes('name\ncaf'), 0xe9, 0x0a])
    const book = opened(oneTable({ encoding: 'utf-8' }, latin))
    expect(book.inputs()[1]).toEqual(['café'])
    expect(book.notes[0]).toMatch(/^datapackage\.json, \/resources\/0\/encoding: /)
  })

  it('are one table where there are several, whether or not each has the header', () => {
    const files = folder(
      { resources: [{ name: 'a', path: ['1.csv', '2.csv', '3.csv'] }] },
      { '1.csv': 'x\n1\n', '2.csv': '2\n', '3.csv': 'x\n3\n' },
    )
    expect(opened(files).inputs()).toEqual([['x'], ['1'], ['2'], ['3']])
  })

  it('may be compressed', () => {
    const files = folder(
      { resources: [{ name: 'a', path: 'a.csv.gz' }] },
      { 'a.csv.gz': gzipSync(bytes('x\n1\n')) },
    )
    expect(opened(files).inputs()).toEqual([['x'], ['1']])
  })

  it.each([
    ['../secret.csv', '“../secret.csv” leads out of the package'],
    ['a/../../secret.csv', '“a/../../secret.csv” leads out of the package'],
    ['/etc/passwd.csv', '“/etc/passwd.csv” is not a path inside of the package'],
    ['C:/x.csv', '“C:/x.csv” is not a path inside of the package'],
    ['~/x.csv', '“~/x.csv” is not a path inside of the package'],
    ['a\\b.csv', '“a\\b.csv” has a backslash; names are parted by “/”'],
    [
      'https://example.org/x.csv',
      '“https://example.org/x.csv” is an address on the network or elsewhere, and nothing is fetched',
    ],
    ['file:///x.csv', '“file:///x.csv” is an address on the network or elsewhere, and nothing is fetched'],
  ])('are not read from %s', (path, why) => {
    const good = { name: 'good', data: [['x']] }
    const book = opened(folder({ resources: [good, { name: 'bad', path }] }, { [path]: 'x\n' }))
    expect(book.sheets).toEqual(['good'])
    expect(book.notes).toEqual([`datapackage.json, /resources/1/path: ${why}.`])
  })
})

describe('data in the descriptor', () => {
  it('may be rows of values: texts stay texts, whatever they look like', () => {
    const data = [
      ['id', 'n', 'ok', 'none'],
      ['007', 1.5, true, null],
      ['=1+1', 0.1, false, { deep: [1] }],
    ]
    const book = opened(folder({ resources: [{ name: 'a', data }] }))
    expect(book.values()).toEqual([
      ['id', 'n', 'ok', 'none'],
      ['007', '1.5', 'TRUE', ''],
      ['=1+1', '0.1', 'FALSE', '{"deep":[1]}'],
    ])
  })

  it('may be objects, with a column for every key', () => {
    const data = [{ a: 1 }, { b: 2, a: 3 }]
    expect(opened(folder({ resources: [{ name: 'a', data }] })).values()).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['3', '2'],
    ])
  })

  it('may be a text in a dialect', () => {
    const resource = { name: 'a', data: 'a;b\n1;2\n', format: 'csv', dialect: { delimiter: ';' } }
    expect(opened(folder({ resources: [resource] })).inputs()[1]).toEqual(['1', '2'])
  })

  it('may lie in a JSON file', () => {
    const files = folder({ resources: [{ name: 'a', path: 'a.json' }] }, { 'a.json': '[{"x":1}]' })
    expect(opened(files).values()).toEqual([['x'], ['1']])
  })
})

describe('a package as other tools write it', () => {
  const read = (resource: Readonly<Record<string, Json>>, csv: string | Uint8Array = 'a;b\n1;2\n') =>
    opened(oneTable(resource, csv))
  const TWO = [
    ['a', 'b'],
    ['1', '2'],
  ]

  it.each([
    ['a level deeper, as Frictionless does', { csv: { delimiter: ';' } }, 'a;b\n1;2\n'],
    ['as it is escaped in other languages', { delimiter: '\\t' }, 'a\tb\n1\t2\n'],
  ])('may name its delimiter %s', (_how, dialect, csv) => {
    const book = read({ dialect }, csv)
    expect([book.inputs(), book.notes]).toEqual([TWO, []])
  })

  it('may name none where all of a table stands plainly in another, which is said', () => {
    const book = read({})
    expect(book.inputs()).toEqual(TWO)
    expect(book.notes).toEqual([
      'datapackage.json, /resources/0/dialect/delimiter: none is named, and the cells are parted by ";": they are read so.',
    ])
    expect(read({ dialect: { delimiter: ',' } }).inputs()).toEqual([['a;b'], ['1;2']])
    expect(read({}, 'a; b\nc\n').inputs()).toEqual([['a; b'], ['c']])
  })

  it.each([{ format: '.csv' }, { format: 'CSV' }, { mediatype: 'text/csv' }])(
    'may say what its files are by %j alone',
    (kind) => {
      const resource = { name: 'a', path: 'a.dat', ...kind }
      expect(opened(folder({ resources: [resource] }, { 'a.dat': 'a,b\n1,2\n' })).inputs()).toEqual(TWO)
    },
  )

  it('may pack its tables, and need not name them so', () => {
    const csv = bytes('a,b\n1,2\n')
    expect(read({ compression: 'gz' }, gzipSync(csv)).inputs()).toEqual(TWO)
    // As bgzip and `cat` make it.
    const parts = [csv.slice(0, 3), csv.slice(3)].map((part) => gzipSync(part))
    expect(read({ compression: 'gz' }, joined(parts)).inputs()).toEqual(TWO)
    expect(read({}, zipSync({ 'inner.csv': csv, '__MACOSX/._inner.csv': csv })).inputs()).toEqual(TWO)
    const two = folder(
      {
        resources: [
          { name: 'x', data: [[1]] },
          { name: 'a', path: 'a.csv' },
        ],
      },
      { 'a.csv': zipSync({ 'a.csv': csv, 'b.csv': csv }) },
    )
    expect(opened(two).notes).toEqual([
      'datapackage.json, /resources/1/path: “a.csv” packs 2 files, and one table is needed.',
    ])
  })

  it('of before version 1 may have addresses, which are not fetched', () => {
    const resources = [
      { name: 'x', data: [[1]] },
      { name: 'a', url: 'https://example.org/a.csv' },
    ]
    expect(opened(folder({ resources })).notes).toEqual([
      'datapackage.json, /resources/1/url: “https://example.org/a.csv” is an address on the network or elsewhere, and nothing is fetched.',
    ])
  })
})

describe('a package of which one property is of another kind', () => {
  const right = {
    profile: 'tabular-data-package',
    resources: [
      {
        name: 'a',
        path: ['a.csv'],
        encoding: 'utf-8',
        format: 'csv',
        dialect: { delimiter: ',', quoteChar: '"', header: true, headerRows: [1], commentRows: [9] },
        schema: {
          fields: [{ name: 'x', type: 'number', decimalChar: '.', bareNumber: true, trueValues: ['y'] }],
          missingValues: ['', { value: 'NA', label: 'none' }],
        },
      },
      { name: 'b', data: [['x'], [1]] },
    ],
    logitsheet: {
      version: 1,
      sheets: [{ name: 'A', resource: 'a', rows: [{ start: 0, count: 1, size: 30 }], columns: [] }],
      names: [{ name: 'one', refersTo: '=A!A1' }],
      charts: [],
      tour: { steps: [{ title: 'T', text: 'x' }] },
    },
  }
  const pointers = pointersIn(right)

  it('opens or is refused with sentences, whatever stands there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pointers), fc.jsonValue({ maxDepth: 3 }), (pointer, value) => {
        const files = folder(withValue(right, pointer, value as Json) as Json, { 'a.csv': 'x\n1\nNA\n' })
        const outcome = readPackage('some', folderEntries(files))
        const said = outcome.ok ? outcome.value.notes : [outcome.message]
        expect(said.filter((sentence) => !/[.”]$/.test(sentence))).toEqual([])
      }),
      { seed: 20261126, numRuns: 1000 },
    )
  })

  it.each([
    ['/resources/0/encoding', 5, 'it should be a text.'],
    ['/resources/0/path', { x: 1 }, 'it should be a path, or a list of paths.'],
    ['/resources/0/path/0', 7, 'it should be a path.'],
    ['/resources/0/dialect/headerRows/0', 1e9, 'it should be a list of row numbers from 1 to 10000.'],
    ['/resources/0/dialect/delimiter', '\n', 'it holds a line break, and that ends a row.'],
    ['/resources/0/schema/fields/0/type', 7, 'it should be a text.'],
    ['/resources/0/schema/fields/0/bareNumber', 'no', 'it should be true or false.'],
    ['/resources/0/schema/fields/0/trueValues', 'y', 'it should be a list of texts.'],
    ['/logitsheet/version', 2, 'a later version of this program has saved it'],
  ])('says so of %s', (pointer, value, sentence) => {
    const { logitsheet: _own, ...foreign } = right
    const base = pointer.startsWith('/logitsheet') ? { ...right, resources: [right.resources[0]] } : foreign
    const book = opened(folder(withValue(base, pointer, value as Json) as Json, { 'a.csv': 'x\n1\n' }))
    const at = pointer.replace(/(headerRows)\/0$/, '$1')
    expect(book.notes.find((note) => note.startsWith(`datapackage.json, ${at}: `))).toContain(sentence)
    expect(book.opened.form).toBe('import')
  })
})

/** Every place in a value, as a JSON pointer. */
function pointersIn(value: unknown, at = ''): string[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [at, ...inside.flatMap(([key, one]) => pointersIn(one, `${at}/${key}`))].filter(Boolean)
}

function withValue(base: unknown, pointer: string, value: Json): unknown {
  const copy = structuredClone(base) as Record<string, unknown>
  const keys = pointer.slice(1).split('/')
  const last = keys.pop()!
  let at = copy
  for (const key of keys) at = at[key] as Record<string, unknown>
  at[last] = value
  return copy
}

describe('a broken package', () => {
  it('says where, and opens the rest', () => {
    const book = opened(
      folder({
        resources: [
          7,
          { name: 'empty' },
          { data: [['x']] },
          { name: 'q', data: 5 },
          { name: 'photo', path: 'photo.png' },
          { name: 'd', data: [['x']], dialect: { header: 'yes', delimiter: 4 }, schema: { fields: {} } },
          { name: 't', data: [['x']], schema: { fields: [{ name: 'x', type: 'colour' }, 3] } },
        ],
        logitsheet: [],
      }),
    )
    expect(book.sheets).toEqual(['Sheet1', 'd', 't'])
    const pointers = book.notes.map((note) => /^datapackage\.json, (\S+):/.exec(note)?.[1])
    expect(pointers).toEqual([
      '/logitsheet',
      '/resources/0',
      '/resources/2/name',
      '/resources/1',
      '/resources/3/data',
      '/resources/4/path',
      '/resources/5/schema/fields',
      '/resources/5/dialect/delimiter',
      '/resources/5/dialect/header',
      '/resources/6/schema/fields/0/type',
      '/resources/6/schema/fields/1',
    ])
  })

  it('is refused with a sentence where nothing of it can be opened', () => {
    expect(refusal([{ path: 'a.csv', bytes: bytes('x') }])).toBe(
      '“some” is no Data Package: it holds no datapackage.json, and it is no .xlsx or .ods file.',
    )
    expect(refusal([{ path: 'datapackage.json', bytes: bytes('{"resources": [}') }])).toMatch(
      /^The datapackage\.json of “some” is not JSON: /,
    )
    expect(refusal(folder([1]))).toBe('The datapackage.json of “some” should be an object.')
    expect(refusal(folder({}))).toBe(
      'datapackage.json of “some”, /resources: it should be a list of resources.',
    )
    expect(refusal(folder({ resources: [] }))).toMatch(/holds no table that can be opened/)
    expect(refusal(folder({ resources: [{ name: 'a', path: 'a.csv' }] }))).toBe(
      '“some” holds no table that can be opened. datapackage.json, /resources/0/path: there is no file “a.csv” in the package.',
    )
  })

  it('is refused where its zip is cut off or damaged', () => {
    const zip = zipSync({ 'datapackage.json': bytes('{"resources":[{"name":"a","data":[["xyzxyzxyz"]]}]}') })
    const cut = Workbook.open({ kind: 'workbook', name: 'a.zip', bytes: zip.subarray(0, 60) })
    expect(cut.ok ? '' : cut.message).toBe(
      '“a.zip” is not a whole zip file: its table of contents is missing or broken.',
    )
    const damaged = zip.slice()
    damaged.fill(0xff, 46, 70)
    const outcome = Workbook.open({ kind: 'workbook', name: 'a.zip', bytes: damaged })
    expect(outcome.ok).toBe(false)
  })
})
