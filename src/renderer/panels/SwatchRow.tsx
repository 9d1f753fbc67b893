import { For } from 'solid-js'
import type { Ink } from '../../protocol/api'
import { TipButton } from '../bars/TipButton'

const INKS = ['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const

export interface SwatchRowProps {
  /** `Text` or `Fill`. */
  readonly label: string
  readonly chosen: Ink | undefined
  readonly colorOf: (ink: Ink) => string
  /** `null` for the colour that cells have by themselves. */
  readonly onChoose: (ink: Ink | null) => void
}

/** The palette, no colour, and any other one. */
export function SwatchRow(props: SwatchRowProps) {
  const own = () => (props.chosen?.startsWith('#') ? props.chosen : undefined)
  return (
    <div class="swatch-row" role="group" aria-label={`${props.label} colour`}>
      <span class="swatch-label">{props.label}</span>
      <TipButton
        class="swatch swatch-none"
        name={`${props.label}: automatic`}
        tip="Automatic"
        pressed={props.chosen === undefined}
        onClick={() => props.onChoose(null)}
      >
        <span />
      </TipButton>
      <For each={INKS}>
        {(ink) => (
          <TipButton
            class="swatch"
            name={`${props.label}: ${ink}`}
            tip={ink[0]!.toUpperCase() + ink.slice(1)}
            pressed={props.chosen === ink}
            onClick={() => props.onChoose(ink)}
          >
            <span style={{ background: props.colorOf(ink) }} />
          </TipButton>
        )}
      </For>
      <input
        class="swatch-other"
        type="color"
        aria-label={`${props.label}: another colour`}
        value={own() ?? '#808080'}
        onChange={(event) => props.onChoose(event.currentTarget.value as `#${string}`)}
      />
    </div>
  )
}
