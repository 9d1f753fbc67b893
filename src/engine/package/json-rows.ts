import type { Input } from '../input'
import { inputOfText } from '../input'
import type { Json, JsonObject } from '../model'
import { isList, isObject } from './json'

/** Rows of a table that is given as JSON: lists, or objects whose keys become the header. */
export function jsonRows(data: Json): readonly (readonly Json[])[] | undefined {
  if (!isList(data)) return undefined
  if (data.every(isList)) return data
  if (!data.every(isObject)) return undefined
  const keys = [...new Set(data.flatMap((row: JsonObject) => Object.keys(row)))]
  return [keys, ...data.map((row) => keys.map((key) => row[key] ?? null))]
}

/** A cell of such a table; a text is text, whatever it looks like. */
export function jsonInput(value: Json): Input | undefined {
  if (value === null) return undefined
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return inputOfText(typeof value === 'string' ? value : JSON.stringify(value))
}
