/** What has to be replaced in a text, from `start` up to `end`, to make another one of it. */
export interface Difference {
  readonly start: number
  readonly end: number
  readonly inserted: string
}

/** The one stretch in which two texts differ. */
export function difference(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let same = 0
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++
  return { start, end: before.length - same, inserted: after.slice(start, after.length - same) }
}
