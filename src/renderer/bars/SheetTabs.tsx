import Plus from 'lucide-solid/icons/plus'
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import type { SheetId } from '../../protocol/api'
import { Icon } from './Icon'
import { RenameField } from './RenameField'
import { nextItem } from './roving-focus'
import { SheetTab } from './SheetTab'
import { TipButton } from './TipButton'
import './sheet-tabs.css'

export interface SheetTabsProps {
  readonly sheets: readonly { readonly id: SheetId; readonly name: string }[]
  readonly active: SheetId | undefined
  readonly onSelect: (sheet: SheetId) => void
  readonly onAdd: () => void
  readonly onRename: (sheet: SheetId, name: string) => void
  readonly onRemove: (sheet: SheetId) => void
  readonly onCopy: (sheet: SheetId) => void
  /** Gives a sheet another place among the tabs. */
  readonly onMove: (sheet: SheetId, to: number) => void
}

/** Where a tab is inside the bar, for the field that covers it. */
interface Renaming {
  readonly id: SheetId
  readonly name: string
  readonly left: number
  readonly width: number
}

const NARROWEST_FIELD = 96

/**
 * The sheets of the workbook: a list of tabs that takes one stop of the Tab key. Arrows switch, F2 and a
 * double click rename, the context menu deletes.
 */
export function SheetTabs(props: SheetTabsProps) {
  let list: HTMLDivElement | undefined
  const [renaming, setRenaming] = createSignal<Renaming>()
  const tabs = () => [...(list?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])]

  const active = createMemo(() => props.active)
  createEffect(
    on(active, () =>
      list?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    ),
  )

  function startRename(id: SheetId, name: string) {
    const index = props.sheets.findIndex((sheet) => sheet.id === id)
    const tab = tabs()[index]
    if (!tab || !list) return
    const left = tab.offsetLeft - list.scrollLeft
    setRenaming({ id, name, left, width: Math.max(tab.offsetWidth, NARROWEST_FIELD) })
  }

  function endRename() {
    const index = props.sheets.findIndex((sheet) => sheet.id === renaming()?.id)
    setRenaming(undefined)
    tabs()[index]?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    const now = props.sheets.findIndex((sheet) => sheet.id === props.active)
    const sheet = props.sheets[now]
    if (event.key === 'F2' && sheet) return startRename(sheet.id, sheet.name)
    const next = nextItem(event.key, now, props.sheets.length)
    const target = next === undefined ? undefined : props.sheets[next]
    if (!target || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    props.onSelect(target.id)
    tabs()[next!]?.focus()
  }

  return (
    <div class="sheet-tabs">
      <div
        class="sheet-tab-list"
        role="tablist"
        aria-label="Sheets"
        ref={(element) => (list = element)}
        onKeyDown={onKeyDown}
      >
        <For each={props.sheets}>
          {(sheet, index) => (
            <SheetTab
              name={sheet.name}
              active={sheet.id === props.active}
              removable={props.sheets.length > 1}
              onSelect={() => props.onSelect(sheet.id)}
              onRename={() => startRename(sheet.id, sheet.name)}
              onRemove={() => props.onRemove(sheet.id)}
              onCopy={() => props.onCopy(sheet.id)}
              onMoveLeft={index() > 0 ? () => props.onMove(sheet.id, index() - 1) : undefined}
              onMoveRight={
                index() < props.sheets.length - 1 ? () => props.onMove(sheet.id, index() + 1) : undefined
              }
            />
          )}
        </For>
      </div>
      <TipButton
        class="icon-button add-sheet"
        name="Add sheet"
        tip="Add a sheet"
        onClick={() => props.onAdd()}
      >
        <Icon of={Plus} />
      </TipButton>
      <Show when={renaming()} keyed>
        {({ id, name, left, width }) => (
          <div class="sheet-rename" style={{ left: `${left}px`, width: `${width}px` }}>
            <RenameField
              label="Name of the sheet"
              value={name}
              onRename={(next) => props.onRename(id, next)}
              onDone={endRename}
            />
          </div>
        )}
      </Show>
    </div>
  )
}
