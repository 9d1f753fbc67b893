import { Show } from 'solid-js'

/** What is wrong with what was typed into the fields above, once there is something. */
export function FieldProblem(props: { readonly sentence: string | undefined }) {
  return (
    <Show when={props.sentence}>
      {(sentence) => (
        <p class="field-problem" role="alert">
          {sentence()}
        </p>
      )}
    </Show>
  )
}
