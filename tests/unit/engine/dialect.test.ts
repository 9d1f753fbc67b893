import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectDialect } from '../../../src/engine/csv/detect-dialect'
import { readTable } from '../../../src/engine/csv/read-table'
import { splitRows } from '../../../src/engine/csv/split-rows'
import { CLEAN, pollutions, written } from './dialect-pollutions'

const bytes = (text: string) => new TextEncoder().encode(text)

function cells(text: string | Uint8Array, known = {}): string[][] {
  const table = readTable('a.csv', typeof text === 'string' ? bytes(text) : text, known)
  if (!table.ok) throw new Error(table.message)
  return [...table.value.rows].map((row) => [...row])
}

describe('a table that is polluted in one way', () => {
  it('has its cells as they were, in every one of three thousand and more ways', () => {
    const all = pollutions()
    const wrong = all.filter(({ text, cells: clean, known, dialect }) => {
      const table = readTable('a.csv', bytes(text), known)
      if (!table.ok || JSON.stringify([...table.value.rows]) !== JSON.stringify(clean)) return true
      const { delimiter, quote, escape } = table.value.dialect
      return JSON.stringify({ delimiter, quote, escape }) !== JSON.stringify(dialect)
    })
    expect(all.length).toBeGreaterThan(3000)
    expect(wrong.map(({ name }) => name)).toEqual([])
  })
})

