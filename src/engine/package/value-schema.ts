import { usedRange, type Book } from '../book'
import { ERROR_CODES } from '../error-code'
import type { JsonObject } from '../model'
import { CellReader, valueText } from '../read/cell-reader'
import type { Sheet } from '../sheet'
import type { Value } from '../value'

/** How a sheet's values stand in their file: whether the first row names the columns, and then their types. */
export interface ValueDescription {
  readonly dialect: JsonObject
  readonly schema?: JsonObject
}

const NO_HEADER: ValueDescription = { dialect: { header: false } }

/**
 * A sheet whose first row names its columns is described with a Table Schema, so that other programs know their types;
 * of any other sheet nothing is claimed.
 */
export function describeValues(book: Book, sheet: Sheet): ValueDescription {
  const used = usedRange(book, sheet)
  if (!used || used.bottom === 0) return NO_HEADER
  const reader = new CellReader(book, sheet, used)
  const columns = Array.from({ length: used.right + 1 }, (_, column) => column)
  const names = columns.map((column) => reader.value(0, column))
  if (!names.every((name) => typeof name === 'string' && name.trim() !== '')) return NO_HEADER
  if (new Set(names).size < names.length) return NO_HEADER
  const fields = columns.map((column) => ({
    name: valueText(names[column]),
    ...typeOf(used.bottom, (row) => reader.value(row, column)),
  }))
  return { dialect: { header: true }, schema: { fields, missingValues: ['', ...ERROR_CODES] } }
}

/** The type of all that a column holds; errors and empty cells are missing values. */
function typeOf(last: number, value: (row: number) => Value): JsonObject {
  let type: string | undefined
  for (let row = 1; row <= last; row++) {
    const found = kindOf(value(row))
    if (found === undefined || found === type) continue
    if (type !== undefined) return { type: 'string' }
    type = found
  }
  return type === 'boolean'
    ? { type, trueValues: ['TRUE'], falseValues: ['FALSE'] }
    : { type: type ?? 'string' }
}

function kindOf(value: Value): string | undefined {
  if (value === undefined || (typeof value === 'object' && 'code' in value)) return undefined
  return typeof value
}
