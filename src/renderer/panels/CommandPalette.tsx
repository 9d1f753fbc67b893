import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import type { Desktop, MenuId } from '../../shared/desktop'
import { acceleratorText } from '../../shared/accelerators'
import { searchCommands } from '../state/command-search'
import { DialogFrame } from './DialogFrame'
import './command-palette.css'

export interface CommandPaletteProps {
  readonly platform: Desktop['platform']
  readonly recent: readonly MenuId[]
  readonly enabled: (id: MenuId) => boolean
  readonly onRun: (id: MenuId) => void
  readonly onClose: () => void
}

/** Every action by its name: typing narrows, arrows choose, Enter runs. */
export function CommandPalette(props: CommandPaletteProps) {
  const [query, setQuery] = createSignal('')
  const [at, setAt] = createSignal(0)
  const found = createMemo(() => searchCommands(query(), props.recent))
  let list!: HTMLUListElement
  createEffect(on(query, () => setAt(0)))
  createEffect(() => list.children[at()]?.scrollIntoView({ block: 'nearest' }))

  const step = (by: number) => setAt((now) => (now + by + found().length) % Math.max(1, found().length))

  function run(id: MenuId | undefined) {
    if (id !== undefined && props.enabled(id)) props.onRun(id)
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const by = steps[event.key]
    if (by !== undefined) step(by)
    else if (event.key === 'Enter') run(found()[at()]?.action.id)
    else return
    event.preventDefault()
  }

  return (
    <DialogFrame title="Commands" role="dialog" class="palette" onClose={() => props.onClose()}>
      <input
        class="field"
        role="combobox"
        aria-label="Command"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found().length > 0 ? `palette-${at()}` : undefined}
        aria-autocomplete="list"
        placeholder="What do you want to do?"
        autocomplete="off"
        spellcheck={false}
        data-focus
        value={query()}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ul id="palette-list" class="palette-list" role="listbox" aria-label="Commands" ref={list}>
        <For each={found()}>
          {({ menu, action }, i) => (
            <li
              id={`palette-${i()}`}
              class="palette-entry"
              role="option"
              aria-selected={at() === i()}
              aria-disabled={!props.enabled(action.id)}
              onPointerMove={() => setAt(i())}
              onClick={() => run(action.id)}
            >
              <span class="palette-menu">{menu}</span>
              <span class="palette-label">{action.label.replace('…', '')}</span>
              <kbd class="keys">{acceleratorText(action, props.platform)}</kbd>
            </li>
          )}
        </For>
      </ul>
      <Show when={found().length === 0}>
        <p class="palette-none" role="status">
          No command is called “{query()}”.
        </p>
      </Show>
    </DialogFrame>
  )
}
