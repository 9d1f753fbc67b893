import { detectDialect, sampleOf } from '../csv/detect-dialect'
import { splitRows } from '../csv/split-rows'
import { inputOf, inputOfText, type Input } from '../input'
import type { Json, JsonObject } from '../model'
import { pathProblem } from '../../shared/package-files'
import { isList, isObject, parseJson, textIn } from './json'
import { jsonInput, jsonRows } from './json-rows'
import { below, type Notes } from './notes'
import type { PackageEntries } from './package-entries'
import { readDialect, type ResourceDialect } from './read-dialect'
import { readSchema, type SchemaField, type TableSchema } from './read-schema'
import { fileText, formatOf, rowsOf, usualDelimiter } from './resource-rows'
import { TableCells } from './table-cells'

const TABLES = /\.(?:csv|tsv|tab|txt|json)(?:\.gz|\.zip)?$/i
const TABLE_FORMATS: ReadonlySet<string> = new Set(['csv', 'tsv', 'tab', 'txt', 'json'])

/** What reading a resource needs besides it. */
export interface ResourcePlace {
  readonly pointer: string
  readonly entries: PackageEntries
  readonly notes: Notes
}

/** A resource as cells; `undefined` where it is no table or cannot be had, which the notes then say. */
export function readResource(resource: JsonObject, place: ResourcePlace): TableCells | undefined {
  const { pointer, notes } = place
  const schema = referred(resource, 'schema', place)
  const table: TableReader = {
    schema: schema && readSchema(schema, below(pointer, 'schema'), notes),
    dialect: readDialect(
      referred(resource, 'dialect', place) ?? {},
      { delimiter: usualDelimiter(resource, pathsOf(resource)[0] ?? '') },
      below(pointer, 'dialect'),
      notes,
    ),
    place,
  }
  const { data } = resource
  const cells =
    data === undefined ? fromFiles(resource, table) : fromData(data, table, below(pointer, 'data'))
  if (cells?.lost) notes.at(pointer, 'it has more rows or columns than a sheet; the rest is left out.')
  return cells
}

interface TableReader {
  readonly schema: TableSchema | undefined
  readonly dialect: ResourceDialect
  readonly place: ResourcePlace
}

export function pathsOf({ path }: JsonObject): readonly string[] {
  if (typeof path === 'string') return [path]
  return isList(path) ? path.filter((part) => typeof part === 'string') : []
}

/** Notes what is wrong with the paths of a resource: some are no texts, or there are none. */
function tellPaths({ path, url }: JsonObject, pointer: string, notes: Notes): void {
  if (path === undefined && typeof url === 'string')
    return notes.at(below(pointer, 'url'), `${pathProblem(url) ?? 'it should be a “path”'}.`)
  if (path === undefined)
    return notes.at(pointer, 'it has neither a “path” nor “data”, so there is nothing to open.')
  const at = below(pointer, 'path')
  if (typeof path === 'string') return
  if (!isList(path) || path.length === 0) return notes.at(at, 'it should be a path, or a list of paths.')
  for (const [i, part] of path.entries())
    if (typeof part !== 'string') notes.at(below(at, i), 'it should be a path.')
}

/** A schema or a dialect: the object itself, or the one in the file that its path names. */
function referred(resource: JsonObject, key: string, { pointer, entries, notes }: ResourcePlace) {
  const value = resource[key]
  if (value === undefined || isObject(value)) return value
  const at = below(pointer, key)
  if (typeof value !== 'string') {
    notes.at(at, 'it should be an object, or the path of a JSON file.')
    return undefined
  }
  const text = fileText(value, { label: undefined, pointer: at }, entries, notes)
  const parsed = text.ok ? parseJson(text.value) : { problem: text.message }
  if ('value' in parsed && isObject(parsed.value)) return parsed.value
  notes.at(at, 'problem' in parsed ? parsed.problem : `“${value}” does not hold an object.`)
  return undefined
}

function fromFiles(resource: JsonObject, table: TableReader): TableCells | undefined {
  const { place } = table
  const { pointer, entries, notes } = place
  const paths = pathsOf(resource)
  const at = below(pointer, 'path')
  tellPaths(resource, pointer, notes)
  if (paths.length === 0) return undefined
  if (pathProblem(paths[0]!) === undefined && !isTable(resource, paths[0]!)) {
    notes.at(at, `“${paths[0]}” is not a table of text, so it is not opened.`)
    return undefined
  }
  const texts: string[] = []
  const encoding = { label: given(resource, 'encoding', place), pointer: below(pointer, 'encoding') }
  for (const [i, path] of paths.entries()) {
    const text = fileText(path, encoding, entries, notes)
    if (text.ok) texts.push(text.value)
    else notes.at(isList(resource['path']) ? below(at, i) : at, text.message)
  }
  if (texts.length === 0) return undefined
  if (!isJson(resource, paths[0]!)) return textTable(rowsOf(texts, dialectFor(texts[0]!, table)), table)
  const parsed = parseJson(texts.join(''))
  if ('value' in parsed) return fromData(parsed.value, table, at)
  notes.at(at, `“${paths[0]}” is not JSON: ${parsed.problem}.`)
  return undefined
}

