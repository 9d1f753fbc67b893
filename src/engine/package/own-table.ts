import { OWN_TABLE, readCsvFile, type Original } from '../csv/read-csv'
import type { CsvFormat, JsonObject } from '../model'
import { pathProblem, plainPath } from '../../shared/package-files'
import { isObject, textIn } from './json'
import type { PackageEntries } from './package-entries'

/**
 * A table that is described as this program describes its sheets: it is read as what was typed, and keeps its file, so
 * that what is not edited is written as it stands there. `undefined` for any other table, and for one that is damaged.
 */
export function readOwnTable(resource: JsonObject, entries: PackageEntries) {
  const path = textIn(resource, 'path')
  if (path === undefined || pathProblem(path) || !isOwnKind(resource, path)) return undefined
  const bytes = entries.read(plainPath(path))
  if (!bytes?.ok) return undefined
  const read = readCsvFile(path, bytes.value, () => undefined, OWN_TABLE)
  return read.ok && read.value.notes.length === 0 ? read.value : undefined
}

function isOwnKind(resource: JsonObject, path: string): boolean {
  const { dialect, schema, format = 'csv', encoding = 'utf-8' } = resource
  const hasNoHeader = isObject(dialect) && dialect['header'] === false && Object.keys(dialect).length === 1
  const isPlainText = format === 'csv' && typeof encoding === 'string' && /^utf-?8$/i.test(encoding)
  return hasNoHeader && isPlainText && schema === undefined && /\.csv$/i.test(path)
}

/** Whether a file is laid out as this program writes its sheets; line breaks and quotes may differ. */
export function isOwnFormat({ choice, format }: Original): boolean {
  const { encoding, delimiter, quote, escape, reading }: CsvFormat = format
  const isPlain = quote === undefined && escape === undefined && reading === undefined
  return (
    encoding === 'utf-8' && delimiter === ',' && isPlain && choice.skipLines === 0 && choice.comment === ''
  )
}
