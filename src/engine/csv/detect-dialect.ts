import { isAligned } from './aligned-columns'
import { scoreOf } from './dialect-score'
import { headerRowsOf, isHeaderOf } from './header-rows'
import { rareDelimiters } from './rare-delimiters'
import { splitRows } from './split-rows'
import { RFC_4180, WIDE_SPACES, type TableDialect } from './table-dialect'
import { commonest, linesBeforeTable } from './table-start'
import { hasWideColumns } from './wide-columns'
import { whollyQuoted } from './wholly-quoted'

/** What may part cells, the likeliest first: of two that do as well, the first is taken. */
// prettier-ignore
const DELIMITERS = [
  ',', ';', '\t', '|', '^', '~', ':', ' ', ', ', '; ',
  '||', '::', ';;', '|~|', '~|~', '|;|', '\t\t', '¦', '§', '\u0001', '\u001f',
] as const
/** Quote and escape. */
const QUOTINGS = [
  ['"', '"'],
  ["'", "'"],
  ['"', '\\'],
  ["'", '\\'],
  ['', ''],
  ['', '\\'],
] as const
const LINE_BREAKS = ['\n', '\r'] as const
const COMMENTS = ['#', '//', '%'] as const
/** More of a text than this tells no more, and takes time. */
const SAMPLE = 1_048_576
/** What does badly in this much of it is looked at no further. */
const BEGINNING = 65_536
const FINALISTS = 3
/** What does so many times worse there is not looked at either: it cuts through cells, or parts next to none. */
const HOPELESS = 1000
const LINES_WITH_TIMES = 200
const SEP = /^sep=(.)(?:\r\n?|\n)/i

/** What is known already: each of these is taken as it is, the rest is detected. */
export type KnownDialect = { readonly [K in keyof TableDialect]?: TableDialect[K] | undefined }

/** How a text stands for a table: of every dialect that its first megabyte allows, the one in which it looks most like one. */
export function detectDialect(text: string, known: KnownDialect = {}): TableDialect {
  const told = SEP.exec(text)
  const sample = wholeLines(text, SAMPLE)
  const base = { ...RFC_4180, skipLines: known.skipLines ?? (told ? 1 : 0), comment: known.comment ?? '' }
  const delimiters =
    given(known.delimiter ?? told?.[1]) ??
    (hasWideColumns(sample) && !isAligned(sample) ? [WIDE_SPACES] : undefined) ??
    DELIMITERS.filter(
      (mark) => mark === ',' || (sample.includes(mark) && !(mark === ':' && hasTimes(sample))),
    )
  const quotings = quotingsOf(sample, known)
  const sure = whollyQuoted(sample, quotings, delimiters, sample.length < text.length)
  if (sure) {
    // What stands in quotes is no remark above the table.
    const rows = { headerRows: known.headerRows, skipLines: base.skipLines }
    return withRows(wholeLines(sample, BEGINNING), { ...base, ...sure }, rows)
  }
  const written = (marks: readonly string[]) =>
    marks.flatMap((delimiter) =>
      quotingsThatDiffer(sample, delimiter, quotings).map(([quote, escape]) => ({
        ...base,
        delimiter,
        quote,
        escape,
      })),
    )
  const usual = written(delimiters)
  const first = bestOf(sample, usual)
  const isTold = known.delimiter !== undefined || told !== null
  const rare = isTold || isParted(sample, first) ? [] : written(rareDelimiters(sample))
  const candidates = rare.length > 0 ? rare : usual
  const found = rare.length > 0 ? bestOf(sample, rare) : first
  const comment = known.comment ?? commentOf(wholeLines(sample, BEGINNING), found)
  const best =
    comment === ''
      ? found
      : bestOf(
          sample,
          candidates.map((one) => ({ ...one, comment })),
        )
  const dialect = withEscape(sample, plainest(sample, best, known), known)
  const skipLines = told ? base.skipLines : known.skipLines
  return withRows(wholeLines(sample, BEGINNING), dialect, { headerRows: known.headerRows, skipLines })
}

/** Whether most rows have several cells. */
function isParted(sample: string, dialect: TableDialect): boolean {
  const rows = [...splitRows(sampleOf(sample), dialect)].filter((row) => row.join('') !== '')
  return 2 * rows.filter((row) => row.length > 1).length > rows.length
}

/** The dialect with the lines before the table, and the rows that name its columns. */
function withRows(sample: string, best: TableDialect, known: KnownDialect): TableDialect {
  const skipLines = known.skipLines ?? linesBeforeTable(sample, best)
  const dialect = { ...best, skipLines }
  const rows: string[][] = []
  for (const row of splitRows(sample, dialect)) {
    rows.push(row)
    if (rows.length > 20) break
  }
  return { ...dialect, headerRows: known.headerRows ?? headerRowsOf(rows) }
}

const given = (value: string | undefined) => (value === undefined ? undefined : [value])

/** The text's beginning, to the end of a line. */
export function sampleOf(text: string): string {
  return wholeLines(text, BEGINNING)
}

function wholeLines(text: string, length: number): string {
  if (text.length <= length) return text
  const end = Math.max(text.lastIndexOf('\n', length), text.lastIndexOf('\r', length))
  return text.slice(0, end > 0 ? end + 1 : length)
}

type Quotings = readonly (readonly [quote: string, escape: string])[]

