import { cellName, type Cell } from '../../core/address'
import { countText } from '../../core/wording'
import { sheetPrefix } from '../formula/reference'

/** What of a file is not as it was there. */
export type Loss =
  | 'date'
  | 'day'
  | 'date result'
  | 'other file'
  | 'table'
  | 'function'
  | 'without value'
  | 'name'
  | 'unreadable'
  | 'format'
  | 'merged'
  | 'conditional'
  | 'scattered'
  | 'validation'
  | 'lost name'
  | 'long'

interface Found {
  count: number
  /** Where the first one is. */
  readonly first: string
  /** What they are about, each once. */
  readonly of: Set<string>
}

/** Most things that a sentence lists. */
const MOST_NAMED = 3

/** Counts what cannot be kept of a file, and remembers where the first of each kind is. */
export class ImportLosses {
  readonly #found = new Map<Loss, Found>()

  add(loss: Loss, first: string, of = '', count = 1): void {
    const known = this.#found.get(loss) ?? { count: 0, first, of: new Set<string>() }
    known.count += count
    if (of !== '' && known.of.size <= MOST_NAMED) known.of.add(of)
    this.#found.set(loss, known)
  }

  at(loss: Loss, sheet: string, cell: Cell, of = ''): void {
    const known = this.#found.get(loss)
    if (known) {
      known.count++
      if (of !== '' && known.of.size <= MOST_NAMED) known.of.add(of)
    } else this.add(loss, placeText(sheet, cell), of)
  }

  count(loss: Loss): number {
    return this.#found.get(loss)?.count ?? 0
  }

  /** A sentence for each kind, the weightiest first. */
  get notes(): readonly string[] {
    return (Object.keys(SENTENCES) as Loss[]).flatMap((loss) => {
      const found = this.#found.get(loss)
      return found ? [SENTENCES[loss](found, found.count === 1)] : []
    })
  }
}

function placeText(sheet: string, cell: Cell): string {
  return `${sheetPrefix(sheet)}!${cellName(cell)}`
}

const VALUES = 'as a value, with the formula in a comment'

const SENTENCES: Readonly<Record<Loss, (found: Found, isOne: boolean) => string>> = {
  function: (found, one) =>
    `${many(found, 'formula')} ${one ? 'uses' : 'use'} ${listed(found)}, which this program does not have: ${stands(one)} ${VALUES}.`,
  'without value': (found, one) =>
    `${many(found, 'formula')} ${one ? 'uses' : 'use'} ${listed(found)}, which this program does not have, and the file has no value for ${one ? 'it' : 'them'}.`,
  'other file': (found, one) =>
    `${many(found, 'formula')} ${one ? 'refers' : 'refer'} to other files: ${stands(one)} ${VALUES}.`,
  table: (found, one) =>
    `${many(found, 'formula')} ${one ? 'refers' : 'refer'} to tables that cannot be found: ${stands(one)} ${VALUES}.`,
  name: (found, one) =>
    `${many(found, 'formula')} ${one ? 'uses' : 'use'} ${listed(found)}, which cannot be a name here: ${stands(one)} ${VALUES}.`,
  unreadable: (found, one) =>
    `${many(found, 'formula')} cannot be read by this program: ${stands(one)} ${VALUES}.`,
  'lost name': (found, one) => `${many(found, 'name')} ${one ? 'is' : 'are'} not kept: ${listed(found)}.`,
  date: (found, one) => `${many(found, 'date')} ${one ? 'is' : 'are'} text here, as year-month-day.`,
  day: (found, one) =>
    `${many(found, 'date')} that formulas refer to ${one ? 'is the number of its day' : 'are the numbers of their days'}, counted from 1 January 1900 as Excel does.`,
  'date result': (found, one) =>
    `${many(found, 'formula')} that ${one ? 'comes' : 'come'} to a date ${one ? 'shows' : 'show'} the number of the day.`,
  format: (found, one) =>
    `${many(found, 'number')} ${one ? 'has' : 'have'} a format that this program has in part or not at all, ${listed(found)}: only the digits are written.`,
  merged: (found, one) =>
    `${many(found, 'merged range')} ${one ? 'is' : 'are'} parted again; the first cell has the contents.`,
  conditional: (found, one) =>
    `${many(found, 'conditional format')} ${one ? 'is' : 'are'} not shown: ${one ? 'it is' : 'they are'} neither a colour scale nor data bars.`,
  validation: (found, one) => `${many(found, 'rule')} of what may be typed ${one ? 'is' : 'are'} not kept.`,
  scattered: ({ of }) => `The formats of ${[...of].join(', ')} are too many to show; cells are plain there.`,
  long: (found, one) =>
    `${many(found, 'comment')} of formulas that stand as values ${one ? 'is' : 'are'} left out: there are too many.`,
}

/** `3 formulas (the first in Sheet1!B2)`; where there is one, `1 formula (Sheet1!B2)`. */
function many({ count, first }: Found, noun: string): string {
  if (first === '') return countText(count, noun)
  return `${countText(count, noun)} (${count === 1 ? '' : 'the first in '}${first})`
}

function stands(isOne: boolean): string {
  return isOne ? 'it stands' : 'each stands'
}

function listed({ of }: Found): string {
  const names = [...of]
  if (names.length <= MOST_NAMED) return joined(names)
  return `${names.slice(0, MOST_NAMED).join(', ')} and others`
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
