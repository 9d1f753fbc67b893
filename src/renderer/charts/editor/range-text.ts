import { rangeName, type Range } from '../../../core/address'
import { failure, success, type Outcome } from '../../../core/outcome'
import { parseSheetAddress } from '../../../core/sheet-address'
import type { DefinedName, SheetId, SheetInfo, SheetRange } from '../../../protocol/api'
import { sheetPrefix } from '../../formula/reference-text'

/** How a range of a chart is written: with its sheet where it is not on `home`. */
export function rangeText({ sheet, range }: SheetRange, sheets: readonly SheetInfo[], home: SheetId): string {
  const name = sheet === home ? undefined : sheets.find(({ id }) => id === sheet)?.name
  return name === undefined ? rangeName(range) : `${sheetPrefix(name)}${rangeName(range)}`
}

/** What a range that is typed may speak of. */
export interface RangeGround {
  readonly sheets: readonly SheetInfo[]
  /** The sheet that is meant where none is named. */
  readonly home: SheetId
  readonly names: readonly DefinedName[]
}

/**
 * Reads a range as it is typed, `B2:B5`, `=Sheet2!B:B`, or the name of one. A whole column ends where its sheet does. A
 * name comes to the cells that it refers to now: the chart follows these from then on.
 */
export function typedRange(text: string, ground: RangeGround): Outcome<SheetRange | undefined> {
  const typed = text.trim().replace(/^=/, '')
  if (typed === '') return success(undefined)
  const refersTo = namedFormula(typed, ground)
  const address = parseSheetAddress((refersTo ?? typed).replace(/^=/, '').replaceAll('$', ''))
  if (!address)
    return failure(
      refersTo === undefined
        ? `“${text.trim()}” is no range and no name of one: type cells, as in B2:B5, or select them in the grid.`
        : `“${typed}” is the name of ${refersTo}: a chart draws cells.`,
    )
  const named = address.sheet?.toLowerCase()
  const sheet = ground.sheets.find(({ id, name }) =>
    named === undefined ? id === ground.home : name.toLowerCase() === named,
  )
  if (!sheet) return failure(`There is no sheet “${address.sheet ?? ''}”.`)
  return success({ sheet: sheet.id, range: withinFilled(address.range, sheet) })
}

/** What a name refers to, a sheet's own before the workbook's: `Logits`, or `Sheet2!Logits` for one of another sheet. */
function namedFormula(text: string, { sheets, home, names }: RangeGround): string | undefined {
  const [, sheet, name] = /^(?:(.+)!)?([^!]+)$/u.exec(text) ?? []
  const own = sheet
    ?.replace(/^'(.*)'$/u, '$1')
    .replaceAll("''", "'")
    .toLowerCase()
  const scope = own === undefined ? home : sheets.find((one) => one.name.toLowerCase() === own)?.id
  const known = names.filter((one) => one.name.toLowerCase() === name?.toLowerCase())
  const found = known.find((one) => one.scope === scope) ?? known.find((one) => one.scope === undefined)
  return found?.refersTo
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