describe('detecting a dialect', () => {
  it('tells decimal commas from commas between cells', () => {
    expect(cells('1,5;2,25\n3,0;4,125\n')).toEqual([
      ['1,5', '2,25'],
      ['3,0', '4,125'],
    ])
  })

  it('reads what spaces align', () => {
    const text = 'name    logit  p\ncat       5.0  0.11\nzebra    -2.0  0.0001\n'
    expect(cells(text)).toEqual([
      ['name', 'logit', 'p'],
      ['cat', '5.0', '0.11'],
      ['zebra', '-2.0', '0.0001'],
    ])
  })

  it('reads what spaces align where a row ends early, or goes on in the last column', () => {
    const text = [
      'name    logit  p',
      'cat       5.0  0.11',
      'zebra    -2.0',
      'dog       1.5  0.2 twice',
      'horse    11.5  0.5',
      'ant       0.5  0.25',
      'fly      -1.5  0.75',
      'owl       2.5  0.12500000',
      'eel       3.5  0.375',
      'bee       4.5  0.625',
    ].join('\n')
    const rows = text.split('\n').map((line) => line.split(/ +/))
    expect(cells(text)).toEqual(rows)
  })

  it('does not shift cells where one lacks in the midst, nor parts the words of a text', () => {
    const lacking = [
      'name  logit  p',
      'cat     5.0  1',
      'ant          2',
      'owl     2.5  3',
      'eel     3.5  4',
      'bee     4.5  5',
    ]
    expect(cells(lacking.join('\n'))).toEqual(lacking.map((line) => [line]))
    const words = ['to be  or not', 'to be that  is', 'the question', 'whether it is  nobler', 'in the mind']
    expect(cells(words.join('\n'))).toEqual(words.map((line) => [line]))
  })

  it.each([
    [
      'a list of people',
      'Name           Age  City\nAlice Smith     30  New York\nBob Jones        4  Los Angeles\n',
      ['Bob Jones', '4', 'Los Angeles'],
    ],
    [
      'a cell that is too long for its column',
      'Name         Age  City\nAlice Smith   30  New York\nBob Jones the Third  4  Bonn\nCy Young      22  Rome\n',
      ['Bob Jones the Third', '4', 'Bonn'],
    ],
    [
      'a cell in quotes for its two spaces, and an empty one',
      'Name            Age  City\n"Alice  Smith"   30  New York\nBob Jones        ""  Los Angeles\n',
      ['Alice  Smith', '30', 'New York'],
    ],
    [
      'a title above, and spaces at the ends of lines',
      'All of the people that there are\n\nName         Age \nAlice Smith  30  \nBob Jones    4   \nCy Young     22  \nDi Hall      31\n',
      ['Bob Jones', '4'],
    ],
  ])('reads what two spaces or more part, and single ones do not: %s', (_, text, row) => {
    expect(detectDialect(text)).toMatchObject({ delimiter: '  ', headerRows: 1 })
    expect(cells(text)).toContainEqual(row)
  })

  it.each([
    [
      'sentences',
      'It was late.  The sun had set.\nNobody came.  We left then.\nIt rains.  It is cold here.\n',
    ],
    ['code', 'int a = 1;      // the first\nint bb = 22;    // the second\nint ccc = 333;  // the third\n'],
    [
      'options',
      '  -a, --all     show all files\n  -b, --bare    show no names\n  -c, --count   show how many\n',
    ],
    [
      'two texts side by side',
      'to be or not   that is the\nto be, is     question here\nnobler in the  mind to bear\n',
    ],
    [
      'a cell that lacks',
      'Name         Age  City\nAlice Smith  30   New York\nBob Jones         Los Angeles\n',
    ],
  ])('takes no spaces for delimiters in %s', (_, text) => {
    expect(detectDialect(text).delimiter).not.toMatch(/^ +$/)
  })

  it('parts by commas what has two spaces inside of its cells', () => {
    const text = 'id,place,note\n1,New York  NY,to  be\n2,San Jose  CA,or  not\n3,Key West  FL,to  go\n'
    expect(detectDialect(text).delimiter).toBe(',')
    expect(
      detectDialect('id,  full name,  city\n10,  Al Young ,  Bonn\n22,  Bo Smith ,  Oslo\n').delimiter,
    ).toBe(',')
  })

  it('tells whether the first row names the columns', () => {
    expect(detectDialect(written(CLEAN)).headerRows).toBe(1)
    expect(detectDialect('1,2\n3,4\n').headerRows).toBe(0)
  })

  it.each([
    ['one that spans columns has others below it', 'fire,,rest,\nX,Y,X,Y\n1,2,3,4\n5,6,7,8\n9,10,11,12\n', 2],
    ['an index has no name', ',logit,p\ncat,5.0,0.7\ndog,4.1,0.3\n', 1],
    ['one delimiter is too many', 'name,,logit,p\ncat,5.0,0.7\ndog,4.1,0.3\neel,1.5,0.1\n', 1],
    ['values beside words are none', 'cat,,5\ndog,4,3\neel,2,1\n', 0],
    ['words above words may be a record', 'red,,blue\nold,new,old\nbig,,small\n', 0],
  ])('counts the rows of headings that leave cells empty: %s', (_, text, headerRows) => {
    expect(detectDialect(text).headerRows).toBe(headerRows)
  })

  it('leaves times of day whole, whatever else has colons', () => {
    expect(detectDialect('HH:mm:ss.S,HH:mm:ss.SS\n15:02:37.1,15:02:37.14\n').delimiter).toBe(',')
    expect(detectDialect('root:x:0:0:root:/root\nbin:x:1:1:bin:/bin\n').delimiter).toBe(':')
  })

  it('does not part what stands in quotes of another dialect', () => {
    expect(detectDialect('first,second,"a;b;c;d"\n').delimiter).toBe(',')
    expect(detectDialect('first,second,"inner;3"" pipe;x"\n').delimiter).toBe(',')
  })

  it('parts no names of two words, no sentence and no time', () => {
    for (const text of ['New York\nLos Angeles\nSan Diego\n', 'one line without a break', '12:30'])
      expect(cells(text)).toEqual(
        text
          .trim()
          .split('\n')
          .map((line) => [line]),
      )
    expect(detectDialect('1|to the point|3\n2|by the way|5\n').delimiter).toBe('|')
  })

  it('finds a rare delimiter where no usual one parts the lines', () => {
    expect(cells('Oslo+ 2/1/03+ Ann\nNice+ 12/28/02+ Bob\n')).toEqual([
      ['Oslo', ' 2/1/03', ' Ann'],
      ['Nice', ' 12/28/02', ' Bob'],
    ])
    expect(detectDialect('a*1*2\nb*3*4\n').delimiter).toBe('*')
    for (const text of [
      '=A1+B1+C1\n=A2+B2+C2\n',
      'Hello! You! There!\nOne! Two! 3!\n',
      'C++ and D+\nE++ or F+\n',
    ])
      expect(cells(text)).toEqual(
        text
          .trim()
          .split('\n')
          .map((line) => [line]),
      )
  })

  it('leaves remarks out that stand among rows, whatever marks are in them', () => {
    const text = '# made by hand\na;b\n1;3\n# one; two\n6;7\n# and more\n8;9\n'
    expect(detectDialect(text).comment).toBe('#')
    expect(cells('#made by x\n#unit,m\n\n#t,x,y\n1,2,3\n4,5,6\n').at(-3)).toEqual(['#t', 'x', 'y'])
  })

  it('takes an apostrophe that begins no cell for a letter', () => {
    expect(detectDialect("a;Egg's Shell;1\nb;Tom's Coat;2\n")).toMatchObject({ delimiter: ';', quote: '"' })
  })

  it('takes an apostrophe that no cell ends with for a letter', () => {
    const { quote, escape } = detectDialect("name,remark\n'tis,1\n@x,'y\nb,3\n")
    expect({ quote, escape }).toEqual({ quote: '"', escape: '"' })
  })

  it('leaves remarks out that have as many commas as the rows of the table', () => {
    for (const mark of ['#', '%', '//']) {
      const remarks = `${mark} made by hand, in May\n${mark} of what was there\n`
      expect(cells(`${remarks}a,b\n1,2\n3,4\n`)).toEqual([
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ])
    }
    expect(cells('# id,name\n1,cat\n2,dog\n')[0]).toEqual(['# id', 'name'])
  })

  it('reads a delimiter that is escaped where no quotes are', () => {
    const parted = [
      ['id', 'name', 'note'],
      ['1', 'Paris, France', 'a\\b'],
      ['2', 'Bonn, Germany', 'c'],
    ]
    for (const mark of [',', '\t', '|']) {
      const line = (row: readonly string[]) =>
        row.map((cell) => cell.replaceAll('\\', '\\\\').replaceAll(',', `\\${mark}`)).join(mark)
      const clean = parted.map((row) => row.map((cell) => cell.replaceAll(',', mark)))
      expect(cells(parted.map(line).join('\n'))).toEqual(clean)
    }
    const paths = 'folder,size\nC:\\a\\,1\nC:\\b\\,2\n'
    expect(cells(paths)[1]).toEqual(['C:\\a\\', '1'])
  })

  it('reads a line break that is escaped where no quotes are, as MySQL writes it', () => {
    const text = 'id\tnote\tn\n1\ttwo\\\nlines\t5\n2\tplain\t6\n3\tand\\\r\nmore\t7\n'
    expect(cells(text)).toEqual([
      ['id', 'note', 'n'],
      ['1', 'two\nlines', '5'],
      ['2', 'plain', '6'],
      ['3', 'and\r\nmore', '7'],
    ])
    const paths = 'n,folder\n1,C:\\a\\\n2,C:\\b\\\n'
    expect(cells(paths)[2]).toEqual(['2', 'C:\\b\\'])
  })

  it('takes it as told that there are no quotes', () => {
    expect(detectDialect('a,b\n1,2\n', { quote: '' }).quote).toBe('')
    expect(cells('a,b\nx\\,y,1\n', { quote: '', escape: '\\' })[1]).toEqual(['x,y', '1'])
  })

  it('takes what it is told, and detects the rest', () => {
    expect(detectDialect('a;b,c\nd;e,f\n', { delimiter: ';' })).toMatchObject({ delimiter: ';', quote: '"' })
  })

  it('reads UTF-16, Windows-1252, and Shift-JIS where it is told so', () => {
    const wide = new Uint8Array(Buffer.from('\uFEFFa;é\nb;ü\n', 'utf16le'))
    expect(cells(wide)).toEqual([
      ['a', 'é'],
      ['b', 'ü'],
    ])
    expect(cells(Uint8Array.of(0x61, 0x2c, 0xe9, 0x0a))).toEqual([['a', 'é']])
    expect(cells(Uint8Array.of(0x83, 0x65, 0x2c, 0x31), { encoding: 'shift_jis' })).toEqual([['テ', '1']])
    for (const label of ['latin-1', 'cp1252', 'ISO-8859-1', 'iso8859-15'])
      expect(cells(Uint8Array.of(0x61, 0x2c, 0xe9), { encoding: label })).toEqual([['a', 'é']])
    for (const label of ['utf_8', 'UTF-8-SIG', 'utf8'])
      expect(cells('\uFEFFa,é', { encoding: label })).toEqual([['a', 'é']])
  })

  it.each([
    ['latin-9', 'iso-8859-15', [0xa4], '€'],
    ['KOI8-R', 'koi8-r', [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4], 'Привет'],
    ['cp1251', 'windows-1251', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], 'Привет'],
    ['gb18030', 'gb18030', [0xd6, 0xd0, 0xce, 0xc4], '中文'],
    ['big5', 'big5', [0xa4, 0xa4, 0xa4, 0xe5], '中文'],
    ['EUC-KR', 'euc-kr', [0xc7, 0xd1, 0xb1, 0xdb], '한글'],
    ['euc_jp', 'euc-jp', [0xc6, 0xfc, 0xcb, 0xdc], '日本'],
    ['mac-roman', 'macintosh', [0x8e], 'é'],
    ['us-ascii', 'windows-1252', [0x61], 'a'],
    ['utf-16', 'utf-16be', [0xfe, 0xff, 0x00, 0x61], 'a'],
  ])('reads %s where it is told so', (label, encoding, written, text) => {
    const table = readTable('a.csv', Uint8Array.from(written), { encoding: label })
    expect(table.ok && { encoding: table.value.encoding, rows: [...table.value.rows] }).toEqual({
      encoding,
      rows: [[text]],
    })
  })

  it('refuses an encoding that it does not know, and says which it does', () => {
    const refused = readTable('a.csv', bytes('a'), { encoding: 'klingon' })
    expect(refused.ok || refused.message).toMatch(
      /^There is no encoding “klingon” here; there are utf-8, .*shift_jis.*\.$/,
    )
    const wide = readTable('a.csv', Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0))
    expect(wide.ok || wide.message).toBe(
      '“a.csv” is no table of text: it is text in UTF-32; save it as UTF-8.',
    )
  })
})

