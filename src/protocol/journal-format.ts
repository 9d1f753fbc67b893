import { crc32 } from './crc32'
import type { CsvFormat, FileForm, JsonObject, Source } from './api'
import type { ChangeName, ChangeStep } from './reviving-client'

/**
 * A journal is two runs of bytes: the base, which is the content of the files that the workbook was opened from, and
 * the log, one record after the other. A record is its length, its CRC-32 (4 bytes each, little-endian), and as many
 * bytes: the length of a JSON text, the text, and the bytes that it names as `{"$bytes": [start, length]}`. The first
 * record is the head; there the places of bytes are places in the base. So a log that was cut off, or damaged, is read
 * as far as it is whole.
 */
export type JournalRecord =
  | JournalHead
  /** A change that was made. `state` is what `WorkbookInfo.state` said after it. */
  | ({ readonly type: 'step'; readonly state: number } & ChangeStep)
  /** A change that takes long to be made, written when it was asked for. */
  | ({ readonly type: 'asked'; readonly number: number } & ChangeStep)
  /** It was made: the step that comes here. */
  | { readonly type: 'made'; readonly number: number; readonly state: number }
  /** It has changed nothing. */
  | { readonly type: 'dropped'; readonly number: number }
  /** The file behind the workbook, from here on. */
  | ({ readonly type: 'document' } & JournaledDocument)
  /** What the window keeps beside the sheets, from here on. */
  | { readonly type: 'kept'; readonly kept: JsonObject }
  /** Whether anything is unsaved, from here on; not so before the first of them. */
  | { readonly type: 'dirty'; readonly dirty: boolean }
  /** All that another journal held is part of this one: of the two only this one counts. */
  | { readonly type: 'replaces'; readonly id: string }

export interface JournalHead {
  readonly type: 'head'
  readonly version: number
  /** What the workbook was opened from. */
  readonly source: Source
  /** What `WorkbookInfo.state` said of it then. */
  readonly state: number
  readonly base: { readonly length: number; readonly crc: number }
}

export interface JournaledDocument {
  readonly name: string
  readonly format: CsvFormat
  readonly form: FileForm
}

export type { ChangeName, ChangeStep }

/** What this program writes; it reads what earlier ones have written, too. */
export const VERSION = 2
const FRAME = 8
/** Where `$bytes` stands, bytes are meant. */
const BYTES = '$bytes'

/** What is missing from a log: nothing, its last record, more than that, or all of it since a newer program wrote it. */
export type Missing = 'nothing' | 'end' | 'rest' | 'newer'

export interface ReadLog {
  readonly records: readonly JournalRecord[]
  readonly missing: Missing
}

export function encodeRecord(record: Exclude<JournalRecord, JournalHead>): Uint8Array {
  const { text, pieces } = pack(record)
  return framed(text, pieces)
}

/** The head, and the bytes of its base in pieces. */
export function encodeHead(
  source: Source,
  state = 0,
): {
  readonly pieces: readonly Uint8Array[]
  head(crc: number): Uint8Array
} {
  const { text, pieces } = pack(source)
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const rest = JSON.stringify({ type: 'head', version: VERSION, state }).slice(0, -1)
  return {
    pieces,
    head: (crc) => framed(`${rest},"base":${JSON.stringify({ length, crc })},"source":${text}}`, []),
  }
}

/** Reads a log as far as it is whole. `base` may be absent where only what happened is looked at. */
export function decodeLog(log: Uint8Array, base: Uint8Array = new Uint8Array()): ReadLog {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength)
  const records: JournalRecord[] = []
  let at = 0
  while (at < log.length) {
    const end = at + FRAME <= log.length ? at + FRAME + view.getUint32(at, true) : Infinity
    if (end > log.length) return { records, missing: 'end' }
    const body = log.subarray(at + FRAME, end)
    const record = crc32(body) === view.getUint32(at + 4, true) ? recordOf(body, base) : undefined
    if (record?.type === 'head' && record.version > VERSION) return { records, missing: 'newer' }
    if (!record || (records.length === 0) !== (record.type === 'head'))
      return { records, missing: end === log.length ? 'end' : 'rest' }
    records.push(record)
    at = end
  }
  return { records, missing: 'nothing' }
}

/** Whether a base is the one that the head was written for. */
export function isWholeBase({ base }: JournalHead, bytes: Uint8Array): boolean {
  return bytes.length === base.length && crc32(bytes) === base.crc
}

function pack(value: unknown): { readonly text: string; readonly pieces: readonly Uint8Array[] } {
  const pieces: Uint8Array[] = []
  let start = 0
  const text = JSON.stringify(value, (_key, inner: unknown) => {
    if (!(inner instanceof Uint8Array)) return inner
    pieces.push(inner)
    start += inner.length
    return { [BYTES]: [start - inner.length, inner.length] }
  })
  return { text, pieces }
}

function framed(text: string, pieces: readonly Uint8Array[]): Uint8Array {
  const json = new TextEncoder().encode(text)
  const length = 4 + json.length + pieces.reduce((sum, piece) => sum + piece.length, 0)
  const record = new Uint8Array(FRAME + length)
  const view = new DataView(record.buffer)
  view.setUint32(0, length, true)
  view.setUint32(FRAME, json.length, true)
  record.set(json, FRAME + 4)
  let at = FRAME + 4 + json.length
  for (const piece of pieces) {
    record.set(piece, at)
    at += piece.length
  }
  view.setUint32(4, crc32(record.subarray(FRAME)), true)
  return record
}

/** A record whose sum is right was written by this program; one of a later version may still be unknown. */
function recordOf(body: Uint8Array, base: Uint8Array): JournalRecord | undefined {
  try {
    const length = new DataView(body.buffer, body.byteOffset, body.byteLength).getUint32(0, true)
    const text = new TextDecoder().decode(body.subarray(4, 4 + length))
    const bytes = text.startsWith('{"type":"head"') ? base : body.subarray(4 + length)
    return JSON.parse(text, bytes.length > 0 ? unpacking(bytes) : undefined) as JournalRecord
  } catch {
    return undefined
  }
}

function unpacking(bytes: Uint8Array): (key: string, value: unknown) => unknown {
  return (_key, value) => {
    const place = value !== null && typeof value === 'object' && (value as Record<string, unknown>)[BYTES]
    if (!Array.isArray(place)) return value
    const [start, length] = place as [number, number]
    return bytes.slice(start, start + length)
  }
}
