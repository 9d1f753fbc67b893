import { createSignal, createUniqueId, Show } from 'solid-js'

export interface DraftFieldProps {
  readonly label: string
  /** What the chart says now. */
  readonly value: string
  readonly placeholder?: string
  readonly mono?: boolean
  /** The label is heard and not seen. */
  readonly bare?: boolean
  readonly number?: boolean
  /** Cells that are selected in the grid go here. */
  readonly aimed?: boolean
  /** Takes what was typed; answers a sentence where it cannot be taken. */
  readonly take: (text: string) => string | undefined
  readonly onEnter?: () => void
  /** Enter was pressed. */
  readonly onDone?: () => void
  readonly ref?: (field: HTMLInputElement) => void
}

/**
 * A field whose text counts with every letter. While it is typed in it shows what was typed, and what is wrong with it
 * beside; what has not been taken stays until it is mended or left with Esc.
 */
export function DraftField(props: DraftFieldProps) {
  const [draft, setDraft] = createSignal<string>()
  const [problem, setProblem] = createSignal<string>()
  const id = createUniqueId()

  function type(text: string) {
    setDraft(text)
    setProblem(props.take(text))
  }

  function leave() {
    if (problem() === undefined) setDraft(undefined)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && problem() === undefined) return props.onDone?.()
    if (event.key !== 'Escape' || problem() === undefined) return
    event.stopPropagation()
    setProblem(undefined)
    setDraft(undefined)
  }

  return (
    <div class="draft-field" classList={{ bare: props.bare === true }}>
      <label class={props.bare ? 'visually-hidden' : 'draft-label'} for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="field"
        classList={{ mono: props.mono === true, aimed: props.aimed === true }}
        type="text"
        spellcheck={false}
        autocomplete="off"
        inputmode={props.number ? 'decimal' : 'text'}
        placeholder={props.placeholder ?? ''}
        value={draft() ?? props.value}
        aria-invalid={problem() !== undefined}
        aria-describedby={problem() === undefined ? undefined : `${id}-problem`}
        ref={(field) => props.ref?.(field)}
        onFocus={() => props.onEnter?.()}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <Show when={problem()}>
        {(sentence) => (
          <p
            class="field-problem"
            id={`${id}-problem`}
            role="alert"
            ref={(line) => queueMicrotask(() => line.scrollIntoView({ block: 'nearest' }))}
          >
            {sentence()}
          </p>
        )}
      </Show>
    </div>
  )
}
