import { For } from 'solid-js'
import type { Summary } from '../../protocol/api'
import { numberText } from '../charts/number-text'

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

export interface SummaryEntry {
  readonly name: string
  readonly value: number
  /** Shown only where there is room. */
  readonly extra?: boolean
}

/** Sum, average, count of the selection; the tooltip has every digit. */
export function SelectionSummary(props: { readonly summary: Summary | undefined }) {
  return (
    <dl class="summary">
      <For each={summaryEntries(props.summary)}>
        {(entry) => (
          <div class="summary-entry" classList={{ extra: entry.extra ?? false }}>
            <dt>{entry.name}</dt>
            <dd class="mono" title={String(entry.value).replace('-', '−')}>
              {numberText(entry.value)}
            </dd>
          </div>
        )}
      </For>
    </dl>
  )
}
