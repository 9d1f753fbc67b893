import path from 'node:path'
import { failure, success, type Outcome } from '../core/outcome'
import { joined } from '../core/joined-bytes'
import type { FileSource } from '../engine/model'
import { isZip } from '../engine/package/zip'
import { isMarkupSpreadsheet } from '../engine/spreadsheet/markup-files'
import { isCompound } from '../engine/spreadsheet/read-spreadsheet'
import { sheetsIn } from './open-workbook'
import type { Pieces, Terminal } from './terminal'

/** What a path names: text that comes piece by piece, or a file of sheets, which is read whole. */
export type ConvertInput =
  | { readonly kind: 'text'; readonly name: string; readonly pieces: Pieces }
  | { readonly kind: 'sheets'; readonly name: string; readonly source: FileSource }

/** So much of a file says what it is. */
const MARK_BYTES = 4096
/** What is packed in more than this is more than could be unpacked. */
const MOST_BYTES = 1_000_000_000

export async function convertInput(file: string, terminal: Terminal): Promise<Outcome<ConvertInput>> {
  const name = file === '-' ? 'standard input' : path.basename(path.resolve(file))
  const files = await terminal.packageFiles(file)
  if (!files.ok) return files
  if (files.value)
    return success({ kind: 'sheets', name, source: { kind: 'package', name, files: files.value } })
  const pieces = await terminal.pieces(file)
  if (!pieces.ok) return pieces
  const rest = pieces.value[Symbol.asyncIterator]()
  const begun = await taken(name, rest, MARK_BYTES)
  if (!begun.ok) return begun
  if (!isZip(begun.value) && !isCompound(begun.value) && !isMarkupSpreadsheet(begun.value))
    return success({ kind: 'text', name, pieces: withBeginning(begun.value, rest) })
  const more = await taken(name, rest)
  if (!more.ok) return more
  const bytes = joined([begun.value, more.value])
  const source = await sheetsIn(name, bytes)
  if (!source.ok) return source
  return success({ kind: 'sheets', name, source: source.value ?? { kind: 'workbook', name, bytes } })
}

/** All bytes of a file of text, for what is made of it as a whole. */
export function wholeOf({ name, pieces }: Extract<ConvertInput, { kind: 'text' }>) {
  return taken(name, pieces[Symbol.asyncIterator]())
}

type Iterator = AsyncIterator<Outcome<Uint8Array>>

/** What comes until there is so much of it, or all where nothing is said. */
async function taken(name: string, pieces: Iterator, enough = Infinity): Promise<Outcome<Uint8Array>> {
  const found: Uint8Array[] = []
  for (let size = 0; size < enough;) {
    if (size > MOST_BYTES)
      return failure(`“${name}” has more than ${MOST_BYTES / 1e6} MB, which is the most that can be read.`)
    const next = await pieces.next()
    if (next.done === true) break
    if (!next.value.ok) return next.value
    found.push(next.value.value)
    size += next.value.value.length
  }
  return success(joined(found))
}

async function* withBeginning(beginning: Uint8Array, rest: Iterator): Pieces {
  yield success(beginning)
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}
