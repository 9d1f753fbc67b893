import { Show } from 'solid-js'
import { Icon, type IconShape } from './Icon'
import { TipButton } from './TipButton'

export interface ToolButtonProps {
  readonly icon: IconShape
  /** What assistive technology calls it, and its label where there is room for one. */
  readonly name: string
  readonly tip: string
  readonly keys: string
  readonly onClick: () => void
  readonly disabled?: boolean
  /** For a button that is on or off. */
  readonly pressed?: boolean
  /** Shows the name beside the icon while the bar is wide. */
  readonly labelled?: boolean
  /** Moves to the More menu while the bar is narrow. */
  readonly optional?: boolean
}

/** A button of the toolbar: an icon, a label where there is room, and a tooltip with the key. */
export function ToolButton(props: ToolButtonProps) {
  return (
    <TipButton
      class="tool-button"
      classList={{ optional: props.optional ?? false, on: props.pressed ?? false }}
      name={props.name}
      tip={props.tip}
      keys={props.keys}
      pressed={props.pressed}
      disabled={props.disabled ?? false}
      onClick={props.onClick}
    >
      <Icon of={props.icon} />
      <Show when={props.labelled}>
        <span class="tool-label">{props.name}</span>
      </Show>
    </TipButton>
  )
}
