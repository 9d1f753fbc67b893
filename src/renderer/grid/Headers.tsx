import { createMemo, Index } from 'solid-js'
import { columnName, type Range } from '../../core/address'
import type { Axis } from '../../protocol/api'
import type { Selection } from '../state/selection'
import type { LineBorder } from './grid-props'
import { ROW_HEIGHT, type GridLines } from './lines'

interface HeadersProps {
  readonly x: number
  readonly y: number
  readonly visible: Range
  readonly lines: GridLines
  readonly selection: Selection
  /** The line whose size is being dragged. */
  readonly resizing: LineBorder | undefined
}

/** Column letters and row numbers, those of the selection lit. */
export function Headers(props: HeadersProps) {
  const columns = createMemo(() => props.lines.columns.list(props.visible.left, props.visible.right))
  const rows = createMemo(() => props.lines.rows.list(props.visible.top, props.visible.bottom))
  const columnOn = (column: number) =>
    props.selection.ranges.some(({ left, right }) => column >= left && column <= right)
  const rowOn = (row: number) => props.selection.ranges.some(({ top, bottom }) => row >= top && row <= bottom)

  const isResized = (axis: Axis, line: number) =>
    props.resizing?.axis === axis && props.resizing.line === line
  /** Hidden lines before this one leave a thicker border. */
  const hasGap = (axis: Axis, line: number) =>
    line > 0 && (axis === 'row' ? props.lines.rows : props.lines.columns).sizeOf(line - 1) === 0
  const heightOf = (row: number) => {
    const height = props.lines.rows.sizeOf(row)
    return height === ROW_HEIGHT ? {} : { height: `${height}px`, 'line-height': `${height - 1}px` }
  }

  return (
    <>
      <div class="grid-corner" aria-hidden="true" />
      <div class="grid-column-headers" role="row" aria-rowindex={1}>
        <Index each={columns()}>
          {(column) => (
            <div
              class="grid-header"
              classList={{
                on: columnOn(column()),
                resizing: isResized('column', column()),
                gap: hasGap('column', column()),
              }}
              role="columnheader"
              aria-colindex={column() + 2}
              style={{
                left: `${props.lines.columns.startOf(column()) - props.x}px`,
                width: `${props.lines.columns.sizeOf(column())}px`,
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
              classList={{ on: rowOn(row()), resizing: isResized('row', row()), gap: hasGap('row', row()) }}
              style={{
                transform: `translateY(${props.lines.rows.startOf(row()) - props.y}px)`,
                ...heightOf(row()),
              }}
            >
              {row() + 1}
              <span class="grid-resizer" aria-hidden="true" />
            </div>
          )}
        </Index>
      </div>
    </>
  )
}
