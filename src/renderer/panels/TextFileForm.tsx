import type { JSX } from 'solid-js'
import { DialogFrame } from './DialogFrame'
import './import-panel.css'

export interface TextFileFormProps {
  readonly title: string
  readonly class: 'import' | 'export'
  /** Stands above the fields. */
  readonly about?: JSX.Element
  readonly fieldsLabel: string
  readonly fields: JSX.Element
  /** What the fields come to. */
  readonly children: JSX.Element
  readonly hint: string
  readonly verb: string
  /** The fields cannot be taken as they are; why is said among the children. */
  readonly refused: boolean
  readonly onAnswer: (go: boolean) => void
}

/** A dialog about a file of text: how it is read or written, with what that comes to below. */
export function TextFileForm(props: TextFileFormProps) {
  return (
    <DialogFrame title={props.title} role="dialog" class={props.class} onClose={() => props.onAnswer(false)}>
      <form
        class="import-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!props.refused) props.onAnswer(true)
        }}
      >
        {props.about}
        <fieldset class="import-fields" aria-label={props.fieldsLabel}>
          {props.fields}
        </fieldset>
        {props.children}
        <div class="dialog-buttons">
          <p class="dialog-aside import-hint">{props.hint}</p>
          <button type="button" class="button" onClick={() => props.onAnswer(false)}>
            Cancel
          </button>
          <button type="submit" class="button button-primary" disabled={props.refused}>
            {props.verb}
          </button>
        </div>
      </form>
    </DialogFrame>
  )
}
