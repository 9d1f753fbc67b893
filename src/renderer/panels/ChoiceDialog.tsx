import { createSignal, For, Show } from 'solid-js'
import { DialogFrame, DialogText } from './DialogFrame'

export interface ChoiceDialogProps {
  readonly title: string
  readonly text?: string | undefined
  readonly confirm: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly onAnswer: (id: string | undefined) => void
}

/** Asks for one of a few options; the first is chosen to begin with. */
export function ChoiceDialog(props: ChoiceDialogProps) {
  const [chosen, setChosen] = createSignal(props.options[0]?.id)
  return (
    <DialogFrame title={props.title} role="dialog" onClose={() => props.onAnswer(undefined)}>
      <Show when={props.text}>
        <DialogText>{props.text}</DialogText>
      </Show>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          props.onAnswer(chosen())
        }}
      >
        <fieldset class="options" aria-label={props.title}>
          <For each={props.options}>
            {(option) => (
              <label class="option">
                <input
                  type="radio"
                  name="choice"
                  checked={chosen() === option.id}
                  data-focus={chosen() === option.id ? '' : undefined}
                  onChange={() => setChosen(option.id)}
                />
                {option.label}
              </label>
            )}
          </For>
        </fieldset>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={() => props.onAnswer(undefined)}>
            Cancel
          </button>
          <button type="submit" class="button button-primary">
            {props.confirm}
          </button>
        </div>
      </form>
    </DialogFrame>
  )
}
