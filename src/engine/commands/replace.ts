import { rangeOf } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import type { Book } from '../book'
import { editedText, inputOf, inputOfText, inputText, isForcedText, isFormula, type Input } from '../input'
import type { FindQuery, SheetRange } from '../model'
import { findCells, matcherOf, type Matcher } from '../read/find'
import { InputChanges } from './input-changes'
import type { Plan } from './plan'

/**
 * Replaces what a query means in what cells were given. With `within: 'values'` formulas stay as they are: what they
 * show is computed.
 */
export function planReplace(book: Book, query: FindQuery, replacement: string): Outcome<Plan> {
  const matcher = matcherOf(query)
  if (!matcher.ok) return matcher
  const found = findCells(book, query)
  if (!found.ok) return found
  const changes = new InputChanges()
  let count = 0
  let focus: SheetRange | undefined
  for (const { sheet: id, rows, columns } of found.value) {
    const sheet = book.sheets.find((other) => other.id === id)!
    for (const [i, row] of rows.entries()) {
      const cell = { row, column: columns[i]! }
      const input = sheet.cells.get(cell.row, cell.column)
      if (input === undefined || (isFormula(input) && query.within === 'values')) continue
      const after = replacedInput(input, matcher.value, replacement)
      if (after === input) continue
      changes.add(id, cell, input, after)
      count++
      focus ??= { sheet: id, range: rangeOf(cell) }
    }
  }
  if (count === 0) return failure(nothingReplaced(query))
  return success({
    label: `Replacing in ${countText(count, 'cell')}`,
    patches: changes.patches(),
    focus,
    notice: `${countText(count, 'cell')} changed.`,
  })
}

/** What replacing makes of what a cell was given; `undefined` where it stays as it is. */
export function replacementIn(
  input: Input | undefined,
  query: FindQuery,
  replacement: string,
): { readonly before: string; readonly after: string } | undefined {
  const matcher = matcherOf(query)
  if (!matcher.ok || input === undefined || (isFormula(input) && query.within === 'values')) return undefined
  const after = replacedInput(input, matcher.value, replacement)
  return after === input ? undefined : { before: inputText(input), after: inputText(after) }
}

/** Text that stands behind an apostrophe stays text, whatever it comes to look like. */
function replacedInput(input: Input, matcher: Matcher, replacement: string): Input | undefined {
  const after = matcher.replaced(editedText(input), replacement)
  return isForcedText(input) ? inputOfText(after) : inputOf(after)
}

function nothingReplaced({ text, within }: FindQuery): string {
  return within === 'values'
    ? `No cell that was typed holds “${text}”; what formulas show is not replaced.`
    : `No cell holds “${text}”.`
}
