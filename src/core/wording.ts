import type { Shape } from './matrix'

/** A number as a message shows it: its shortest text, `+∞`, `-∞`, or `not a number`. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'not a number'
  if (value === Infinity) return '+∞'
  if (value === -Infinity) return '-∞'
  return String(value)
}

/** `3 rows × 2 columns`, `1 row × 4 columns`. */
export function shapeText({ rows, columns }: Shape): string {
  return `${countText(rows, 'row')} × ${countText(columns, 'column')}`
}

/** `1 row`, `1,048,576 rows`. */
export function countText(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
