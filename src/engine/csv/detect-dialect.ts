import { typeScore } from './cell-type-score'
import { splitRows } from './split-rows'
import { RFC_4180, type TableDialect } from './table-dialect'

/** What may part cells, the likeliest first: of two that do as well, the first is taken. */
const DELIMITERS = [',', ';', '\t', '|', '^', '~', ':', ' ', ', ', '; '] as const
/** Quote and escape. */
const QUOTINGS = [
  ['"', '"'],
  ["'", "'"],
  ['"', '\\'],
  ["'", '\\'],
  ['', ''],
] as const
const STRICT: ReadonlySet<string> = new Set([' ', ':'])
const COMMENTS = ['#', '//', '%'] as const
/** More of a text than this tells no more, and takes time. */
const SAMPLE = 65_536
const SEP = /^sep=(.)(?:\r\n?|\n)/i

/** What is known already: each of these is taken as it is, the rest is detected. */
export type KnownDialect = { readonly [K in keyof TableDialect]?: TableDialect[K] | undefined }

/**
 * How a text stands for a table. Every dialect that its characters allow is tried on its beginning; the one wins whose
 * rows have as many cells as one another, and whose cells look like cells (after van den Burg, Nazábal and Sutton,
 * *Wrangling messy CSV files by detecting row and type patterns*, 2019).
 */
export function detectDialect(text: string, known: KnownDialect = {}): TableDialect {
  const told = SEP.exec(text)
  const skipLines = known.skipLines ?? (told ? 1 : 0)
  const sample = sampleOf(text)
  const base = { ...RFC_4180, skipLines, comment: known.comment ?? '' }
  const delimiters =
    given(known.delimiter ?? told?.[1]) ?? DELIMITERS.filter((mark) => mark === ',' || sample.includes(mark))
  const candidates = delimiters.flatMap((delimiter) =>
    quotingsOf(sample, known).map(([quote, escape]) => ({ ...base, delimiter, quote, escape })),
  )
  const found = bestOf(sample, candidates)
  const comment = known.comment ?? commentOf(sample, found)
  const best =
    comment === ''
      ? found
      : bestOf(
          sample,
          candidates.map((one) => ({ ...one, comment })),
        )
  return { ...best, headerRows: known.headerRows ?? headerRowsOf(sample, best) }
}

const given = (value: string | undefined) => (value === undefined ? undefined : [value])

/** The text's beginning, to the end of a line. */
export function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text
  const end = Math.max(text.lastIndexOf('\n', SAMPLE), text.lastIndexOf('\r', SAMPLE))
  return text.slice(0, end > 0 ? end + 1 : SAMPLE)
}

function quotingsOf(sample: string, known: KnownDialect): readonly (readonly [string, string])[] {
  const fitting = QUOTINGS.filter(([quote, escape]) => {
    if (known.quote !== undefined && known.quote !== quote) return false
    if (known.escape !== undefined && known.escape !== escape) return false
    if (quote === '') return known.quote === undefined || known.quote === ''
    if (known.quote === undefined && !sample.includes(quote)) return false
    return known.escape !== undefined || escape === quote || sample.includes(escape)
  })
  if (fitting.length > 0) return fitting
  const quote = known.quote ?? '"'
  return [[quote, known.escape ?? quote]]
}

