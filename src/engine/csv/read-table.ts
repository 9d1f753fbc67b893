import { success, type Outcome } from '../../core/outcome'
import { decodeAs, decodeText, type DecodedText } from './decode'
import { detectDialect } from './detect-dialect'
import type { ImportChoice } from './import-choice'
import { splitRows } from './split-rows'
import type { TableDialect } from './table-dialect'

/** A file as a table of texts, each as it is written. */
export interface Table {
  readonly rows: Iterable<readonly string[]>
  readonly dialect: TableDialect
  readonly encoding: string
}

/** Reads a file's bytes in the dialect that it is in; what is `chosen` of it is taken as it is. */
export function readTable(name: string, bytes: Uint8Array, chosen: ImportChoice = {}): Outcome<Table> {
  const decoded = decodeChosen(name, bytes, chosen)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  const dialect = detectDialect(text, chosen)
  return success({ rows: splitRows(text, dialect), dialect, encoding })
}

/** A file's text in the encoding that was chosen, or in the one that it is in. */
export function decodeChosen(
  name: string,
  bytes: Uint8Array,
  { encoding }: ImportChoice,
  whole = true,
): Outcome<DecodedText> {
  return encoding === undefined ? decodeText(name, bytes, whole) : decodeAs(name, bytes, encoding, whole)
}
