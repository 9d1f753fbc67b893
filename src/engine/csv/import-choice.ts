import type { CellBlock } from '../model'

/**
 * How a column of a file is taken. `general`: as if each cell were typed; `number`: numbers, also with marks between
 * thousands; `text` and `date`: as it is written; `skip`: not at all.
 */
export type ColumnType = 'general' | 'number' | 'text' | 'date' | 'skip'

/** How a file of text is read: each of these is taken as it is, what is absent is detected. */
export interface ImportChoice {
  /** A label that `TextDecoder` knows, or that other languages use. */
  readonly encoding?: string | undefined
  /** What stands between cells; any number of spaces where it is a space, and from two on where it is two. */
  readonly delimiter?: string | undefined
  /** What stands around a cell that holds a delimiter or a line break; empty where nothing does. */
  readonly quote?: string | undefined
  /** What makes an ordinary character of the next one; the quote itself where a doubled one stands for one. */
  readonly escape?: string | undefined
  /** What a line begins with that is a remark; empty where none is. */
  readonly comment?: string | undefined
  /** Lines from the beginning that are no part of the table. */
  readonly skipLines?: number | undefined
  /** Rows from the beginning of the table that name its columns: they are taken as if they were typed. */
  readonly headerRows?: number | undefined
  readonly decimal?: '.' | ',' | undefined
  /** For each column from the left; `general` where there is none. */
  readonly columns?: readonly ColumnType[] | undefined
}

/** A choice with nothing left to detect. */
export type WholeChoice = { readonly [K in keyof ImportChoice]-?: NonNullable<ImportChoice[K]> }

/** What a file would be opened as. */
export interface ImportPreview {
  /** Everything as it is used: given or detected. */
  readonly choice: WholeChoice
  /** Sentences that say why a person should look before opening; none where there is nothing to doubt. */
  readonly doubts: readonly string[]
  /**
   * What was looked at: its rows, about how many bytes of memory its cells take, how many of them are not taken where it
   * is read in part, and how many more are taken up while it is read as one text.
   */
  readonly sampled: {
    readonly rows: number
    readonly memory: number
    readonly slack: number
    readonly passing: number
  }
  /** As it will look, to be shown while the rest is read. */
  readonly beginning: CellBlock
  /** The first rows, also of what is skipped. */
  readonly rows: readonly (readonly PreviewCell[])[]
  /** How many formulas there are in what was looked at, and the first of them. */
  readonly formulas: { readonly count: number; readonly first: string | undefined }
}

export interface PreviewCell {
  /** As it is written, less its quotes and escapes. */
  readonly written: string
  /** What it becomes; `empty` also where its column is skipped. */
  readonly kind: 'empty' | 'number' | 'text' | 'boolean' | 'error' | 'formula'
  /** What the cell will hold, as its input shows it. */
  readonly input: string
}
