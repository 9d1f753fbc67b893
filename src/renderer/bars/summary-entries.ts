import type { Summary } from '../../protocol/api'

/** One figure of the status bar. */
export interface SummaryEntry {
  readonly name: string
  readonly value: number
  /** Shown only where there is room. */
  readonly extra?: boolean
}

/** What a selection comes to, as far as it says something: one empty or lone cell says nothing. */
export function summaryEntries(summary: Summary | undefined): readonly SummaryEntry[] {
  if (!summary || summary.count < 2) return []
  const count: SummaryEntry = { name: 'Count', value: summary.count }
  if (summary.numbers === 0) return [count]
  return [
    { name: 'Sum', value: summary.sum },
    { name: 'Average', value: summary.average },
    { name: 'Min', value: summary.min, extra: true },
    { name: 'Max', value: summary.max, extra: true },
    count,
  ]
}
