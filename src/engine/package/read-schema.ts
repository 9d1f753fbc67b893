import type { Json, JsonObject } from '../model'
import { fieldReader, type FieldReader } from './field-reader'
import { isList, isObject, textIn } from './json'
import { below, type Notes } from './notes'

/** What a Table Schema says of a table's columns. */
export interface TableSchema {
  readonly fields: readonly SchemaField[]
  /** The columns of a table that names them so; by place where the schema has nothing to go by. */
  fieldsFor(header: readonly string[] | undefined): readonly (SchemaField | undefined)[]
}

export interface SchemaField {
  readonly name: string
  readonly pointer: string
  readonly type: string
  readonly read: FieldReader
}

const EMPTY = ['']

/** Reads a Table Schema of version 1 or 2; a field that cannot be read counts as one without a type. */
export function readSchema(schema: JsonObject, pointer: string, notes: Notes): TableSchema | undefined {
  const listed = schema['fields']
  if (!isList(listed)) {
    notes.at(
      below(pointer, 'fields'),
      'it should be a list of fields; the columns are read as if they had no types.',
    )
    return undefined
  }
  const missing = missingValues(schema['missingValues'], below(pointer, 'missingValues'), notes) ?? EMPTY
  const fields = listed.map((field, i) =>
    readField(field, missing, below(below(pointer, 'fields'), i), notes),
  )
  const byName = new Map(fields.map((field) => [field.name, field]))
  return {
    fields,
    fieldsFor(header) {
      const named = header?.map((name) => byName.get(name))
      return named?.some((field) => field !== undefined) ? named : fields
    },
  }
}

function readField(field: Json, missing: readonly string[], pointer: string, notes: Notes): SchemaField {
  const known = isObject(field) ? field : {}
  if (!isObject(field)) notes.at(pointer, 'it should be an object that describes a field.')
  tellKinds(known, pointer, notes)
  const type = textIn(known, 'type') ?? 'any'
  const own = missingValues(known['missingValues'], below(pointer, 'missingValues'), notes)
  const read = fieldReader(known, type, new Set(own ?? missing))
  if (!read)
    notes.at(below(pointer, 'type'), `there is no type “${type}”; its column is read as it is written.`)
  return {
    name: textIn(known, 'name') ?? '',
    pointer,
    type: read ? type : 'any',
    read: read ?? fieldReader({}, 'any', new Set(own ?? missing))!,
  }
}

const TEXTS = ['name', 'type', 'decimalChar', 'groupChar'] as const
const LISTS = ['trueValues', 'falseValues'] as const

/** Notes the properties of a field that have the wrong type; they are read as if absent. */
function tellKinds(field: JsonObject, pointer: string, notes: Notes): void {
  const tell = (key: string, should: string, isRight: (value: Json) => boolean) => {
    const value = field[key]
    if (value !== undefined && value !== null && !isRight(value))
      notes.at(below(pointer, key), `it should be ${should}.`)
  }
  for (const key of TEXTS) tell(key, 'a text', (value) => typeof value === 'string')
  for (const key of LISTS)
    tell(key, 'a list of texts', (value) => isList(value) && value.every((one) => typeof one === 'string'))
  tell('bareNumber', 'true or false', (value) => typeof value === 'boolean')
}

/** Texts, or since version 2 objects that have a `value` and a `label`. */
function missingValues(
  value: Json | undefined,
  pointer: string,
  notes: Notes,
): readonly string[] | undefined {
  if (value === undefined) return undefined
  const texts = isList(value)
    ? value.map((one) => (isObject(one) ? textIn(one, 'value') : typeof one === 'string' ? one : undefined))
    : [undefined]
  if (texts.every((text) => text !== undefined)) return texts
  notes.at(pointer, 'it should be a list of texts.')
  return undefined
}
