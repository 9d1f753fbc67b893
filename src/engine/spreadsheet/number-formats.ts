import type { NumberFormat } from '../look-model'
import type { Library } from './library'

/** A number format of Excel's as one of this program's, where it has one that writes alike. */
export function numberFormatOf(library: Library, format: string): NumberFormat | undefined {
  if (library.SSF.is_date(format)) return undefined
  // What comes first is for positive numbers; colours and conditions stand in brackets.
  const first = format.split(';')[0]!.replaceAll(UNITS, '')
  const digits = /^[#,]*0+(?:\.(0*))?(%|E\+0+)?\s*$/i.exec(first)
  if (!digits) return undefined
  const places = digits[1]?.length ?? 0
  if (digits[2] === '%') return { kind: 'percent', digits: places }
  if (digits[2]) return { kind: 'scientific', digits: places }
  return { kind: 'fixed', digits: places }
}

/** Whether a format writes more than the number: a currency, a unit, a sign of its own. */
export function hasUnit(format: string): boolean {
  return /[$€£¥]|"[^"]*[^\s"][^"]*"|\[\$[^\]-]/.test(format.split(';')[0]!)
}

/** Colours and conditions, currencies, texts, and room for what is not there. */
const UNITS = /\[[^\]]*\]|\\.|_.|\*.|"[^"]*"|[$€£¥]/g

/** The other way: what Excel calls a format. */
export function excelFormatOf(format: NumberFormat): string {
  switch (format.kind) {
    case 'fixed':
      return placed(format.digits)
    case 'percent':
      return `${placed(format.digits)}%`
    case 'scientific':
      return `${placed(format.digits)}E+00`
    default:
      // Excel has no format that counts significant digits, and none for a double's bits.
      return 'General'
  }
}

function placed(digits: number): string {
  return digits === 0 ? '0' : `0.${'0'.repeat(digits)}`
}
