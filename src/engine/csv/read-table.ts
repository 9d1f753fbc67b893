import { failure, success, type Outcome } from '../../core/outcome'
import { decodeText } from './decode'
import { detectDialect, type KnownDialect } from './detect-dialect'
import { splitRows } from './split-rows'
import type { TableDialect } from './table-dialect'

/** A file as a table of texts, each as it is written. */
export interface Table {
  readonly rows: Iterable<readonly string[]>
  readonly dialect: TableDialect
  readonly encoding: string
}

/** Reads a file's bytes in the dialect that it is in; what is `known` of it is taken as it is. */
export function readTable(
  name: string,
  bytes: Uint8Array,
  known: KnownDialect & { readonly encoding?: string | undefined } = {},
): Outcome<Table> {
  const decoded =
    known.encoding === undefined ? decodeText(name, bytes) : decodeAs(name, bytes, known.encoding)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  const dialect = detectDialect(text, known)
  return success({ rows: splitRows(text, dialect), dialect, encoding })
}

/** Decodes text by the name of its encoding, as the web knows it or as other languages write it. */
export function decodeAs(
  name: string,
  bytes: Uint8Array,
  label: string,
): Outcome<{ readonly text: string; readonly encoding: string }> {
  try {
    const decoder = new TextDecoder(standardLabel(label), { fatal: true })
    try {
      return success({ text: decoder.decode(bytes), encoding: decoder.encoding })
    } catch {
      return failure(`“${name}” is not ${decoder.encoding} text: some of its bytes mean nothing there.`)
    }
  } catch {
    return failure(
      `There is no encoding “${label}”; some that there are: utf-8, utf-16le, windows-1252, shift_jis.`,
    )
  }
}

/** The web's name for an encoding that other languages write otherwise: `utf_8`, `utf-8-sig`, `latin-1`. */
function standardLabel(label: string): string {
  const plain = label.trim().toLowerCase().replaceAll('_', '-').replace(/-sig$/, '')
  if (/^(?:shift|windows|iso|utf|big5|euc|gb|koi8|x)/.test(plain))
    return plain === 'shift-jis' ? 'shift_jis' : plain
  return plain.replaceAll('-', '')
}
