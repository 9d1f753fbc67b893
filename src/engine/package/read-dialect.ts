import type { TableDialect } from '../csv/table-dialect'
import type { Json, JsonObject } from '../model'
import { isList, isObject } from './json'
import { below, type Notes } from './notes'

/** How a resource's text stands for its table. */
export interface ResourceDialect extends TableDialect {
  /** Rows of the table, counted from 1, that name its columns; none where it has no header. */
  readonly headers: readonly number[]
  /** Rows that are remarks. */
  readonly comments: ReadonlySet<number>
  /** What stands for an empty cell. */
  readonly nullText: string | undefined
  /** What ends a line, where it is not a line break. */
  readonly lineEnd: string | undefined
  /** Whether the delimiter is the package's word, and not the usual one. */
  readonly isDelimiterNamed: boolean
}

/** Reads a Table Dialect of version 1 or 2; whatever is not as it should be is said, and taken as if it were absent. */
export function readDialect(
  dialect: JsonObject,
  usual: { readonly delimiter: string },
  pointer: string,
  notes: Notes,
): ResourceDialect {
  // Frictionless's own tools put what is said of a CSV file a level deeper.
  const { csv } = dialect
  const given = new Given(isObject(csv) ? { ...dialect, ...csv } : dialect, pointer, notes)
  const quote = given.isNull('quoteChar') ? '' : (given.text('quoteChar') ?? '"')
  const escape = given.text('escapeChar') ?? quote
  const delimiter = given.delimiter()
  const lineEnd = given.text('lineTerminator')
  const headers = given.flag('header') === false ? [] : (given.rows('headerRows') ?? [1])
  return {
    delimiter: delimiter ?? usual.delimiter,
    isDelimiterNamed: delimiter !== undefined,
    quote,
    escape,
    comment: given.text('commentChar') ?? '',
    skipLines: 0,
    headerRows: headers.length,
    skipSpaces: given.flag('skipInitialSpace') ?? false,
    headers,
    comments: new Set(given.rows('commentRows')),
    nullText: given.text('nullSequence'),
    lineEnd: lineEnd === undefined || /^[\r\n]*$/.test(lineEnd) ? undefined : lineEnd,
  }
}

/** The properties of a dialect, each with the sentence for what it should be. */
class Given {
  readonly #dialect: JsonObject
  readonly #pointer: string
  readonly #notes: Notes

  constructor(dialect: JsonObject, pointer: string, notes: Notes) {
    this.#dialect = dialect
    this.#pointer = pointer
    this.#notes = notes
  }

  text(key: string): string | undefined {
    return this.#as(key, 'a text', (value) => (typeof value === 'string' ? value : undefined))
  }

  isNull(key: string): boolean {
    return this.#dialect[key] === null
  }

  /** Also as it is escaped in other languages. */
  delimiter(): string | undefined {
    const named = this.text('delimiter')
    if (named === '\\t') return '\t'
    if (named !== undefined && /[\r\n]/.test(named)) {
      this.#notes.at(below(this.#pointer, 'delimiter'), 'it holds a line break, and that ends a row.')
      return undefined
    }
    return named === '' ? undefined : named
  }

  flag(key: string): boolean | undefined {
    return this.#as(key, 'true or false', (value) => (typeof value === 'boolean' ? value : undefined))
  }

  rows(key: string): readonly number[] | undefined {
    return this.#as(key, `a list of row numbers from 1 to ${LAST_ROW}`, (value) =>
      isList(value) && value.every(isRowNumber) ? value.toSorted((a, b) => a - b) : undefined,
    )
  }

  #as<T>(key: string, wanted: string, read: (value: Json) => T | undefined): T | undefined {
    const value = this.#dialect[key]
    if (value === undefined || value === null) return undefined
    const known = read(value)
    if (known === undefined) this.#notes.at(below(this.#pointer, key), `it should be ${wanted}.`)
    return known
  }
}

/** No table begins further down. */
const LAST_ROW = 10_000

function isRowNumber(value: Json): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LAST_ROW
}
