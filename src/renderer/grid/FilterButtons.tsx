import Funnel from 'lucide-solid/icons/funnel'
import ChevronDown from 'lucide-solid/icons/chevron-down'
import { For, Show } from 'solid-js'
import { columnName, rangeOf } from '../../core/address'
import type { SheetFilter } from '../../protocol/api'
import { Icon } from '../bars/Icon'
import { boxOf, type Viewport } from './layout'
import type { GridLines } from './lines'

interface FilterButtonsProps {
  readonly filter: SheetFilter
  readonly view: Viewport
  readonly lines: GridLines
  readonly onOpen: (column: number) => void
}

/** A button in each header of a filter, over the end of its cell. */
export function FilterButtons(props: FilterButtonsProps) {
  const columns = () => {
    const { filter } = props
    const shown = props.lines.columns.list(
      filter.range.left,
      Math.min(filter.range.right, filter.range.left + 500),
    )
    return shown.filter((column) => boxAt(column) !== undefined)
  }
  const boxAt = (column: number) => {
    const box = boxOf(rangeOf({ row: props.filter.range.top, column }), props.view, props.lines)
    const right = box.left + box.width
    const seen = box.height > 0 && box.width > 0 && right > 20 && right < props.view.width + box.width
    return seen && box.top > -box.height && box.top < props.view.height ? box : undefined
  }
  const isOn = (column: number) => props.filter.columns.some((other) => other.column === column)
  return (
    <For each={columns()}>
      {(column) => (
        <Show when={boxAt(column)}>
          {(box) => (
            <button
              type="button"
              class="grid-filter"
              classList={{ on: isOn(column) }}
              tabindex="-1"
              aria-label={`Filter column ${columnName(column)}`}
              style={{
                transform: `translate(${box().left + box().width - 22}px, ${box().top + box().height - 22}px)`,
              }}
              onPointerDown={(event) => event.stopPropagation()}
              onClick={() => props.onOpen(column)}
            >
              <Icon of={isOn(column) ? Funnel : ChevronDown} size={13} />
            </button>
          )}
        </Show>
      )}
    </For>
  )
}
