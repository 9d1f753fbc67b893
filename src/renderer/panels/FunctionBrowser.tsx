import Search from 'lucide-solid/icons/search'
import { createEffect, createMemo, createSignal, createUniqueId, For, on, Show } from 'solid-js'
import type { AnyFunction } from '../../protocol/api'
import { Icon } from '../bars/Icon'
import { DialogFrame } from './DialogFrame'
import { FunctionDetail } from './FunctionDetail'
import { searchFunctions } from './function-search'
import './function-browser.css'

export interface FunctionBrowserProps {
  /** `undefined` while they are being fetched. */
  readonly functions: readonly AnyFunction[] | undefined
  /** The function whose help shows first, or what its name begins with; left out, the first of all. */
  readonly start?: string | undefined
  /** Puts the function into the cell being edited, or begins a formula; left out where there is no cell. */
  readonly onInsert?: ((help: AnyFunction) => void) | undefined
  readonly onClose: () => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** Every function of the program: searched by name, purpose or PyTorch call, with its whole reference. */
export function FunctionBrowser(props: FunctionBrowserProps) {
  const id = createUniqueId()
  let list: HTMLDivElement | undefined
  const [query, setQuery] = createSignal('')
  const [chosen, setChosen] = createSignal(0)
  const found = createMemo(() => searchFunctions(props.functions ?? [], query()))
  const shown = createMemo(() => found()[Math.min(chosen(), found().length - 1)])
  const started = createMemo(() => props.functions?.findIndex(({ name }) => name === props.start))
  const optionId = (help: AnyFunction | undefined) => help && `${id}-${help.name}`

  createEffect(on(query, () => setChosen(0), { defer: true }))
  createEffect(
    on(started, (index) => {
      if (index === undefined) return
      if (index >= 0) setChosen(index)
      else if (props.start) setQuery(props.start.toLowerCase())
    }),
  )
  createEffect(() => {
    if (shown()) list?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setChosen((now) => Math.min(Math.max(now + step, 0), Math.max(found().length - 1, 0)))
    } else if (event.key === 'Enter' && !event.isComposing) {
      // What takes the keyboard next must not get this Enter as well.
      event.preventDefault()
      const help = shown()
      if (help) props.onInsert?.(help)
    }
  }

  return (
    <DialogFrame title="Functions" role="dialog" class="functions" onClose={() => props.onClose()}>
      <div class="functions-search">
        <Icon of={Search} />
        <input
          class="field"
          type="text"
          role="combobox"
          aria-label="Search functions"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={optionId(shown())}
          placeholder="Search by name, purpose or PyTorch call"
          spellcheck={false}
          data-focus
          value={query()}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div class="functions-body">
        <div
          class="functions-list scrollable"
          role="listbox"
          aria-label="Functions"
          id={`${id}-list`}
          ref={(element) => (list = element)}
        >
          <For each={found()}>
            {(help, index) => (
              <div
                class="functions-option"
                role="option"
                id={optionId(help)}
                aria-selected={help === shown()}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => setChosen(index())}
                onDblClick={() => props.onInsert?.(help)}
              >
                <span class="mono">{help.name}</span>
                <span class="functions-purpose">{help.purpose}</span>
              </div>
            )}
          </For>
        </div>
        <Show when={shown()} fallback={<Nothing loading={props.functions === undefined} query={query()} />}>
          {(help) => <FunctionDetail help={help()} onInsert={props.onInsert} onClose={props.onClose} />}
        </Show>
      </div>
      <div class="visually-hidden" role="status">
        {found().length === 1 ? '1 function' : `${found().length} functions`}
      </div>
    </DialogFrame>
  )
}

function Nothing(props: { readonly loading: boolean; readonly query: string }) {
  return (
    <div class="functions-nothing">
      {props.loading ? 'Loading the functions…' : `No function matches “${props.query}”.`}
    </div>
  )
}
