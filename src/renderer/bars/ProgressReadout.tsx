import { createSignal, onCleanup, Show } from 'solid-js'
import { elapsedText, percentText } from './progress-text'

export interface ProgressReadoutProps {
  readonly phase: string
  /** 0 to 1; `undefined` where the end cannot be told. */
  readonly done: number | undefined
  /** When the work began, of `performance.now()`. */
  readonly since: number
  /** Where it can be given up by a press. */
  readonly onCancel?: (() => void) | undefined
}

const TICK_MS = 100

/** A long calculation: what it is doing, how far it is, how long it has taken. */
export function ProgressReadout(props: ProgressReadoutProps) {
  const [now, setNow] = createSignal(performance.now())
  const timer = setInterval(() => setNow(performance.now()), TICK_MS)
  onCleanup(() => clearInterval(timer))

  return (
    <div class="progress">
      <span class="progress-phase">{props.phase}</span>
      <span
        class="progress-track"
        role="progressbar"
        aria-label={props.phase}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow={props.done === undefined ? undefined : Math.round(props.done * 100)}
        data-endless={props.done === undefined ? '' : undefined}
      >
        <span class="progress-bar" style={{ transform: `scaleX(${props.done ?? 1})` }} />
      </span>
      <Show when={props.done !== undefined}>
        <span class="progress-figure mono">{percentText(props.done!)}</span>
      </Show>
      <span class="progress-figure mono">{elapsedText(now() - props.since)}</span>
      <Show when={props.onCancel} fallback={<span class="progress-stop">Esc stops</span>}>
        {(cancel) => (
          <button type="button" class="progress-cancel" onClick={() => cancel()()}>
            Cancel
          </button>
        )}
      </Show>
    </div>
  )
}
