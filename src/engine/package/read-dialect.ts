import type { TableDialect } from '../csv/table-dialect'
import type { Json, JsonObject } from '../model'
import { isList } from './json'
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
}

/** Reads a Table Dialect of version 1 or 2; whatever is not as it should be is said, and taken as if it were absent. */
export function readDialect(
  dialect: JsonObject,
  usual: { readonly delimiter: string },
  pointer: string,
  notes: Notes,
): ResourceDialect {
  const given = new Given(dialect, pointer, notes)
  const quote = dialect['quoteChar'] === null ? '' : (given.text('quoteChar') ?? '"')
  const escape = given.text('escapeChar') ?? quote
  const delimiter = given.text('delimiter') ?? usual.delimiter
  const lineEnd = given.text('lineTerminator')
  const headers = given.flag('header') === false ? [] : (given.rows('headerRows') ?? [1])
  return {
    delimiter: delimiter === '' ? usual.delimiter : delimiter,
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

  flag(key: string): boolean | undefined {
    return this.#as(key, 'true or false', (value) => (typeof value === 'boolean' ? value : undefined))
  }

  rows(key: string): readonly number[] | undefined {
    return this.#as(key, 'a list of row numbers from 1 on', (value) =>
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

function isRowNumber(value: Json): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1
}
