import { countText } from '../../core/wording'
import { encodingName } from '../../shared/encoding-names'
import { placeIn } from './place-in'

/** What a text has that no table should: where each is first, and how many there are. */
export interface Damage {
  readonly kind: 'nul' | 'lost' | 'kept'
  readonly count: number
  /** Index in the text of the first. */
  readonly first: number
}

const UNPAIRED = /\p{Surrogate}/gu
/** Bytes that Windows-1252 leaves undefined. */
const UNDEFINED_IN_1252 = /[\u0081\u008d\u008f\u0090\u009d]/g
const REPLACED = /\uFFFD/g
const NUL = /\0/g

/** What is odd in a text that was decoded from `encoding`; `isStrict` where every byte of it had a meaning. */
export function damagesOf(text: string, encoding: string, isStrict: boolean): readonly Damage[] {
  const nul = damageOf('nul', text, NUL)
  const rest = isStrict ? undefined : undecoded(text, encoding)
  return [nul, rest].filter((damage) => damage !== undefined)
}

function undecoded(text: string, encoding: string): Damage | undefined {
  if (encoding === 'windows-1252') return damageOf('kept', text, UNDEFINED_IN_1252)
  if (encoding.startsWith('utf-')) return damageOf('kept', text, UNPAIRED)
  return damageOf('lost', text, REPLACED)
}

function damageOf(kind: Damage['kind'], text: string, mark: RegExp): Damage | undefined {
  const first = text.search(mark)
  if (first < 0) return undefined
  let count = 0
  for (const _ of text.matchAll(mark)) count++
  return { kind, count, first }
}

/** What a person should know of it, a sentence. */
export function damageNote(name: string, encoding: string, damage: Damage, place: string): string {
  const { kind, count } = damage
  const where = count === 1 ? `in ${place}` : `the first in ${place}`
  if (kind === 'nul') {
    const found = count === 1 ? 'a NUL character' : countText(count, 'NUL character')
    return `“${name}” holds ${found}, ${where}; ${count === 1 ? 'it is' : 'they are'} kept in ${count === 1 ? 'its cell' : 'their cells'}.`
  }
  const found = `${count === 1 ? 'a byte' : countText(count, 'byte')} without meaning in ${encodingName(encoding)}`
  const saved =
    kind === 'kept' ? `shown as � and saved as ${count === 1 ? 'it was' : 'they were'}` : 'replaced by �'
  return `“${name}” holds ${found}, ${where}: ${count === 1 ? 'it is' : 'they are'} ${saved}. Another encoding may fit better.`
}

/** A sentence for each of the oddities of a text. */
export function damageNotes(
  name: string,
  {
    text,
    encoding,
    damages,
  }: { readonly text: string; readonly encoding: string; readonly damages: readonly Damage[] },
): readonly string[] {
  return damages.map((damage) => damageNote(name, encoding, damage, placeIn(text, damage.first)))
}