/** Remarks begin the file, all with the same mark, and have not as many cells as the rows of the table. */
function commentOf(sample: string, dialect: TableDialect): string {
  const lines = sample.split(/\r\n?|\n/).slice(dialect.skipLines)
  for (const mark of COMMENTS) {
    const remarks = lines.findIndex((line) => !line.startsWith(mark))
    if (remarks <= 0) continue
    const widths = [...splitRows(sample, dialect)].map((row) => row.length)
    const table = widths.slice(remarks)
    if (table.length > 0 && !widths.slice(0, remarks).includes(commonest(table))) return mark
  }
  return ''
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

function bestOf(sample: string, candidates: readonly TableDialect[]): TableDialect {
  let best = candidates[0]!
  let most = -Infinity
  for (const candidate of candidates) {
    const score = scoreOf(sample, candidate)
    // A difference in the last digits is none.
    if (score <= most * (1 + 1e-9)) continue
    most = score
    best = candidate
  }
  return plainest(sample, best)
}

function scoreOf(sample: string, dialect: TableDialect): number {
  const shapes = new Map<number, number>()
  let cells = 0
  let types = 0
  let torn = 1
  for (const row of splitRows(sample, dialect)) {
    if (row.length === 1 && row[0] === '') continue
    if (isTorn(row, dialect)) torn = TORN
    shapes.set(row.length, (shapes.get(row.length) ?? 0) + 1)
    cells += row.length
    for (const cell of row) types += scoreInside(cell, dialect)
  }
  if (cells === 0) return 0
  // Sentences have their semicolons: what parts the cells of a table does so in most of its rows.
  const rows = [...shapes.values()].reduce((sum, count) => sum + count, 0)
  if (2 * (shapes.get(1) ?? 0) >= rows && shapes.size > 1) return 1e-9 * (types / cells)
  // Both stand inside of cells everywhere: they part them only where every row has as many.
  if (STRICT.has(dialect.delimiter) && (shapes.size > 1 || shapes.has(1))) return 0
  const patterns = [...shapes].map(([length, rows]) => (rows * Math.max(1e-3, length - 1)) / length)
  return torn * (patterns.reduce((sum, pattern) => sum + pattern, 0) / shapes.size) * (types / cells)
}

/** What a dialect still counts that cuts through cells. */
const TORN = 1e-6

/** A formula whose brackets are closed in another cell, or a quoted text that ends in another one, was one cell. */
function isTorn(row: readonly string[], { quote }: TableDialect): boolean {
  if (row.length === 1) return false
  if (row.some((cell) => cell.startsWith('=') && !isBalanced(cell))) return true
  if (quote !== '') return false
  const opened = row.findIndex((cell) => /^"(?:.*[^"])?$/s.test(cell))
  return opened >= 0 && row.slice(opened + 1).some((cell) => /^[^"].*"$/s.test(cell))
}

function isBalanced(formula: string): boolean {
  let depth = 0
  for (const [mark] of formula.replaceAll(/"[^"]*"/g, '').matchAll(/[(){}]/g)) {
    depth += mark === '(' || mark === '{' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

/** A cell that still holds a quote was cut in the wrong place, or quoted another way. */
function scoreInside(cell: string, { quote }: TableDialect): number {
  const text = cell.trim()
  if (quote === '' && text.length > 1 && /^(?:"|'.*'$)/.test(text)) return 0
  if (/^ +["']./.test(cell)) return 0
  return typeScore(text.replaceAll(/[\r\n]+/g, ' '))
}

/** Quotes that stand around nothing are no dialect: what is usual is then said of the text. */
function plainest(sample: string, best: TableDialect): TableDialect {
  if (best.quote !== '' || sample.includes('"')) return best
  return { ...best, quote: '"', escape: '"' }
}

/** The first row names the columns where it is all words, and what is below it is not. */
function headerRowsOf(sample: string, dialect: TableDialect): number {
  const rows: string[][] = []
  for (const row of splitRows(sample, dialect)) {
    rows.push(row)
    if (rows.length > 20) break
  }
  const [first, ...rest] = rows
  if (!first || rest.length === 0) return 0
  const isName = (cell: string) => cell.trim() !== '' && !isNumber(cell)
  if (!first.every(isName)) return 0
  const isUnlike = first.some((_, column) => rest.some((row) => isNumber(row[column] ?? '')))
  return isUnlike || new Set(first).size === first.length ? 1 : 0
}

function isNumber(cell: string): boolean {
  return /^\s*[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?\s*%?\s*$/.test(cell)
}
