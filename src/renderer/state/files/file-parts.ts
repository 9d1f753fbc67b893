import { MAX_ROWS } from '../../../core/address'
import { countText } from '../../../core/wording'
import type { FilePart, ImportPreview } from '../../../protocol/api'
import { LENT_BYTES } from '../../../protocol/lending'
import { BEGINNING_BYTES, MAX_KEPT_BYTES, MAX_TEXT_BYTES } from '../../../shared/file-messages'
import type { Dialogs } from '../dialogs'
import type { Incoming } from './incoming'

/** What a file that is opened may take of the computer's memory; a browser rounds what there is to at most 8 GB. */
const SHARE = 1 / 3
const USUAL_MEMORY_GB = 4
/** More cells than fill this are more than one engine can hold, however much memory there is. */
const ENGINE_BYTES = 3e9
/** A guess of the rows counts where it is this sure. */
const SURELY_MORE = 1.1

/** Why a file is not opened whole as one sheet. */
export interface TooMuch {
  readonly name: string
  readonly why: 'rows' | 'size' | 'memory'
  /** About how many rows it has, where that can be told. */
  readonly rows: number | undefined
  readonly text: string
}

/** Bytes that a file may take once it is open. */
export function memoryLimit(
  gigabytes = (globalThis.navigator as { deviceMemory?: number } | undefined)?.deviceMemory,
): number {
  return Math.min((gigabytes ?? USUAL_MEMORY_GB) * 1e9 * SHARE, ENGINE_BYTES)
}

/** Its bytes, for the engine and for another one should that die; one alone has those that are lent. */
const COPIES = 2

/** About how many bytes a file takes once it is open, by its size and its beginning. */
export function memoryOf(size: number, { sampled }: Pick<ImportPreview, 'sampled'>): number {
  // What is kept as it was written is read as one text, the rest piece by piece.
  const isInParts = size > MAX_KEPT_BYTES
  const cells = isInParts ? sampled.memory - sampled.slack : sampled.memory + sampled.passing
  const copies = size > LENT_BYTES ? 1 : COPIES
  return copies * size + cells * Math.max(1, size / BEGINNING_BYTES)
}

/**
 * Whether a file is too much for one sheet, by its size and its beginning; said before more of it is read. `taken` is
 * what the files take that are opened with it.
 */
export function tooMuchOf(
  { name, size }: Pick<Incoming, 'name' | 'size'>,
  { sampled }: Pick<ImportPreview, 'sampled'>,
  limit: number,
  taken = 0,
): TooMuch | undefined {
  const times = Math.max(1, size / BEGINNING_BYTES)
  const rows = Math.round(sampled.rows * times)
  const memory = memoryOf(size, { sampled })
  if (memory + taken > limit) {
    const others = taken > 0 ? `, and the files before it about ${gigabytes(taken)}` : ''
    const text = `It is ${gigabytes(size)}, and open it would take about ${gigabytes(memory)} of memory${others}; ${gigabytes(limit)} can be used here. A part of it can be opened.`
    return { name, why: 'memory', rows, text }
  }
  if (size > MAX_TEXT_BYTES) {
    const text = `It is ${gigabytes(size)}; files of up to ${gigabytes(MAX_TEXT_BYTES)} are opened whole. A part of it can be opened.`
    return { name, why: 'memory', rows, text }
  }
  if (times > 1 && rows > SURELY_MORE * MAX_ROWS) return tooLong(name, rows)
  if (size <= MAX_KEPT_BYTES) return undefined
  const text = `It is ${gigabytes(size)}; files of up to ${gigabytes(MAX_KEPT_BYTES)} are opened so that saving keeps every byte that is not edited.`
  return { name, why: 'size', rows, text }
}

/** How many bytes can be taken of a file so that it does not take more than `limit` once it is open; never none. */
export function mostOf({ sampled }: Pick<ImportPreview, 'sampled'>, looked: number, limit: number): number {
  const each = COPIES + (sampled.memory + sampled.passing) / Math.max(looked, 1)
  return Math.max(1, Math.min(MAX_KEPT_BYTES, Math.floor(limit / each)))
}

