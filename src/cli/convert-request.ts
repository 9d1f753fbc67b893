import { failure, success, type Outcome } from '../core/outcome'
import type { ImportChoice } from '../engine/csv/import-choice'
import { oneFile, readOptions, type Given } from './options'

/** What `logitsheet convert` is asked for. */
export interface ConvertRequest {
  readonly file: string
  readonly known: ImportChoice
  readonly to: Kind
  readonly sheet: string | undefined
  readonly escapeFormulas: boolean
  readonly showDialect: boolean
  /** Rows are not made records of a table. */
  readonly asWritten: boolean
  /** Options that say how text stands for a table, in the order of `OPTIONS`; a file of sheets has no use for them. */
  readonly ofText: readonly string[]
}

/** What a table is converted to. */
const KINDS = ['csv', 'json', 'xlsx'] as const
export type Kind = (typeof KINDS)[number]

/** How text stands for a table. */
const TEXT_OPTIONS = {
  delimiter: { type: 'string' },
  quote: { type: 'string' },
  escape: { type: 'string' },
  encoding: { type: 'string' },
  'skip-lines': { type: 'string' },
  'header-rows': { type: 'string' },
  comment: { type: 'string' },
  'show-dialect': { type: 'boolean' },
  'as-written': { type: 'boolean' },
} as const

const OPTIONS = {
  ...TEXT_OPTIONS,
  to: { type: 'string' },
  sheet: { type: 'string' },
  'escape-formulas': { type: 'boolean' },
} as const

const isKind = (to: unknown): to is Kind => KINDS.includes(to as Kind)

export function convertRequest(args: readonly string[]): Outcome<ConvertRequest> {
  const given = readOptions(args, OPTIONS)
  if (!given.ok) return given
  const { values, names } = given.value
  const file = oneFile('convert', names)
  if (!file.ok) return file
  const { to = 'csv', sheet } = values
  if (!isKind(to)) return failure(`“${String(to)}” is nothing to convert to: ${KINDS.join(', ')}.`)
  const known = knownOf(values)
  if (!known.ok) return known
  const problem = conflictIn(values, to)
  if (problem !== undefined) return failure(problem)
  return success({
    file: file.value,
    to,
    sheet: typeof sheet === 'string' ? sheet : undefined,
    escapeFormulas: values['escape-formulas'] === true,
    showDialect: values['show-dialect'] === true,
    asWritten: values['as-written'] === true,
    known: known.value,
    ofText: Object.keys(TEXT_OPTIONS).filter((name) => values[name] !== undefined),
  })
}

/** What is known of the file. */
function knownOf(values: Given['values']): Outcome<ImportChoice> {
  const skipLines = countOf(values, 'skip-lines')
  const headerRows = countOf(values, 'header-rows')
  if (!skipLines.ok) return skipLines
  if (!headerRows.ok) return headerRows
  const marks = {
    delimiter: markOf(values, 'delimiter'),
    quote: markOf(values, 'quote'),
    escape: markOf(values, 'escape'),
    comment: markOf(values, 'comment'),
  }
  const problem = problemOf(marks)
  if (problem !== undefined) return failure(problem)
  const { encoding } = values
  if (encoding === '') return failure('--encoding is a name such as windows-1252; left out, it is detected.')
  return success({
    ...marks,
    encoding: typeof encoding === 'string' ? encoding : undefined,
    skipLines: skipLines.value,
    headerRows: headerRows.value,
  })
}

type Marks = Pick<ImportChoice, 'delimiter' | 'quote' | 'escape' | 'comment'>

function problemOf({ delimiter, quote, escape, comment }: Marks): string | undefined {
  if (delimiter === '') return 'A delimiter is at least one character.'
  if (quote !== undefined && Array.from(quote).length > 1)
    return `--quote is one character, or '' where there is none, not “${quote}”.`
  if (escape !== undefined && escape.length > 1)
    return `--escape is one character, or '' where quotes are doubled, not “${escape}”.`
  const broken = Object.entries({ delimiter, quote, escape, comment }).find(([, mark]) =>
    /[\r\n]/.test(mark ?? ''),
  )
  if (broken) return `--${broken[0]} holds a line break, and that ends a row.`
  if (delimiter === undefined || (delimiter !== quote && delimiter !== escape)) return undefined
  return `--delimiter is also the ${delimiter === quote ? 'quote' : 'escape'}: no cell could be told from the next.`
}

/** Of two options that cannot both be meant, why not. */
function conflictIn(values: Given['values'], to: Kind): string | undefined {
  const shows = values['show-dialect'] === true
  if (shows && values['to'] !== undefined && to !== 'json')
    return `--show-dialect prints JSON in place of the cells; leave out --to ${to}.`
  if (shows && values['escape-formulas'] === true)
    return '--show-dialect prints no cells, so there is nothing to escape.'
  if (values['escape-formulas'] === true && to !== 'csv')
    return `--escape-formulas is for CSV; ${to === 'json' ? 'no program computes what is in JSON' : 'an Excel workbook says itself which cells are formulas'}.`
  if (values['as-written'] === true && to === 'xlsx')
    return '--as-written is for csv and json; an Excel workbook has the rows as they stand.'
  if (values['sheet'] !== undefined && to === 'xlsx')
    return '--sheet is for csv and json; an Excel workbook takes all sheets.'
  return undefined
}

/** `\\t` is the tab that shells make hard to type; `\\\\` is one backslash. */
function markOf(values: Given['values'], name: string): string | undefined {
  const value = values[name]
  if (typeof value !== 'string') return undefined
  return { '\\t': '\t', '\\\\': '\\' }[value] ?? value
}

function countOf(values: Given['values'], name: string): Outcome<number | undefined> {
  const value = values[name]
  if (value === undefined) return success(undefined)
  return /^\d{1,9}$/.test(String(value))
    ? success(Number(value))
    : failure(`--${name} is a number of lines, not “${String(value)}”.`)
}
