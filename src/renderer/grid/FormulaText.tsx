import { For } from 'solid-js'
import { colouredParts } from '../state/formula-references'

/** A formula with each reference in its colour, drawn under the field that edits it. */
export function FormulaText(props: { readonly text: string }) {
  return (
    <div class="formula-text" aria-hidden="true">
      <For each={colouredParts(props.text)}>
        {({ text, colour }) => (
          <span class={colour === undefined ? undefined : `reference-${colour + 1}`}>{text}</span>
        )}
      </For>
      {'\u200b'}
    </div>
  )
}
