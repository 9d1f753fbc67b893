import { parseRange, type Range } from './address'

/** Cells as a formula of another sheet names them. */
export interface SheetAddress {
  /** `undefined` where the text names none. */
  readonly sheet: string | undefined
  readonly range: Range
}

/** Reads `B7`, `walkthrough!B2:B5` or `'my sheet'!B:B`; `undefined` for anything else. */
export function parseSheetAddress(text: string): SheetAddress | undefined {
  const mark = text.lastIndexOf('!')
  const range = parseRange(text.slice(mark + 1))
  if (!range) return undefined
  if (mark < 0) return { sheet: undefined, range }
  const sheet = text
    .slice(0, mark)
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'")
  return sheet === '' ? undefined : { sheet, range }
}
