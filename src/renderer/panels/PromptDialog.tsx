import { createSignal, Show } from 'solid-js'
import { DialogFrame } from './DialogFrame'

export interface PromptDialogProps {
  readonly title: string
  readonly label: string
  readonly value: string
  /** More than one: a text of several lines, where Ctrl+Enter answers. */
  readonly lines?: number | undefined
  /** Why a text will not do, as a sentence. */
  readonly problem: (text: string) => string | undefined
  readonly onAnswer: (text: string | undefined) => void
}

/** Asks for one text. Enter takes it, Esc does not. */
export function PromptDialog(props: PromptDialogProps) {
  let field!: HTMLInputElement | HTMLTextAreaElement
  const [problem, setProblem] = createSignal<string>()

  function submit(event: Event) {
    event.preventDefault()
    const wrong = props.problem(field.value.trim())
    setProblem(wrong)
    if (wrong === undefined) props.onAnswer(field.value.trim())
    else field.select()
  }

  return (
    <DialogFrame title={props.title} role="dialog" onClose={() => props.onAnswer(undefined)}>
      <form onSubmit={submit}>
        <label class="labelled">
          <span>{props.label}</span>
          <Show
            when={(props.lines ?? 1) > 1}
            fallback={
              <input
                ref={(input) => (field = input)}
                class="field"
                value={props.value}
                autocomplete="off"
                spellcheck={false}
                data-focus
                aria-invalid={problem() !== undefined}
                aria-describedby="prompt-problem"
                onFocus={(event) => event.currentTarget.select()}
              />
            }
          >
            <textarea
              ref={(area) => (field = area)}
              class="field field-lines"
              rows={props.lines}
              value={props.value}
              data-focus
              aria-describedby="prompt-problem"
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
              }}
            />
          </Show>
        </label>
        <p id="prompt-problem" class="field-problem" role="alert">
          <Show when={problem()}>{(sentence) => sentence()}</Show>
        </p>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={() => props.onAnswer(undefined)}>
            Cancel
          </button>
          <button type="submit" class="button button-primary">
            OK
          </button>
        </div>
      </form>
    </DialogFrame>
  )
}
