import { cellName } from '../../core/address'
import type { Summary } from '../../protocol/api'
import { numberText } from '../charts/scales/number-text'

/** One figure of the status bar. */
export interface SummaryEntry {
  readonly name: string
  /** As the bar shows it. */
  readonly shown: string
  /** With every digit: what a click copies. */
  readonly whole: string
  /** Shown only where there is room. */
  readonly extra?: boolean
}

/** The figures of a selection; none for an empty selection or a single cell. */
export function summaryEntries(summary: Summary | undefined): readonly SummaryEntry[] {
  if (!summary || summary.count < 2) return []
  const count = figure('Count', summary.count)
  if (summary.numbers === 0) return [count]
  const { distribution } = summary
  const argmax = distribution && cellName(distribution.argmax)
  return [
    ...(distribution ? [{ ...figure('Entropy', distribution.entropy), name: 'Entropy (nats)' }] : []),
    ...(argmax ? [{ name: 'Argmax', shown: argmax, whole: argmax }] : []),
    figure('Sum', summary.sum),
    figure('Average', summary.average),
    { ...figure('Min', summary.min), extra: true },
    { ...figure('Max', summary.max), extra: true },
    count,
  ]
}

function figure(name: string, value: number): SummaryEntry {
  return { name, shown: numberText(value), whole: String(value) }
}
