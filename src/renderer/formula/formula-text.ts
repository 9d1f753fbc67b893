import type { FormulaReference } from '../state/cells/formula-references'
import { cycleReference, withRange } from './reference-text'
import type { Range } from '../../core/address'
import { withoutNeedlessSpaces } from '../../core/needless-spaces'
import { formulaTokens, isFormula } from './tokens'

/** A text and what is selected in it; `start` and `end` are the same for a caret. */
export interface SelectedText {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * A formula as Excel writes it: names of functions that `isKnown` knows, references and TRUE and FALSE in capitals.
 * Unknown names stay as they were typed, which shows them.
 */
export function tidyFormula(text: string, isKnown: (name: string) => boolean): string {
  const parts = formulaTokens(withoutNeedlessSpaces(text.trimEnd())).map(({ type, text: part }) => {
    if (type === 'function') return isKnown(part.toUpperCase()) ? part.toUpperCase() : part
    if (type === 'name' && /^(true|false)$/i.test(part)) return part.toUpperCase()
    if (type !== 'reference') return part
    const mark = part.lastIndexOf('!') + 1
    return part.slice(0, mark) + part.slice(mark).toUpperCase()
  })
  return `=${parts.join('')}`
}

/** F4: every reference that the selection touches goes on to its next form; `undefined` where there is none. */
export function withCycledReferences({ text, start, end }: SelectedText): SelectedText | undefined {
  let next = ''
  let touched: { start: number; end: number } | undefined
  if (!isFormula(text)) return undefined
  for (const token of formulaTokens(text)) {
    const isTouched = token.type === 'reference' && token.start <= end && start <= token.end
    const from = 1 + next.length
    next += isTouched ? cycleReference(token.text) : token.text
    if (isTouched) touched = { start: touched?.start ?? from, end: 1 + next.length }
  }
  if (!touched) return undefined
  return { text: `=${next}`, start: start === end ? touched.end : touched.start, end: touched.end }
}

/** A formula in which a reference stands for another range than before; the caret is behind it. */
export function withMovedReference(
  text: string,
  { start, end }: FormulaReference,
  range: Range,
): SelectedText {
  const moved = withRange(text.slice(start, end), range)
  const caret = start + moved.length
  return { text: text.slice(0, start) + moved + text.slice(end), start: caret, end: caret }
}

/** A function's name put in place of what was typed of it: with its bracket, and the caret where typing goes on. */
export function withFunction(
  { text, start, end }: SelectedText,
  { name, parameters }: { readonly name: string; readonly parameters: readonly unknown[] },
): SelectedText {
  const opened = text[end] === '('
  const call = opened ? name : parameters.length === 0 ? `${name}()` : `${name}(`
  const caret = start + call.length + (opened ? 1 : 0)
  return { text: text.slice(0, start) + call + text.slice(end), start: caret, end: caret }
}
