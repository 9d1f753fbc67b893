import { DialogFrame, DialogText } from './DialogFrame'

export interface MessageDialogProps {
  /** What did not happen: `“digits.csv” was not opened`. */
  readonly title: string
  /** Why, and what to do: a sentence or two. */
  readonly text: string
  readonly onClose: () => void
}

/** An error, or news that must not be missed. */
export function MessageDialog(props: MessageDialogProps) {
  return (
    <DialogFrame title={props.title} role="alertdialog" onClose={() => props.onClose()}>
      <DialogText>{props.text}</DialogText>
      <div class="dialog-buttons">
        <button type="button" class="button button-primary" data-focus onClick={() => props.onClose()}>
          OK
        </button>
      </div>
    </DialogFrame>
  )
}
