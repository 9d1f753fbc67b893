/** What of a file is opened that is longer than a sheet, or larger than there is memory for. */
export type FilePart =
  /** All of it, in as many sheets as it takes. */
  | { readonly kind: 'split' }
  /**
   * Rows of its table, counted from 1: from `first` to `last`, every `every`th of them, and no more than a sheet holds.
   * The rows that name the columns come along.
   */
  | { readonly kind: 'rows'; readonly first: number; readonly last: number; readonly every: number }

/** Whether a row, counted from 1, is part of it. */
export function holdsRow(part: FilePart, row: number, headerRows: number): boolean {
  if (part.kind === 'split' || row <= headerRows) return true
  const { first, last, every } = part
  const from = Math.max(first, headerRows + 1)
  return row >= from && row <= last && (row - from) % every === 0
}
