/** What a cell shows, as one byte: the element of a block's `kinds`. */
export const CellKind = { empty: 0, number: 1, text: 2, boolean: 3, error: 4 } as const
export type CellKind = (typeof CellKind)[keyof typeof CellKind]

/** Bits of a block's `marks`. */
export const CellMark = {
  /** The cell holds a formula of its own. */
  formula: 1,
  /** The cell shows a value that another cell's array formula spilled into it. */
  spilled: 2,
  /** There is a comment on the cell. */
  comment: 4,
} as const
