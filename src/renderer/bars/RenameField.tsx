import { onMount } from 'solid-js'
import './rename-field.css'

export interface RenameFieldProps {
  /** What assistive technology calls it: `Name of the sheet`. */
  readonly label: string
  readonly value: string
  /** Called once with other text than before; what is empty or unchanged only calls `onDone`. */
  readonly onRename: (name: string) => void
  /** The field is no longer needed: committed, or given up with Esc. */
  readonly onDone: () => void
}

/** A name while it is being typed: Enter and leaving keep it, Esc gives it up. */
export function RenameField(props: RenameFieldProps) {
  let field: HTMLInputElement | undefined
  let done = false
  onMount(() => {
    field?.focus()
    field?.select()
  })

  function finish(keep: boolean) {
    if (done) return
    done = true
    const name = field?.value.trim() ?? ''
    if (keep && name !== '' && name !== props.value) props.onRename(name)
    props.onDone()
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation()
    if (event.isComposing) return
    if (event.key === 'Enter') finish(true)
    else if (event.key === 'Escape') finish(false)
  }

  return (
    <input
      ref={(input) => (field = input)}
      class="rename-field"
      aria-label={props.label}
      value={props.value}
      spellcheck={false}
      maxLength={100}
      onKeyDown={onKeyDown}
      onBlur={() => finish(true)}
    />
  )
}