describe('any table in any dialect', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '1', ',', ';', '"', "'", '\\', '\n', ' ', 'é', '#', '|'),
    maxLength: 6,
  })
  const tables = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  const dialects = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|', '::'),
    quote: fc.constantFrom('"', "'"),
    backslash: fc.boolean(),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
  })

  it('is read as it was written', () => {
    fc.assert(
      fc.property(tables, dialects, (rows, { delimiter, quote, backslash, newline }) => {
        const escape = backslash ? '\\' : quote
        // With a backslash as escape, one that is meant is written twice, also outside of quotes.
        const meant = rows.map((row) => row.map((cell) => (backslash ? cell.replaceAll('\\', '') : cell)))
        const file = written(meant, { delimiter, quote, escape, newline })
        const read = [...splitRows(file, { delimiter, quote, escape, skipLines: 0, comment: '' })]
        expect(read).toEqual(meant)
      }),
    )
  })

  it('made of any bytes gives cells or a sentence, and comes to an end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        const table = readTable('noise.csv', noise)
        const message = table.ok ? 'x' : table.message
        expect(message.length).toBeGreaterThan(0)
        const count = table.ok ? [...table.value.rows].length : 0
        expect(count).toBeLessThanOrEqual(noise.length + 1)
      }),
    )
  })
})