/** A property that is a text; anything else is said, and as good as absent. */
function given(resource: JsonObject, key: string, { pointer, notes }: ResourcePlace): string | undefined {
  const value = resource[key]
  if (typeof value === 'string') return value
  if (value !== undefined && value !== null) notes.at(below(pointer, key), 'it should be a text.')
  return undefined
}

/**
 * The standard's delimiter is the comma where none is named. A table that has none of those, and stands plainly in
 * another dialect, is read as it stands, which is said.
 */
function dialectFor(text: string, { dialect, place }: TableReader): ResourceDialect {
  const [first] = splitRows(sampleOf(text), dialect)
  if (dialect.isDelimiterNamed || first === undefined || first.length > 1) return dialect
  const { delimiter } = detectDialect(sampleOf(text), { quote: dialect.quote, comment: dialect.comment })
  const rows = [...splitRows(sampleOf(text), { ...dialect, delimiter })]
  const [{ length: width } = []] = rows
  if (delimiter === ' ' || !width || width < 2 || rows.some((row) => row.length !== width)) return dialect
  const at = below(below(place.pointer, 'dialect'), 'delimiter')
  place.notes.at(
    at,
    `none is named, and the cells are parted by ${JSON.stringify(delimiter)}: they are read so.`,
  )
  return { ...dialect, delimiter }
}

function isTable(resource: JsonObject, path: string): boolean {
  const format = formatOf(resource)
  const isText = /^text\/(?:csv|tab-separated-values|plain)\b/i.test(textIn(resource, 'mediatype') ?? '')
  return (format !== undefined && TABLE_FORMATS.has(format)) || TABLES.test(path) || isText
}

function isJson(resource: JsonObject, path: string): boolean {
  return (formatOf(resource) ?? path.split('.').at(-1)?.toLowerCase()) === 'json'
}

function fromData(data: Json, table: TableReader, pointer: string): TableCells | undefined {
  if (typeof data === 'string') return textTable(rowsOf([data], table.dialect), table)
  const rows = jsonRows(data)
  if (rows) return jsonTable(rows, table)
  table.place.notes.at(pointer, 'it should be a list of rows: each a list of values, or an object.')
  return undefined
}

function textTable(rows: Iterable<readonly string[]>, table: TableReader): TableCells {
  const cells = new TableCells()
  const columns = new TypedColumns(table)
  for (const row of rows) {
    const inputs = columns.isHeader(cells.rows)
      ? columns.header(row)
      : row.map((text, i) => columns.input(text, i))
    if (!cells.add(inputs)) break
  }
  columns.tell()
  return cells
}

function jsonTable(rows: readonly (readonly Json[])[], table: TableReader): TableCells {
  const cells = new TableCells()
  const columns = new TypedColumns(table)
  for (const row of rows) {
    const inputs = columns.isHeader(cells.rows)
      ? columns.header(row.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))))
      : row.map((value, i) =>
          typeof value === 'string' && table.schema ? columns.input(value, i) : jsonInput(value),
        )
    if (!cells.add(inputs)) break
  }
  columns.tell()
  return cells
}

/** Reads cells by the types of their columns, and counts those that are not of theirs. */
class TypedColumns {
  readonly #table: TableReader
  readonly #misfits = new Map<SchemaField, { count: number; readonly first: string }>()
  #fields: readonly (SchemaField | undefined)[]
  #read = 0

  constructor(table: TableReader) {
    this.#table = table
    this.#fields = table.schema?.fieldsFor(undefined) ?? []
  }

  isHeader(row: number): boolean {
    this.#read = row
    return row < this.#table.dialect.headers.length
  }

  header(names: readonly string[]): (Input | undefined)[] {
    if (this.#read === 0) this.#fields = this.#table.schema?.fieldsFor(names) ?? []
    return names.map(inputOfText)
  }

  input(text: string, column: number): Input | undefined {
    const field = this.#fields[column]
    if (!field) return inputOf(text)
    const { input, fits } = field.read(text)
    if (!fits) this.#misfit(field, text)
    return input
  }

  #misfit(field: SchemaField, text: string): void {
    const known = this.#misfits.get(field)
    if (known) known.count++
    else this.#misfits.set(field, { count: 1, first: text })
  }

  /** Says which columns hold what their type does not know. */
  tell(): void {
    for (const [{ pointer, type, name }, { count, first }] of this.#misfits) {
      const cells = count === 1 ? 'one cell' : `${count.toLocaleString('en')} cells`
      this.#table.place.notes.at(
        below(pointer, 'type'),
        `${cells} of “${name}” ${count === 1 ? 'is' : 'are'} no ${type}, such as “${first}”, and kept as text.`,
      )
    }
  }
}
