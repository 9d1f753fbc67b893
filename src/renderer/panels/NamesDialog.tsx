import Trash from 'lucide-solid/icons/trash'
import { createSignal, For, Show } from 'solid-js'
import type { DefinedName, SheetId } from '../../protocol/api'
import { Icon } from '../bars/Icon'
import { DialogFrame } from './DialogFrame'
import './names-dialog.css'

export interface NamesDialogProps {
  readonly names: readonly DefinedName[]
  readonly sheets: readonly { readonly id: SheetId; readonly name: string }[]
  /** What is selected, as a new name's first proposal. */
  readonly selected: string
  /** Answers whether it was done; a refusal says why by itself. */
  readonly onDefine: (
    name: string,
    refersTo: string,
    scope: SheetId | undefined,
  ) => Promise<string | undefined>
  readonly onRemove: (name: DefinedName) => void
  readonly onGo: (name: DefinedName) => void
  readonly onClose: () => void
}

/** The names of the workbook: what each refers to, and a new one. */
export function NamesDialog(props: NamesDialogProps) {
  let name!: HTMLInputElement
  let refersTo!: HTMLInputElement
  const [scope, setScope] = createSignal<SheetId>()
  const [problem, setProblem] = createSignal<string>()
  const sheetName = (id: SheetId | undefined) =>
    props.sheets.find((sheet) => sheet.id === id)?.name ?? 'Workbook'

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const refusal = await props.onDefine(name.value, refersTo.value, scope())
    setProblem(refusal)
    if (refusal !== undefined) return name.focus()
    name.value = ''
    name.focus()
  }

  function edit(defined: DefinedName) {
    name.value = defined.name
    refersTo.value = defined.refersTo
    setScope(defined.scope)
    setProblem(undefined)
    refersTo.focus()
    refersTo.select()
  }

  return (
    <DialogFrame title="Names" role="dialog" class="names" onClose={() => props.onClose()}>
      <Show
        when={props.names.length > 0}
        fallback={
          <p class="dialog-text">
            A name stands for cells, a number or a formula: =SOFTMAX(logits) says more than =SOFTMAX(B2:B5).
          </p>
        }
      >
        <div class="names-list" role="table" aria-label="Names of the workbook">
          <For each={props.names}>
            {(defined) => (
              <div class="names-row" role="row">
                <button type="button" class="link" role="cell" onClick={() => props.onGo(defined)}>
                  {defined.name}
                </button>
                <button
                  type="button"
                  class="names-meaning"
                  role="cell"
                  title="Change"
                  onClick={() => edit(defined)}
                >
                  {defined.refersTo}
                </button>
                <span role="cell" class="names-scope">
                  {sheetName(defined.scope)}
                </span>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={`Remove ${defined.name}`}
                  onClick={() => props.onRemove(defined)}
                >
                  <Icon of={Trash} />
                </button>
              </div>
            )}
          </For>
        </div>
      </Show>
      <form class="names-form" onSubmit={(event) => void submit(event)}>
        <label>
          Name
          <input ref={name} class="field" data-focus autocomplete="off" spellcheck={false} />
        </label>
        <label>
          Refers to
          <input ref={refersTo} class="field" value={props.selected} autocomplete="off" spellcheck={false} />
        </label>
        <label>
          Known in
          <select
            class="field"
            value={scope() ?? ''}
            onChange={(event) =>
              setScope(event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value))
            }
          >
            <option value="">Workbook</option>
            <For each={props.sheets}>{(sheet) => <option value={sheet.id}>{sheet.name}</option>}</For>
          </select>
        </label>
        <p class="field-problem" role="alert">
          {problem()}
        </p>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={() => props.onClose()}>
            Close
          </button>
          <button type="submit" class="button button-primary">
            Define
          </button>
        </div>
      </form>
    </DialogFrame>
  )
}