/** A quote that no cell begins with, or none ends with, is a letter: then cells are the same with it and without. */
function quotingsThatDiffer(sample: string, delimiter: string, quotings: Quotings): Quotings {
  if (quotings.length === 1) return quotings
  const begins = (quote: string) =>
    sample.startsWith(quote) || ['\n', '\r', delimiter].some((before) => sample.includes(before + quote))
  const ends = (quote: string) =>
    sample.endsWith(quote) || ['\n', '\r', ' ', delimiter].some((after) => sample.includes(quote + after))
  const doubled = begins('"')
  return quotings.filter(([quote, escape], i) => {
    if (quote === '' && escape !== '') return escapesOneOf(sample, escape, [delimiter, ...LINE_BREAKS])
    if (escape !== quote) return true
    if (quote === '') return doubled || quotings[0]![0] !== '"'
    return (quote === '"' && i === 0) || (begins(quote) && ends(quote))
  })
}

function escapesOneOf(sample: string, escape: string, marks: readonly string[]): boolean {
  return marks.some((mark) => sample.includes(escape + mark))
}

function quotingsOf(sample: string, known: KnownDialect): Quotings {
  const fitting = QUOTINGS.filter(([quote, escape]) => {
    if (known.quote !== undefined && known.quote !== quote) return false
    // No escape is one of its own: quotes are doubled.
    if (known.escape !== undefined && (known.escape || quote) !== escape) return false
    if (quote === '') return escape === '' || known.escape !== undefined || sample.includes(escape)
    if (known.quote === undefined && !sample.includes(quote)) return false
    // A backslash escapes where it stands before a quote, or before itself.
    return (
      known.escape !== undefined ||
      escape === quote ||
      sample.includes(escape + quote) ||
      sample.includes(escape + escape)
    )
  })
  if (fitting.length > 0) return fitting
  const quote = known.quote ?? '"'
  return [[quote, known.escape || quote]]
}

/** Remarks all begin with the same mark, and have not as many cells as the rows of the table, or not its names. */
function commentOf(sample: string, dialect: TableDialect): string {
  const lines = sample.split(/\r\n?|\n/).slice(dialect.skipLines)
  const rows = [...splitRows(sample, dialect)]
  for (const mark of COMMENTS) {
    const remarks = lines.findIndex((line) => !line.startsWith(mark))
    if (remarks > 0) {
      const widths = rows.map((row) => row.length)
      const table = commonest(widths.slice(remarks))
      const first = rows.findIndex((row) => row.join('') !== '' && !row[0]!.startsWith(mark))
      const isAbove = table !== undefined && !widths.slice(0, first).includes(table)
      // A sentence can have as many commas as a row; it names no columns where a row below it does.
      if (isAbove || (rows[0]![0]!.startsWith(`${mark} `) && isHeaderOf(rows.slice(first)))) return mark
    }
    if (mark === '#' && areRemarks(rows, mark)) return mark
  }
  return ''
}

/** Further down, remarks stand between rows that are all as wide as one another. */
function areRemarks(rows: readonly (readonly string[])[], mark: string): boolean {
  const marked = rows.filter((row) => row[0]!.startsWith(mark))
  const others = rows.filter((row) => !row[0]!.startsWith(mark) && row.join('') !== '')
  const width = commonest(others.map((row) => row.length)) ?? 0
  if (marked.length === 0 || width < 2 || marked.some((row) => row.length === width)) return false
  return others.filter((row) => row.length === width).length >= 0.9 * others.length
}

function bestOf(sample: string, candidates: readonly TableDialect[]): TableDialect {
  if (candidates.length === 1) return candidates[0]!
  const beginning = wholeLines(sample, BEGINNING)
  const ranked = ranking(beginning, candidates)
  const finalists = ranked
    .slice(0, FINALISTS)
    .filter(({ score }) => HOPELESS * score > ranked[0]!.score)
    .map(({ candidate }) => candidate)
  if (beginning === sample || finalists.length < 2) return ranked[0]!.candidate
  const best = ranking(
    sample,
    candidates.filter((one) => finalists.includes(one)),
  )
  return best[0]!.candidate
}

interface Scored {
  readonly candidate: TableDialect
  readonly score: number
}

/** The candidates, those first in which the text looks most like a table; a difference in the last digits is none. */
function ranking(sample: string, candidates: readonly TableDialect[]): Scored[] {
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(sample, candidate) }))
  const isSame = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.max(one, other)
  return scored.toSorted((a, b) => (isSame(a.score, b.score) ? 0 : b.score - a.score))
}

/**
 * Quotes that stand around nothing are no dialect: what is usual is then said of the text, but where line breaks are
 * escaped, which they are only without quotes.
 */
function plainest(sample: string, best: TableDialect, known: KnownDialect): TableDialect {
  if (best.quote !== '' || sample.includes('"') || known.quote !== undefined) return best
  if (best.escape !== '' && escapesOneOf(sample, best.escape, LINE_BREAKS)) return best
  return { ...best, quote: '"', escape: best.escape || '"' }
}

const CLOCK =
  /(?:^|[,;\t|])"?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[T ])?\d{1,2}:\d{2}(?::\d{2})?[^,;\t|:]*(?:[,;\t|]|$)/

/** Times of day that stand in cells of their own: their colons part no cells. */
function hasTimes(sample: string): boolean {
  const lines = sample.split(/\r\n?|\n/, LINES_WITH_TIMES).filter((line) => line !== '')
  const timed = lines.filter((line) => CLOCK.test(line) && /[,;\t|]/.test(line))
  return 2 * timed.length >= lines.length && timed.length > 0
}

/** Between single quotes, some programs escape with double ones: then none stands alone, and no single one twice. */
function withEscape(sample: string, best: TableDialect, known: KnownDialect): TableDialect {
  if (best.quote !== "'" || best.escape !== "'" || known.escape !== undefined) return best
  const isEscape = sample.includes('"') && !sample.replaceAll(/"["']/g, '').includes('"')
  return isEscape && !/[^,;\t|\s]''[^,;\t|\s]/.test(sample) ? { ...best, escape: '"' } : best
}
