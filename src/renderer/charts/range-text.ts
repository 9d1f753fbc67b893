import { rangeName, type Range } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { parseSheetAddress } from '../../core/sheet-address'
import type { SheetId, SheetInfo, SheetRange } from '../../protocol/api'
import { sheetPrefix } from '../formula/reference-text'

/** How a range of a chart is written: with its sheet where it is not on `home`. */
export function rangeText({ sheet, range }: SheetRange, sheets: readonly SheetInfo[], home: SheetId): string {
  const name = sheet === home ? undefined : sheets.find(({ id }) => id === sheet)?.name
  return name === undefined ? rangeName(range) : `${sheetPrefix(name)}${rangeName(range)}`
}

/** Reads a range as it is typed; without a sheet it is on `home`. A whole column ends where its sheet does. */
export function typedRange(
  text: string,
  sheets: readonly SheetInfo[],
  home: SheetId,
): Outcome<SheetRange | undefined> {
  const typed = text.trim().replace(/^=/, '').replaceAll('$', '')
  if (typed === '') return success(undefined)
  const address = parseSheetAddress(typed)
  if (!address)
    return failure(`“${text.trim()}” is no range: type cells, as in B2:B5, or select them in the grid.`)
  const named = address.sheet?.toLowerCase()
  const sheet = sheets.find(({ id, name }) =>
    named === undefined ? id === home : name.toLowerCase() === named,
  )
  if (!sheet) return failure(`There is no sheet “${address.sheet ?? ''}”.`)
  return success({ sheet: sheet.id, range: withinFilled(address.range, sheet) })
}

/** Lines that are selected as a whole end with what the sheet holds. */
export function withinFilled(range: Range, { rows, columns }: Pick<SheetInfo, 'rows' | 'columns'>): Range {
  const bottom = Math.max(range.top, Math.min(range.bottom, rows - 1))
  const right = Math.max(range.left, Math.min(range.right, columns - 1))
  return {
    ...range,
    bottom: range.bottom - range.top >= WHOLE_ROWS ? bottom : range.bottom,
    right: range.right - range.left >= WHOLE_COLUMNS ? right : range.right,
  }
}

/** From so many lines on they were selected by their headers. */
const WHOLE_ROWS = 1_000_000
const WHOLE_COLUMNS = 16_000
