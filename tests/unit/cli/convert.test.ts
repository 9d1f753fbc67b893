import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/run'
import type { Pieces, Terminal } from '../../../src/cli/terminal'
import { failure, success } from '../../../src/core/outcome'

async function* piecesOf(bytes: Uint8Array): Pieces {
  for (let at = 0; at < bytes.length; at += 7) yield success(bytes.subarray(at, at + 7))
}

async function convert(file: string | Uint8Array, ...options: readonly string[]) {
  let out = ''
  let complaint = ''
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const terminal: Terminal = {
    read: async () => success(bytes),
    packageFiles: async () => success(undefined),
    pieces: async () => success(piecesOf(bytes)),
    send: async (data) => void (out += data),
    write: async () => success(undefined),
    out: (data) => void (out += typeof data === 'string' ? data : new TextDecoder().decode(data)),
    complain: (sentence) => void (complaint += sentence),
  }
  return { status: await run(['convert', 'a.csv', ...options], terminal), out, complaint }
}

describe('logitsheet convert', () => {
  it('prints every cell as it is written, with commas, CRLF and quotes only where they have to be', async () => {
    const { status, out } = await convert(
      'id;name\n007;\'a;b\'\n1e5;"12,50"\n20240101123456789012;=A1\n',
      '--quote',
      "'",
    )
    expect(status).toBe(0)
    expect(out).toBe('id,name\r\n007,a;b\r\n1e5,"""12,50"""\r\n20240101123456789012,=A1\r\n')
  })

  it('takes what it is told of the file', async () => {
    const text = 'made by hand\nx,c\\,d\n'
    const { out } = await convert(
      text,
      '--skip-lines',
      '1',
      '--delimiter',
      ',',
      '--escape',
      '\\',
      '--quote',
      '"',
    )
    expect(out).toBe('x,"c,d"\r\n')
  })

  it('takes doubled quotes for what they are where there is no other escape', async () => {
    expect((await convert('"a\\",b\n"c""d",e\n', '--escape', '')).out).toBe('a\\,b\r\n"c""d",e\r\n')
  })

  it('escapes where it is asked to what a spreadsheet could take for a formula, and no number', async () => {
    const commas = await convert('a;b\n-1,5;=x\n2,5;-3,25\n', '--escape-formulas')
    expect(commas.out).toBe('a,b\r\n"-1,5",\'=x\r\n"2,5","-3,25"\r\n')
    const { out } = await convert('=A1,-1,@x,"=B1,""c"\n', '--escape-formulas')
    expect(out).toBe(`'=A1,-1,'@x,"'=B1,""c"\r\n`)
  })

  it('says that nothing is left where all lines are skipped', async () => {
    const skipped = await convert('a,b\n1,2\n', '--skip-lines', '3')
    expect(skipped).toEqual({
      status: 0,
      out: '',
      complaint: '“a.csv” has no rows behind the lines that are skipped.',
    })
  })

  it('skips lines beyond the first megabyte, and those whose end comes in a later piece', async () => {
    const lines = Array.from({ length: 200_000 }, (_, i) => `${i},x\r\n`)
    const { out } = await convert(lines.join(''), '--skip-lines', '199998')
    expect(out).toBe('199998,x\r\n199999,x\r\n')
  })

  it('says where a file cannot be read to its end', async () => {
    let complaint = ''
    const broken = async function* (): Pieces {
      yield success(new TextEncoder().encode('a,b\n'))
      yield failure('the disk has gone.')
    }
    const status = await run(['convert', 'a.csv'], {
      read: async () => failure('nothing is read at once here.'),
      packageFiles: async () => success(undefined),
      pieces: async () => success(broken()),
      send: async () => undefined,
      write: async () => success(undefined),
      out: () => undefined,
      complain: (sentence) => void (complaint += sentence),
    })
    expect([status, complaint]).toEqual([1, 'the disk has gone.'])
  })

  const POLLUTED =
    'name,,score\r\n,Bus,Points\r\nann,red,5\r\nbob,,blue,4\r\n,,\r\ncat\r\ndan,green,3\r\neve,grey,2\r\nfay,red,1\r\n'

  it('makes records of what stands below a header: none without a text, and each as wide as most', async () => {
    const { out, complaint } = await convert(POLLUTED)
    expect(out.split('\r\n')).toEqual([
      'name,Bus,score Points',
      'ann,red,5',
      'bob,blue,4',
      'cat,,',
      'dan,green,3',
      'eve,grey,2',
      'fay,red,1',
      '',
    ])
    expect(complaint).toContain('2 rows of “a.csv” have not 3 cells as most have; the first is in line 4.')
    expect(complaint).toContain('--as-written keeps the rows as they are.')
    expect(complaint).toContain('1 row of “a.csv” without a text is left out.')
    expect(complaint).toContain('The 2 header rows of “a.csv” are joined into one.')
  })

  it('makes the same of header rows that it is told and of those that it detects', async () => {
    const told = await convert(POLLUTED, '--header-rows', '2')
    expect((await convert(POLLUTED)).out).toBe(told.out)
  })

  it('fills a row up where a delimiter lacks, if that brings its cells to their columns, and else at its end', async () => {
    const rows = ['12/03/2024,08:15,4,Oslo', '13/03/2024,09:30,2,Nice', '14/03/2024,10:45,7,Rome']
    const lacking = ['15/03/202411:00,3,Bonn', '16/03/2024,12:15,9', '17/03/2024']
    const { out } = await convert(['day,time,number,place', ...rows, ...lacking, ...rows].join('\n'))
    expect(out.split('\r\n').slice(4, 7)).toEqual([
      '15/03/202411:00,,3,Bonn',
      '16/03/2024,12:15,9,',
      '17/03/2024,,,',
    ])
  })

  it('counts an empty row among header rows as one of them, and none above them', async () => {
    const text = 'day,trip,\n,,\n,Bus,Train\n1/2/24,3,4\n2/2/24,5,6\n'
    const records = 'day,trip Bus,trip Train\r\n1/2/24,3,4\r\n2/2/24,5,6\r\n'
    expect((await convert(text)).out).toBe(records)
    expect((await convert(text, '--header-rows', '3')).out).toBe(records)
    const above = await convert(`\n\n${text}`, '--skip-lines', '0', '--header-rows', '3')
    expect(above.out).toBe(records)
  })

  it('leaves out no text of a list', async () => {
    const list = 'place\r\nOslo\r\nRome,,Italy\r\nNice\r\n'
    expect((await convert(list)).out).toBe(list)
  })

  it('keeps the rows as they are where it is told to, or where nothing names the columns', async () => {
    expect((await convert(POLLUTED, '--as-written')).out).toBe(POLLUTED)
    const ragged = '1,2,3\r\n4,5\r\n6,,7,8\r\n9,10,11\r\n'
    expect((await convert(ragged)).out).toBe(ragged)
  })

  it('prints rows of texts as JSON', async () => {
    const { out } = await convert('a;1\nb;2\n', '--to', 'json')
    expect(JSON.parse(out)).toEqual([
      ['a', '1'],
      ['b', '2'],
    ])
  })

  it('takes two spaces for two or more, and tells of them so', async () => {
    const text = 'Name         City\nAlice Smith  New York\nBob Jones      Oslo\n'
    const { out } = await convert(text, '--delimiter', '  ', '--to', 'json')
    expect(JSON.parse(out)).toEqual([
      ['Name', 'City'],
      ['Alice Smith', 'New York'],
      ['Bob Jones', 'Oslo'],
    ])
    const aged = 'Name         Age\nAlice Smith   30\nBob Jones      4\n'
    expect(JSON.parse((await convert(aged, '--show-dialect')).out)).toMatchObject({ delimiter: '  ' })
  })

  it('prints the dialect that it found', async () => {
    const { out } = await convert('name;logit\ncat;5\ndog;4\n', '--show-dialect')
    expect(JSON.parse(out)).toEqual({
      delimiter: ';',
      quote: '"',
      escape: '"',
      encoding: 'utf-8',
      skipLines: 0,
      headerRows: 1,
      comment: '',
    })
  })

  it.each([
    [['--skip-lines', 'two'], '--skip-lines is a number of lines, not “two”.', 2],
    [['--to', 'pdf'], '“pdf” is nothing to convert to: csv, json, xlsx.', 2],
    [['--delimiter', ''], 'A delimiter is at least one character.', 2],
    [['--quote', 'ab'], "--quote is one character, or '' where there is none, not “ab”.", 2],
    [['--escape', 'ab'], "--escape is one character, or '' where quotes are doubled, not “ab”.", 2],
    [
      ['--delimiter', "'", '--quote', "'"],
      '--delimiter is also the quote: no cell could be told from the next.',
      2,
    ],
    [['--comment', '#\n'], '--comment holds a line break, and that ends a row.', 2],
    [['--encoding', ''], '--encoding is a name such as windows-1252; left out, it is detected.', 2],
    [['--skip-lines', '1e9'], '--skip-lines is a number of lines, not “1e9”.', 2],
    [['--header-rows=-1'], '--header-rows is a number of lines, not “-1”.', 2],
    [
      ['--skip-lines', '-1'],
      '--skip-lines needs a value; one that begins with “-” is written behind “=”: --skip-lines=-….',
      2,
    ],
    [['--to'], '--to needs a value.', 2],
    [['--show-dialect=yes'], '--show-dialect takes no value.', 2],
    [['--quote', '"', '--quote', "'"], '--quote is given twice; which one is meant?', 2],
    [
      ['--to', 'json', '--escape-formulas'],
      '--escape-formulas is for CSV; no program computes what is in JSON.',
      2,
    ],
    [
      ['--show-dialect', '--to', 'csv'],
      '--show-dialect prints JSON in place of the cells; leave out --to csv.',
      2,
    ],
    [['--to', 'xlsx', '--sheet', 'a'], '--sheet is for csv and json; an Excel workbook takes all sheets.', 2],
    [['--sheet', 'a'], '--sheet is for a file of several sheets, and “a.csv” is one table of text.', 2],
    [['--delimeter', ';'], 'there is no option --delimeter; did you mean --delimiter?', 2],
    [
      ['--encoding', 'ebcdic'],
      expect.stringMatching(
        /^There is no encoding “ebcdic” here; there are utf-8, .*, koi8-r, .*, euc-kr\.$/,
      ),
      1,
    ],
  ])('%s is refused in a sentence', async (options, sentence, status) => {
    const refused = await convert('a,b\n', ...options)
    expect(refused).toEqual({ status, out: '', complaint: sentence })
  })
})
