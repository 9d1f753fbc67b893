import { createSignal, Show } from 'solid-js'
import { countText } from '../../core/wording'
import type { LeftWorkbook } from '../state/survival/left-workbook'
import { momentText } from './moment-text'
import { RowsDialog } from './RowsDialog'

export interface RecoveryDialogProps {
  readonly left: readonly LeftWorkbook[]
  readonly onRestore: (id: string) => void
  readonly onDiscard: (id: string) => void
  readonly onClose: () => void
}

/** What a crash has left unsaved. Esc leaves it for later. */
export function RecoveryDialog(props: RecoveryDialogProps) {
  return (
    <RowsDialog
      title="Unsaved work"
      text={
        props.left.length === 0
          ? 'There is none. While you work every change is kept here, and is offered should the program end before it is saved.'
          : 'Logit Sheet ended before this was saved. Files on the disk are as they were.'
      }
      rows={props.left}
      close={props.left.length > 0 ? 'Later' : 'Close'}
      onClose={() => props.onClose()}
    >
      {(workbook, isFirst) => (
        <LeftRow
          workbook={workbook}
          isFirst={isFirst}
          onRestore={() => props.onRestore(workbook.id)}
          onDiscard={() => props.onDiscard(workbook.id)}
        />
      )}
    </RowsDialog>
  )
}

function LeftRow(props: {
  readonly workbook: LeftWorkbook
  readonly isFirst: boolean
  readonly onRestore: () => void
  readonly onDiscard: () => void
}) {
  const [asks, setAsks] = createSignal(false)
  const about = () => {
    const { changes, changed, problem } = props.workbook
    return problem ?? `${countText(changes, 'change')} not saved, ${momentText(changed, Date.now())}`
  }
  return (
    <li class="dialog-row">
      <div class="dialog-row-about">
        <strong>{props.workbook.name}</strong>
        <span>{asks() ? 'Give these changes up for good?' : about()}</span>
      </div>
      <Show
        when={asks()}
        fallback={
          <>
            <button
              type="button"
              class="button"
              aria-label={`Discard ${props.workbook.name}`}
              data-focus={props.isFirst && props.workbook.problem ? '' : undefined}
              onClick={() => setAsks(true)}
            >
              Discard
            </button>
            <Show when={!props.workbook.problem}>
              <button
                type="button"
                class="button button-primary"
                aria-label={`Restore ${props.workbook.name}`}
                data-focus={props.isFirst ? '' : undefined}
                onClick={() => props.onRestore()}
              >
                Restore
              </button>
            </Show>
          </>
        }
      >
        <button type="button" class="button" onClick={() => props.onDiscard()}>
          Give up
        </button>
        <button
          type="button"
          class="button button-primary"
          ref={(element) => queueMicrotask(() => element.focus())}
          onClick={() => setAsks(false)}
        >
          Keep
        </button>
      </Show>
    </li>
  )
}
