import { countText } from '../../../core/wording'
import type { Dialogs } from '../dialogs'
import type { FormulaAnswer, KnownFile, KnownFormulas } from './known-formulas'

/** The formulas of a file, as far as they were looked for. */
export interface FoundFormulas {
  readonly count: number
  readonly first?: string | undefined
  readonly isAll: boolean
}

/** Asks whether the formulas of an unknown file are computed; the answer is remembered. `undefined` leaves the file. */
export async function askFormulas(
  file: KnownFile & { readonly name: string },
  found: FoundFormulas,
  dialogs: Pick<Dialogs, 'choose'>,
  known: KnownFormulas,
): Promise<FormulaAnswer | undefined> {
  if (found.count === 0) return 'compute'
  const before = await known.answerFor(file)
  if (before) return before
  const isOne = found.isAll && found.count === 1
  const what = isOne ? 'it' : 'them'
  const answer = await dialogs.choose<FormulaAnswer>({
    title: `Compute the ${isOne ? 'formula' : 'formulas'} of “${file.name}”?`,
    text:
      `It holds ${found.isAll ? '' : 'at least '}${countText(found.count, 'formula')}, ${isOne ? '' : 'the first of them '}${quoted(found.first ?? '')}. ` +
      'A formula can change what other cells show; none can reach the network or the disk.',
    confirm: 'Open',
    options: [
      { id: 'compute', label: `Compute ${what}` },
      { id: 'text', label: `Keep ${what} as text` },
    ],
  })
  if (answer) await known.add(file, answer)
  return answer
}

const MOST_SHOWN = 60

function quoted(formula: string): string {
  return `“${formula.length > MOST_SHOWN ? `${formula.slice(0, MOST_SHOWN)}…` : formula}”`
}
