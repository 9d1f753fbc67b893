/** Of a row of the readout, and of what else stands in it, in CSS pixels. */
const ROW = 19
const FRAME = 44
/** So many are read out in the lowest chart. */
const LEAST = 4

/** Which of the series at a place are read out: all of them, or those around the pointer's that have room. */
export interface ReadoutRows {
  readonly first: number
  readonly count: number
  /** How many are left out. */
  readonly others: number
}

/** The rows for `series` numbers in a chart so high, of which `own` is the one under the pointer. */
export function readoutRows(series: number, own: number, height: number): ReadoutRows {
  const room = Math.max(LEAST, Math.floor((height - FRAME) / ROW))
  if (series <= room) return { first: 0, count: series, others: 0 }
  // The last row says how many others there are.
  const count = room - 1
  const first = Math.max(0, Math.min(series - count, own - Math.floor(count / 2)))
  return { first, count, others: series - count }
}
