import type { KnownDialect } from '../../../src/engine/csv/detect-dialect'

/** A clean table: words, numbers, dates, an empty cell, one with a comma, one with a quote and one of two lines. */
export const CLEAN: readonly (readonly string[])[] = [
  ['sample', 'date', 'city', 'logit', 'note'],
  ...Array.from({ length: 24 }, (_, i) => [
    `s${String(i + 1).padStart(3, '0')}`,
    `2024-0${(i % 9) + 1}-1${i % 10}`,
    ['Oslo', 'New York', 'São Paulo', 'Nice'][i % 4]!,
    String(((i * 37) % 100) / 8 - 5),
    ['', 'ok', 'see page 4, line 2', 'she said "no"', 'two\nlines', '007'][i % 6]!,
  ]),
]

/** One way to write a table, as what is different from RFC 4180. */
export interface Writing {
  readonly delimiter?: string
  readonly quote?: string
  readonly escape?: string
  readonly newline?: string
  readonly quoteAll?: boolean
  readonly before?: string
  readonly after?: string
  /** How a row is written after all, where it is another way than the rest. */
  readonly row?: (text: string, index: number) => string
}

/** A table polluted in one way, and the cells that it still has. */
export interface Pollution {
  readonly name: string
  readonly text: string
  readonly cells: readonly (readonly string[])[]
  /** How it is written. */
  readonly dialect: KnownDialect
  /** What nobody could tell from the file, and a person would say. */
  readonly known?: KnownDialect
}

export function written(rows: readonly (readonly string[])[], how: Writing = {}): string {
  const { delimiter = ',', quote = '"', newline = '\r\n', before = '', after = newline } = how
  const escape = how.escape ?? quote
  const cell = (text: string) => {
    const needs = text.includes(delimiter) || text.includes(quote) || /[\r\n]/.test(text)
    if (!needs && !how.quoteAll) return text
    const doubled = escape === quote ? text : text.replaceAll(escape, escape + escape)
    return quote + doubled.replaceAll(quote, escape + quote) + quote
  }
  const lines = rows.map((row, i) => {
    const line = row.map(cell).join(delimiter)
    return how.row?.(line, i) ?? line
  })
  return before + lines.join(newline) + after
}

/** Every pollution: one change of the clean table at a time. */
export function pollutions(): readonly Pollution[] {
  const all: Pollution[] = []
  const add = (name: string, how: Writing, cells = CLEAN, known?: KnownDialect) => {
    const text = written(cells, how)
    all.push({ name, text, cells, dialect: dialectOf(how, text), ...(known ? { known } : {}) })
  }
  for (const delimiter of [',', ';', '\t', '|', '^', '~', ':']) {
    for (const quote of ['"', "'"]) {
      for (const escape of [quote, '\\']) {
        for (const newline of ['\r\n', '\n', '\r'])
          add(`${JSON.stringify(delimiter)} ${quote} ${escape} ${JSON.stringify(newline)}`, {
            delimiter,
            quote,
            escape,
            newline,
          })
      }
    }
  }
  add('every cell quoted', { quoteAll: true })
  add('no newline at the end', { after: '' })
  add('sep= line', { delimiter: ';', before: 'sep=;\r\n' })
  add('remarks before the table', { before: '# made by a program\r\n# in 2024\r\n' })
  add('lines to skip, said', { before: 'A report\r\n\r\n' }, CLEAN, { skipLines: 2 })
  add('several characters between cells, said', { delimiter: '||' }, CLEAN, { delimiter: '||' })
  add('title before the table', { before: 'A report\r\n\r\n' })
  add('title filled up before the table', { before: 'A report,,,,\r\n,,,,\r\n' })
  add('two bars between cells', { delimiter: '||' })
  add('a control character between cells', { delimiter: '\u001f' })
  for (let row = 1; row < CLEAN.length; row++) add(`table of ${row} rows`, {}, CLEAN.slice(0, row + 1))
  add('no header', {}, CLEAN.slice(1))
  add('two rows of headings', {}, [CLEAN[0]!, ['id', 'day', 'place', 'value', 'text'], ...CLEAN.slice(1)])
  add(
    'one column',
    {},
    CLEAN.map((row) => [row[2]!]),
  )
  for (let row = 0; row < CLEAN.length; row++) {
    for (let at = 0; at < CLEAN[0]!.length; at++) {
      all.push(changed(`row ${row} without cell ${at}`, row, (cells) => cells.toSpliced(at, 1)))
      all.push(
        changed(`row ${row} with a cell more at ${at}`, row, (cells) => cells.toSpliced(at, 0, 'more')),
      )
      for (const odd of [
        '',
        ' spaced ',
        '1,5',
        'a;b',
        'tab\there',
        '=SUM(A1:A3)',
        '#N/A',
        '"',
        "l'eau",
        '\\',
        'é',
        '1e5',
        'a\r\nb',
        'MARCH1',
        '1-2',
        'inf',
        '-inf',
        'nan',
        '12345678901234567890',
        'a, b',
        '日本',
        '😀',
        "'quoted'",
        '[1, 2]',
        '{"a": 1}',
        '50%',
        '-$5.00',
        '1 234,5',
      ])
        all.push(changed(`row ${row} cell ${at} ${JSON.stringify(odd)}`, row, (cells) => cells.with(at, odd)))
    }
    all.push(changed(`row ${row} empty at its end`, row, (cells) => [...cells, '', '']))
    all.push({
      name: `row ${row} ends in another way`,
      text: written(CLEAN, { row: (text, i) => (i === row ? `${text}` : text), newline: '\n' }).replace(
        '\n',
        '\r\n',
      ),
      cells: CLEAN,
      dialect: dialectOf({}),
    })
  }
  return all
}

/** What can be told of a text that was written so: an escape only where there is one. */
function dialectOf({ delimiter = ',', quote = '"', escape = quote }: Writing, text = ''): KnownDialect {
  return { delimiter, quote, escape: escape === quote || text.includes(escape) ? escape : quote }
}

function changed(name: string, row: number, change: (cells: string[]) => readonly string[]): Pollution {
  const cells = CLEAN.map((given, i) => (i === row ? change([...given]) : given))
  return { name, text: written(cells), cells, dialect: dialectOf({}) }
}
