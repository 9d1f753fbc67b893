import { createSignal, For } from 'solid-js'
import type { CopyWhat } from '../../protocol/api'
import { DialogFrame } from './DialogFrame'

export interface PasteDialogProps {
  readonly onPaste: (what: CopyWhat, transpose: boolean) => void
  readonly onClose: () => void
}

const PARTS: readonly { readonly what: CopyWhat; readonly label: string }[] = [
  { what: 'all', label: 'All' },
  { what: 'formulas', label: 'Formulas' },
  { what: 'values', label: 'Values' },
  { what: 'formats', label: 'Formats' },
]

/** Pastes a part of what was copied, or turns it. */
export function PasteDialog(props: PasteDialogProps) {
  const [what, setWhat] = createSignal<CopyWhat>('values')
  const [transpose, setTranspose] = createSignal(false)
  return (
    <DialogFrame title="Paste special" role="dialog" onClose={() => props.onClose()}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          props.onPaste(what(), transpose())
        }}
      >
        <fieldset class="options" aria-label="What to paste">
          <For each={PARTS}>
            {(part) => (
              <label class="option">
                <input
                  type="radio"
                  name="what"
                  checked={what() === part.what}
                  data-focus={what() === part.what ? '' : undefined}
                  onChange={() => setWhat(part.what)}
                />
                {part.label}
              </label>
            )}
          </For>
        </fieldset>
        <label class="option">
          <input
            type="checkbox"
            checked={transpose()}
            onChange={(event) => setTranspose(event.currentTarget.checked)}
          />
          Transpose: rows become columns
        </label>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={() => props.onClose()}>
            Cancel
          </button>
          <button type="submit" class="button button-primary">
            Paste
          </button>
        </div>
      </form>
    </DialogFrame>
  )
}
