/** So many pages are printed at once; more of them would be laid out for minutes. */
export const MOST_PAGES = 300

/** Pages from the first to the last, counted from 1. */
export interface PageSpan {
  readonly from: number
  readonly to: number
}

/** The pages that there are of those that are wanted. */
export function boundedSpan({ from, to }: PageSpan, count: number): PageSpan {
  const last = Math.min(Math.max(1, to), Math.max(1, count))
  return { from: Math.min(Math.max(1, from), last), to: last }
}

/** Why these pages are not printed; `undefined` where they are. */
export function tooMany({ from, to }: PageSpan, selected: boolean): string | undefined {
  const pages = to - from + 1
  if (pages <= MOST_PAGES) return undefined
  const advice = selected ? 'Select fewer cells' : 'Print the selection'
  return `These are ${pages.toLocaleString('en')} pages; ${MOST_PAGES} are printed at a time. ${advice}, or choose fewer pages.`
}
