import type { UnsavedAnswer } from '../../shared/desktop'
import { DialogFrame, DialogText } from './DialogFrame'

export interface UnsavedDialogProps {
  /** The workbook whose changes would be lost. */
  readonly name: string
  readonly onAnswer: (answer: UnsavedAnswer) => void
}

/** Asks before unsaved changes are lost; Esc cancels, Enter saves. */
export function UnsavedDialog(props: UnsavedDialogProps) {
  return (
    <DialogFrame
      title={`Save the changes to “${props.name}”?`}
      role="alertdialog"
      onClose={() => props.onAnswer('cancel')}
    >
      <DialogText>If you don’t save, what you changed since the last save is lost.</DialogText>
      <div class="dialog-buttons">
        <button type="button" class="button dialog-aside" onClick={() => props.onAnswer('discard')}>
          Don’t Save
        </button>
        <button type="button" class="button" onClick={() => props.onAnswer('cancel')}>
          Cancel
        </button>
        <button type="button" class="button button-primary" data-focus onClick={() => props.onAnswer('save')}>
          Save
        </button>
      </div>
    </DialogFrame>
  )
}