/** A file that has more rows than a sheet; how many, where that can be told. */
export function tooLong(name: string, rows?: number): TooMuch {
  const many = rows === undefined ? `more than ${countText(MAX_ROWS, 'row')}` : `about ${rounded(rows)} rows`
  const text = `It has ${many}; a sheet holds ${MAX_ROWS.toLocaleString('en')}.`
  return { name, why: 'rows', rows, text }
}

/** What of the file is opened; `undefined` where the user leaves it. One of `several` can be left out. */
export async function askPart(
  dialogs: Pick<Dialogs, 'choose' | 'prompt'>,
  { name, why, rows, text }: TooMuch,
  several = false,
): Promise<FilePart | 'leave-out' | undefined> {
  const all = MAX_ROWS.toLocaleString('en')
  const sheet = name.replace(/\.[a-z]+$/i, '')
  const answer = await dialogs.choose({
    title: `“${name}” is too ${why === 'rows' ? 'long for one sheet' : 'large'}`,
    text: `${text} What is opened so is never written over the file.`,
    confirm: 'Open',
    options: [
      ...(why === 'memory'
        ? []
        : [{ id: 'split', label: `All of it, in sheets “${sheet}”, “${sheet} (2)”, …` } as const]),
      { id: 'first', label: `The first ${all} rows` },
      { id: 'range', label: 'A range of rows…' },
      { id: 'every', label: 'Every so many rows…' },
      ...(several ? [{ id: 'leave-out', label: 'Leave this file out, and open the others' } as const] : []),
    ],
  })
  if (answer === undefined || answer === 'leave-out') return answer
  if (answer === 'split') return { kind: 'split' }
  if (answer === 'first') return { kind: 'rows', first: 1, last: MAX_ROWS, every: 1 }
  return answer === 'range' ? askRange(dialogs) : askEvery(dialogs, rows)
}

async function askRange(dialogs: Pick<Dialogs, 'prompt'>): Promise<FilePart | undefined> {
  const range = await dialogs.prompt({
    title: 'A range of rows',
    label: 'From the first to the last, such as 1000-5000',
    value: `1-${MAX_ROWS}`,
    problem: (text) => (rangeOf(text) ? undefined : `“${text}” is no range of rows: write 1000-5000.`),
  })
  const ends = range === undefined ? undefined : rangeOf(range)
  return ends && { kind: 'rows', ...ends, every: 1 }
}

async function askEvery(
  dialogs: Pick<Dialogs, 'prompt'>,
  rows: number | undefined,
): Promise<FilePart | undefined> {
  const guess = Math.max(2, Math.ceil((SURELY_MORE * (rows ?? 0)) / MAX_ROWS))
  const every = await dialogs.prompt({
    title: 'Every so many rows',
    label: 'Take one row of every',
    value: String(guess),
    problem: (text) =>
      everyOf(text) === undefined ? `“${text}” is no number of rows: write 2 or more.` : undefined,
  })
  const step = every === undefined ? undefined : everyOf(every)
  return step === undefined
    ? undefined
    : { kind: 'rows', first: 1, last: Number.MAX_SAFE_INTEGER, every: step }
}

/** `1000-5000`, also with a dash, a colon or commas at the thousands. */
function rangeOf(text: string): { readonly first: number; readonly last: number } | undefined {
  const [, first, last] = /^\s*(\d+)\s*[-–:]\s*(\d+)\s*$/.exec(text.replaceAll(',', '')) ?? []
  const ends = { first: Number(first), last: Number(last) }
  return ends.first >= 1 && ends.last >= ends.first ? ends : undefined
}

function everyOf(text: string): number | undefined {
  const every = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : 0
  return every >= 2 ? every : undefined
}

/** Two figures of it: a guess has no more. */
function rounded(rows: number): string {
  return Number(rows.toPrecision(2)).toLocaleString('en')
}

function gigabytes(bytes: number): string {
  return bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}
