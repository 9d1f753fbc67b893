import type { FilterCondition } from '../../protocol/api'

type Operator = Extract<FilterCondition, { kind: 'compare' }>['operator']
type TextHow = Extract<FilterCondition, { kind: 'text' }>['how']

/** A condition as a person chooses it from a list. */
export type ConditionName = 'values' | Operator | TextHow | 'between' | 'top' | 'least' | 'above' | 'below'

export interface ConditionChoice {
  readonly name: ConditionName
  readonly label: string
  /** How many texts it needs. */
  readonly operands: 0 | 1 | 2
}

export const CONDITIONS: readonly ConditionChoice[] = [
  { name: 'values', label: 'Ticked values', operands: 0 },
  { name: '=', label: 'Equals', operands: 1 },
  { name: '<>', label: 'Does not equal', operands: 1 },
  { name: '>', label: 'Is greater than', operands: 1 },
  { name: '>=', label: 'Is at least', operands: 1 },
  { name: '<', label: 'Is less than', operands: 1 },
  { name: '<=', label: 'Is at most', operands: 1 },
  { name: 'between', label: 'Is between', operands: 2 },
  { name: 'top', label: 'Is among the greatest', operands: 1 },
  { name: 'least', label: 'Is among the least', operands: 1 },
  { name: 'above', label: 'Is above the average', operands: 0 },
  { name: 'below', label: 'Is below the average', operands: 0 },
  { name: 'contains', label: 'Contains', operands: 1 },
  { name: 'lacks', label: 'Does not contain', operands: 1 },
  { name: 'begins', label: 'Begins with', operands: 1 },
  { name: 'ends', label: 'Ends with', operands: 1 },
]

/** A condition as the list and its fields show it. */
export function readCondition(keep: FilterCondition | undefined): {
  readonly name: ConditionName
  readonly first: string
  readonly second: string
} {
  switch (keep?.kind) {
    case 'compare':
      return { name: keep.operator, first: keep.than, second: '' }
    case 'between':
      return { name: 'between', first: String(keep.low), second: String(keep.high) }
    case 'text':
      return { name: keep.how, first: keep.text, second: '' }
    case 'top':
      return { name: keep.least ? 'least' : 'top', first: String(keep.count), second: '' }
    case 'average':
      return { name: keep.side, first: '', second: '' }
    default:
      return { name: 'values', first: '10', second: '' }
  }
}

/** The condition that was chosen, or why there is none yet. */
export function conditionOf(
  name: Exclude<ConditionName, 'values'>,
  first: string,
  second: string,
): FilterCondition | string {
  const number = (text: string) => (text.trim() === '' ? NaN : Number(text))
  switch (name) {
    case 'between':
      if (Number.isNaN(number(first)) || Number.isNaN(number(second)))
        return 'Two numbers are needed, the lower one first.'
      return { kind: 'between', low: number(first), high: number(second) }
    case 'top':
    case 'least':
      if (!(number(first) >= 1)) return 'How many? A whole number from 1 on is needed.'
      return { kind: 'top', count: Math.floor(number(first)), least: name === 'least' }
    case 'above':
    case 'below':
      return { kind: 'average', side: name }
    case 'contains':
    case 'lacks':
    case 'begins':
    case 'ends':
      return first === '' ? 'A text is needed.' : { kind: 'text', how: name, text: first }
    default:
      return { kind: 'compare', operator: name, than: first }
  }
}
