/** How a text stands for a table: what parts its rows and its cells. */
export interface TableDialect {
  /** What stands between cells: one character or several. A space parts cells however many there are. */
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

export const RFC_4180: TableDialect = {
  delimiter: ',',
  quote: '"',
  escape: '"',
  skipLines: 0,
  headerRows: 0,
  comment: '',
}
