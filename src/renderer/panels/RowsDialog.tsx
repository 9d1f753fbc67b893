import { For, Show, type JSX } from 'solid-js'
import { DialogFrame, DialogText } from './DialogFrame'
import './rows-dialog.css'

export interface RowsDialogProps<T> {
  readonly title: string
  /** What the rows are, or why there are none. */
  readonly text: JSX.Element
  readonly rows: readonly T[]
  /** What the button below leaves it with. */
  readonly close: string
  readonly onClose: () => void
  /** A row; of the first one, what focus begins on is marked `data-focus`. */
  readonly children: (row: T, isFirst: boolean) => JSX.Element
}

/** A dialog of rows that each can be acted on. */
export function RowsDialog<T>(props: RowsDialogProps<T>) {
  return (
    <DialogFrame title={props.title} role="dialog" class="rows-dialog" onClose={() => props.onClose()}>
      <DialogText>{props.text}</DialogText>
      <Show when={props.rows.length > 0}>
        <ul class="dialog-rows">
          <For each={props.rows}>{(row, index) => props.children(row, index() === 0)}</For>
        </ul>
      </Show>
      <div class="dialog-buttons">
        <button
          type="button"
          class="button"
          data-focus={props.rows.length > 0 ? undefined : ''}
          onClick={() => props.onClose()}
        >
          {props.close}
        </button>
      </div>
    </DialogFrame>
  )
}
