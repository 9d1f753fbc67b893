import { For } from 'solid-js'
import type { Summary } from '../../protocol/api'
import { summaryEntries } from './summary-entries'

export interface SelectionSummaryProps {
  readonly summary: Summary | undefined
  /** A figure was copied, with every digit. */
  readonly onCopied: (text: string) => void
}

/** Sum, average, count of the selection; the tooltip has every digit, and a click copies them. */
export function SelectionSummary(props: SelectionSummaryProps) {
  async function copy(text: string) {
    await navigator.clipboard.writeText(text)
    props.onCopied(text)
  }
  return (
    <dl class="summary">
      <For each={summaryEntries(props.summary)}>
        {(entry) => (
          <div class="summary-entry" classList={{ extra: entry.extra ?? false }}>
            <dt>{entry.name}</dt>
            <dd class="mono">
              <button
                type="button"
                class="summary-figure"
                title={`${entry.whole.replace('-', '−')}\nClick to copy`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => void copy(entry.whole)}
              >
                {entry.shown}
              </button>
            </dd>
          </div>
        )}
      </For>
    </dl>
  )
}
