import { DialogFrame, DialogText } from './DialogFrame'

export interface ConfirmDialogProps {
  readonly title: string
  readonly text: string
  /** What the button says that does it: `Save this sheet`. */
  readonly confirm: string
  readonly onAnswer: (yes: boolean) => void
}

/** A question with a yes and a way out; Esc is the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <DialogFrame title={props.title} role="alertdialog" onClose={() => props.onAnswer(false)}>
      <DialogText>{props.text}</DialogText>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={() => props.onAnswer(false)}>
          Cancel
        </button>
        <button type="button" class="button button-primary" data-focus onClick={() => props.onAnswer(true)}>
          {props.confirm}
        </button>
      </div>
    </DialogFrame>
  )
}
