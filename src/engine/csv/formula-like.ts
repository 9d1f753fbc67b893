import { literalOf } from '../literal'
import type { CsvLines } from './write-csv'

/** What other spreadsheets may take for a formula, after OWASP's page on CSV injection. */
const START = /^[=+\-@\t\r]/

type DecimalMark = '.' | ','

/** Text that another spreadsheet could compute when it opens the file; a number with a sign is none. */
function isFormulaLike(text: string, decimal: DecimalMark = '.'): boolean {
  if (!START.test(text)) return false
  return typeof literalOf(decimal === ',' ? text.replace(',', '.') : text) !== 'number'
}

/** The text with an apostrophe in front where it could be taken for a formula. */
export function escapedText(text: string, decimal?: DecimalMark): string {
  return isFormulaLike(text, decimal) ? `'${text}` : text
}

export function escapedLines(lines: CsvLines, decimal?: DecimalMark): CsvLines {
  return { ...lines, text: (row, column) => escapedText(lines.text(row, column), decimal) }
}

/** How many fields of a file could be taken for formulas. */
export function countFormulaLike(lines: CsvLines): number {
  let count = 0
  for (let row = 0; row < lines.rows; row++) {
    const fields = lines.fields(row)
    for (let column = 0; column < fields; column++) {
      if (isFormulaLike(lines.text(row, column))) count++
    }
  }
  return count
}
