import type { ImportPreview } from '../../../protocol/api'

const EQUALS = 0x3d
const ENDS_LINE: ReadonlySet<number> = new Set([0x0a, 0x0d])
/** More of a formula is not shown. */
const SHOWN_BYTES = 128

/**
 * The first thing behind the first `start` bytes of a file that would be read as a formula: an equals sign that begins
 * a cell. `undefined` where there is none. A cell of several lines may be taken for one, which costs a question.
 */
export function lateFormula(
  bytes: Uint8Array,
  start: number,
  { delimiter, quote }: Pick<ImportPreview['choice'], 'delimiter' | 'quote'>,
): string | undefined {
  const before = new Set(ENDS_LINE)
  for (const mark of [delimiter.at(-1), quote]) if (mark) before.add(mark.charCodeAt(0))
  for (let at = bytes.indexOf(EQUALS, start); at >= 0; at = bytes.indexOf(EQUALS, at + 1)) {
    if (before.has(bytes[lastBefore(bytes, at)] ?? 0)) return textAt(bytes, at, delimiter)
  }
  return undefined
}

/** In UTF-16 every other byte of plain text is 0. */
function lastBefore(bytes: Uint8Array, at: number): number {
  let last = at - 1
  while (last >= 0 && bytes[last] === 0) last--
  return last
}

function textAt(bytes: Uint8Array, at: number, delimiter: string): string {
  const text = String.fromCharCode(...bytes.subarray(at, at + SHOWN_BYTES).filter((byte) => byte !== 0))
  const end = text.search(/[\r\n]/)
  const line = end < 0 ? text : text.slice(0, end)
  return delimiter === '' ? line : line.split(delimiter)[0]!
}
