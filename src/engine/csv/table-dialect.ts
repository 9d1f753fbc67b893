/** How a text stands for a table: what parts its rows and its cells. */
export interface TableDialect {
  /**
   * What stands between cells: one character or several. Where that is a space, any number of them is one;
   * where it is two, any number from two on: then cells hold single ones. Spaces at either end of a row are no part of it.
   */
  readonly delimiter: string
  /** What stands around a cell that holds a delimiter or a line break; empty where nothing does. */
  readonly quote: string
  /** What makes the next character an ordinary one; a doubled quote needs none, then it is the quote itself. */
  readonly escape: string
  /** Lines from the beginning that are no part of the table. */
  readonly skipLines: number
  /** Rows from the beginning of the table that name its columns. */
  readonly headerRows: number
  /** What a line begins with that is a remark; empty where none is. */
  readonly comment: string
  /** Spaces behind a delimiter, or at the beginning of a row, are no part of a cell. */
  readonly skipSpaces?: boolean
}

/** Two spaces or more between cells, which hold single ones. */
export const WIDE_SPACES = '  '

/** Whether cells are parted by spaces, however many there are. */
export function isSpaced(delimiter: string): boolean {
  return delimiter === ' ' || delimiter === WIDE_SPACES
}

export const RFC_4180: TableDialect = {
  delimiter: ',',
  quote: '"',
  escape: '"',
  skipLines: 0,
  headerRows: 0,
  comment: '',
}
