import type { CsvExport } from '../model'
import { valueText } from '../read/cell-reader'
import type { Value } from '../value'
import { escapedText } from './formula-like'

/**
 * How the numbers of an export are written: with the shortest digits that read back as the same double, with so many
 * decimal places, or with so many significant digits.
 */
export type NumberWriting =
  { readonly kind: 'exact' } | { readonly kind: 'decimals' | 'significant'; readonly digits: number }

/** How values become the texts of a CSV file: numbers in their format and with their mark, text that is escaped. */
export function valueWriter(format: CsvExport): (value: Value) => string {
  const { numbers = { kind: 'exact' }, reading, escapeFormulas } = format
  const mark = reading?.decimal ?? '.'
  return (value) => {
    if (typeof value === 'string') return escapeFormulas ? escapedText(value) : value
    if (typeof value !== 'number') return valueText(value)
    const text = numberText(value, numbers)
    return mark === '.' ? text : text.replace('.', mark)
  }
}

function numberText(value: number, numbers: NumberWriting): string {
  switch (numbers.kind) {
    case 'exact':
      return String(value)
    case 'decimals':
      return value.toFixed(numbers.digits)
    case 'significant':
      return String(Number(value.toPrecision(numbers.digits)))
  }
}
