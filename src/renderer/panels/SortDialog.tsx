import Plus from 'lucide-solid/icons/plus'
import X from 'lucide-solid/icons/x'
import { createSignal, Index, Show } from 'solid-js'
import { columnName, rangeName, type Range } from '../../core/address'
import type { SortKey } from '../../protocol/api'
import { Icon } from '../bars/Icon'
import { DialogFrame } from './DialogFrame'
import './sort-dialog.css'

export interface SortDialogProps {
  readonly range: Range
  /** The texts of the first row, where it may be one of headings. */
  readonly headings: readonly string[]
  /** The first row looks like headings. */
  readonly headed: boolean
  readonly column: number
  readonly onSort: (range: Range, keys: readonly SortKey[]) => void
  readonly onClose: () => void
}

const MOST_KEYS = 8

/** Sorts rows by one column, or by several one after the other. */
export function SortDialog(props: SortDialogProps) {
  const [headed, setHeaded] = createSignal(props.headed)
  const [keys, setKeys] = createSignal<readonly SortKey[]>([{ column: props.column, descending: false }])
  const columns = () =>
    Array.from({ length: props.range.right - props.range.left + 1 }, (_, i) => props.range.left + i)
  const nameOf = (column: number) => {
    const heading = headed() ? props.headings[column - props.range.left] : ''
    return heading ? `${heading} (${columnName(column)})` : `Column ${columnName(column)}`
  }
  const change = (at: number, key: Partial<SortKey>) =>
    setKeys((all) => all.map((one, i) => (i === at ? { ...one, ...key } : one)))

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const { top, bottom } = props.range
    props.onSort({ ...props.range, top: headed() && top < bottom ? top + 1 : top }, keys())
  }

  return (
    <DialogFrame title={`Sort ${rangeName(props.range)}`} role="dialog" onClose={() => props.onClose()}>
      <form onSubmit={submit}>
        <label class="option">
          <input
            type="checkbox"
            checked={headed()}
            onChange={(event) => setHeaded(event.currentTarget.checked)}
          />
          The first row holds headings
        </label>
        <Index each={keys()}>
          {(key, at) => (
            <div class="sort-key">
              <span>{at === 0 ? 'Sort by' : 'then by'}</span>
              <select
                class="field"
                aria-label={`Column ${at + 1}`}
                data-focus={at === 0 ? '' : undefined}
                value={key().column}
                onChange={(event) => change(at, { column: Number(event.currentTarget.value) })}
              >
                <Index each={columns()}>
                  {(column) => <option value={column()}>{nameOf(column())}</option>}
                </Index>
              </select>
              <select
                class="field"
                aria-label={`Order ${at + 1}`}
                value={key().descending ? 'down' : 'up'}
                onChange={(event) => change(at, { descending: event.currentTarget.value === 'down' })}
              >
                <option value="up">ascending</option>
                <option value="down">descending</option>
              </select>
              <button
                type="button"
                class="icon-button"
                aria-label={`Remove column ${at + 1}`}
                disabled={keys().length === 1}
                onClick={() => setKeys((all) => all.filter((_, i) => i !== at))}
              >
                <Icon of={X} />
              </button>
            </div>
          )}
        </Index>
        <div class="dialog-buttons">
          <Show when={keys().length < Math.min(MOST_KEYS, columns().length)}>
            <button
              type="button"
              class="button dialog-aside"
              onClick={() =>
                setKeys((all) => [...all, { column: freeColumn(columns(), all), descending: false }])
              }
            >
              <Icon of={Plus} />
              Column
            </button>
          </Show>
          <button type="button" class="button" onClick={() => props.onClose()}>
            Cancel
          </button>
          <button type="submit" class="button button-primary">
            Sort
          </button>
        </div>
      </form>
    </DialogFrame>
  )
}

/** The first column that is no key yet. */
function freeColumn(columns: readonly number[], keys: readonly SortKey[]): number {
  return columns.find((column) => !keys.some((key) => key.column === column)) ?? columns[0]!
}
