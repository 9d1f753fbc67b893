import type { ConfigParams } from 'hyperformula'
import { MAX_COLUMNS, MAX_ROWS } from '../../core/address'

/** How HyperFormula is set up. */
export const OPTIONS: Partial<ConfigParams> = {
  licenseKey: 'gpl-v3',
  // With it, values have 11 digits and 1-(1-1e-14) is 0.
  smartRounding: false,
  useArrayArithmetic: true,
  evaluateNullToZero: true,
  ignoreWhiteSpace: 'any',
  // What looks like a date, a time or an amount stays text.
  dateFormats: [],
  timeFormats: [],
  currencySymbol: [],
  nullDate: { year: 1899, month: 12, day: 31 },
  leapYear1900: true,
  maxRows: MAX_ROWS,
  maxColumns: MAX_COLUMNS,
  undoLimit: 0,
}
