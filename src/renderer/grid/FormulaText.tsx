import { For } from 'solid-js'
import { colouredParts } from '../state/cells/formula-references'

/** A formula with each reference in its colour and a pair of brackets marked, drawn under the field that edits it. */
export function FormulaText(props: {
  readonly text: string
  readonly brackets?: readonly [number, number] | undefined
}) {
  return (
    <div class="formula-text" aria-hidden="true">
      <For each={colouredParts(props.text, props.brackets)}>
        {({ text, colour, bracket }) => (
          <span
            class={colour === undefined ? undefined : `reference-${colour + 1}`}
            classList={{ bracket: bracket }}
          >
            {text}
          </span>
        )}
      </For>
      {'\u200b'}
    </div>
  )
}
