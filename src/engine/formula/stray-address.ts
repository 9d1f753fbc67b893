import { cellName, columnIndex, MAX_COLUMNS, MAX_ROWS, parseCell } from '../../core/address'

const END = cellName({ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 })

/** What looks like an address, and is no cell of a sheet: `XFE1`, `A1048577`, `A0`. */
const ADDRESS = /^\$?[A-Za-z]+\$?[0-9]+$/

export function looksLikeAddress(name: string): boolean {
  return ADDRESS.test(name)
}

/** Why an address is none: the end of a sentence, to be said of something that `looksLikeAddress`. */
export function strayAddress(address: string): string {
  return /[A-Za-z$]0+$/.test(address)
    ? `${address} is no cell: rows are counted from 1`
    : `${address} is beyond the end of the sheet, which is ${END}`
}

/** Why one end of a range is none: the end of a sentence; `undefined` where it may be one. */
export function strayEnd(text: string): string | undefined {
  if (ADDRESS.test(text)) return parseCell(text.replaceAll('$', '')) ? undefined : strayAddress(text)
  const letters = /^\$?([A-Za-z]{3,4})$/.exec(text)?.[1]
  if (letters !== undefined && columnIndex(letters) === undefined)
    return `column ${text} is beyond the end of the sheet, which is ${END}`
  if (!/^\$?\d+$/.test(text)) return undefined
  const row = Number(text.replace('$', ''))
  if (row === 0) return 'rows are counted from 1, and there is no row 0'
  if (row <= MAX_ROWS) return undefined
  return `row ${text} is beyond the end of the sheet, which is ${END}`
}
