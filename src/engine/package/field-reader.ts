import { inputOf, inputOfText, type Input } from '../input'
import { literalOf } from '../literal'
import type { Json, JsonObject } from '../model'
import { isList, textIn } from './json'

/** What a field's text becomes in a cell. `fits` is false where it is not of the field's type and stays text. */
export type FieldReader = (text: string) => { readonly input: Input | undefined; readonly fits: boolean }

/** Dates and whatever else a cell has no type of its own for. */
const TEXTS: ReadonlySet<string> = new Set([
  'string',
  'date',
  'time',
  'datetime',
  'yearmonth',
  'duration',
  'object',
  'array',
  'list',
  'geopoint',
  'geojson',
])
const NUMBERS: ReadonlySet<string> = new Set(['number', 'integer', 'year'])
const NOT_FINITE = /^[+-]?(?:inf|nan)$/i

/** How cells of a field are read, or `undefined` where its type is unknown. */
export function fieldReader(
  field: JsonObject,
  type: string,
  missing: ReadonlySet<string>,
): FieldReader | undefined {
  const read = readerOf(field, type)
  if (!read) return undefined
  return (text) => (missing.has(text) ? { input: undefined, fits: true } : read(text))
}

function readerOf(field: JsonObject, type: string): FieldReader | undefined {
  if (type === 'any') return (text) => ({ input: inputOf(text), fits: true })
  if (TEXTS.has(type)) return (text) => ({ input: inputOfText(text), fits: true })
  if (NUMBERS.has(type)) return numberReader(field)
  if (type === 'boolean') return booleanReader(field)
  return undefined
}

function numberReader(field: JsonObject): FieldReader {
  const group = textIn(field, 'groupChar') ?? ''
  const decimal = textIn(field, 'decimalChar') ?? '.'
  const bare = field['bareNumber'] !== false
  return (text) => {
    let number = text.trim()
    if (!bare) number = number.replace(/^[^\d+\-.]+/, '').replace(/[^\d.]+$/, '')
    if (group !== '') number = number.replaceAll(group, '')
    if (decimal !== '.' && decimal !== '') number = number.replace(decimal, '.')
    if (NOT_FINITE.test(number)) return { input: inputOfText(number), fits: true }
    const isNumber = !number.endsWith('%') && typeof literalOf(number) === 'number'
    return isNumber ? { input: inputOf(number), fits: true } : { input: inputOfText(text), fits: false }
  }
}

function booleanReader(field: JsonObject): FieldReader {
  const yes = textsOf(field['trueValues']) ?? ['true', 'True', 'TRUE', '1']
  const no = textsOf(field['falseValues']) ?? ['false', 'False', 'FALSE', '0']
  return (text) => {
    if (yes.includes(text)) return { input: 'TRUE', fits: true }
    if (no.includes(text)) return { input: 'FALSE', fits: true }
    return { input: inputOfText(text), fits: false }
  }
}

function textsOf(value: Json | undefined): readonly string[] | undefined {
  return isList(value) && value.every((one) => typeof one === 'string') ? value : undefined
}
