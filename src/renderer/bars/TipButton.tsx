import * as Tooltip from '@kobalte/core/tooltip'
import { Show, type JSX } from 'solid-js'
import './tooltip.css'

export interface TipButtonProps {
  /** What assistive technology calls the button. */
  readonly name: string
  /** What it would do now, as a tooltip: `Undo: Typing in B3`. */
  readonly tip: string
  /** The key that does the same, as its platform writes it; empty for none. */
  readonly keys?: string
  readonly class: string
  readonly classList?: Readonly<Record<string, boolean>>
  /** For a button that is on or off. */
  readonly pressed?: boolean | undefined
  /** Greys the button out and ignores clicks, but keeps its tooltip. */
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: JSX.Element
}

/** A button with a tooltip that names its key. */
export function TipButton(props: TipButtonProps) {
  return (
    <Tooltip.Root openDelay={450} closeDelay={0} skipDelayDuration={250} gutter={6} placement="bottom">
      <Tooltip.Trigger
        class={props.class}
        classList={{ ...props.classList }}
        aria-label={props.name}
        aria-pressed={props.pressed}
        aria-disabled={props.disabled ? 'true' : undefined}
        // A press leaves the keyboard where it is: in the grid, or in a formula being typed.
        onMouseDown={(event: MouseEvent) => event.preventDefault()}
        onClick={() => {
          if (!props.disabled) props.onClick()
        }}
      >
        {props.children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content class="tooltip">
          {props.tip}
          <Show when={props.keys}>
            <kbd class="keys">{props.keys}</kbd>
          </Show>
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
