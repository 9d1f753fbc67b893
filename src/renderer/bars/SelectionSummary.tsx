import { For } from 'solid-js'
import type { Summary } from '../../protocol/api'
import { numberText } from '../charts/number-text'
import { summaryEntries } from './summary-entries'

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
