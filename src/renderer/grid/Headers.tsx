import { createMemo, Index } from 'solid-js'
import { columnName, type Range } from '../../core/address'
import type { Selection } from '../state/selection'
import { topOf, type ColumnLayout } from './layout'
import { sequence } from './sequence'

interface HeadersProps {
  readonly x: number
  readonly y: number
  readonly visible: Range
  readonly columns: ColumnLayout
  readonly selection: Selection
  /** The column whose width is being dragged. */
  readonly resizing: number | undefined
}

/** Column letters and row numbers, those of the selection lit. */
export function Headers(props: HeadersProps) {
  const columns = createMemo(() => sequence(props.visible.left, props.visible.right))
  const rows = createMemo(() => sequence(props.visible.top, props.visible.bottom))
  const columnOn = (column: number) =>
    props.selection.ranges.some(({ left, right }) => column >= left && column <= right)
  const rowOn = (row: number) => props.selection.ranges.some(({ top, bottom }) => row >= top && row <= bottom)

  return (
    <>
      <div class="grid-corner" aria-hidden="true" />
      <div class="grid-column-headers" role="row" aria-rowindex={1}>
        <Index each={columns()}>
          {(column) => (
            <div
              class="grid-header"
              classList={{ on: columnOn(column()), resizing: props.resizing === column() }}
              role="columnheader"
              aria-colindex={column() + 2}
              style={{
                left: `${props.columns.leftOf(column()) - props.x}px`,
                width: `${props.columns.widthOf(column())}px`,
              }}
            >
              {columnName(column())}
              <span class="grid-resizer" aria-hidden="true" />
            </div>
          )}
        </Index>
      </div>
      <div class="grid-row-headers" aria-hidden="true">
        <Index each={rows()}>
          {(row) => (
            <div
              class="grid-header"
              classList={{ on: rowOn(row()) }}
              style={{ transform: `translateY(${topOf(row()) - props.y}px)` }}
            >
              {row() + 1}
            </div>
          )}
        </Index>
      </div>
    </>
  )
}
