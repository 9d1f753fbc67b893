import { createSignal, For, Show } from 'solid-js'
import { labelOf, type ImportOption } from './import-options'

export interface ImportSelectProps {
  readonly label: string
  readonly options: readonly ImportOption[]
  /** What was chosen; `undefined` leaves it to the guess. */
  readonly value: string | undefined
  readonly guess: string
  /** Something that the list does not hold can be typed. */
  readonly other?: boolean
  /** Focus begins here. */
  readonly first?: boolean
  readonly onChange: (value: string | undefined) => void
}

const GUESS = 'guess'
const OTHER = 'other'
/** In front of values, so that none of them is taken for one of the entries above. */
const VALUE = '='

/** A guess that can be overruled: its first entry is what was detected. */
export function ImportSelect(props: ImportSelectProps) {
  const [typing, setTyping] = createSignal(false)
  const isListed = () => props.options.some(({ value }) => value === props.value)
  const isOther = () => typing() || (props.value !== undefined && !isListed())
  const selected = () => {
    if (isOther()) return OTHER
    return props.value === undefined ? GUESS : VALUE + props.value
  }

  function choose(entry: string) {
    setTyping(entry === OTHER)
    if (entry === GUESS) props.onChange(undefined)
    else if (entry.startsWith(VALUE)) props.onChange(entry.slice(VALUE.length))
  }

  return (
    <div class="import-field" data-overruled={props.value === undefined ? undefined : ''}>
      <label class="import-label">
        <span>{props.label}</span>
        <select
          class="field"
          data-focus={props.first ? '' : undefined}
          value={selected()}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value={GUESS}>
            {props.value === undefined ? `${labelOf(props.options, props.guess)} (detected)` : 'Detect'}
          </option>
          <For each={props.options}>
            {(option) => <option value={VALUE + option.value}>{option.label}</option>}
          </For>
          <Show when={props.other}>
            <option value={OTHER}>Other…</option>
          </Show>
        </select>
      </label>
      <Show when={isOther()}>
        <input
          class="field mono"
          aria-label={`${props.label}, other`}
          maxLength={8}
          value={props.value ?? ''}
          ref={(field) => queueMicrotask(() => typing() && field.focus())}
          onInput={(event) => {
            const { value } = event.currentTarget
            if (value !== '') props.onChange(value)
          }}
        />
      </Show>
    </div>
  )
}

export interface ImportCountProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number | undefined) => void
}

/** More lines than this are no preface. */
const MOST_LINES = 1_000_000

/** A number of lines; emptied, it is detected again. */
export function ImportCount(props: ImportCountProps) {
  return (
    <label class="import-field import-label">
      <span>{props.label}</span>
      <input
        class="field"
        type="number"
        min="0"
        max={MOST_LINES}
        step="1"
        value={props.value}
        onInput={(event) => {
          const { value, valueAsNumber } = event.currentTarget
          if (value === '') props.onChange(undefined)
          else if (Number.isInteger(valueAsNumber) && valueAsNumber >= 0 && valueAsNumber <= MOST_LINES)
            props.onChange(valueAsNumber)
        }}
      />
    </label>
  )
}
