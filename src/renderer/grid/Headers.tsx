import { createMemo, Index } from 'solid-js'
import { columnName, type Range } from '../../core/address'
import type { Axis } from '../../protocol/api'
import type { Selection } from '../state/cells/selection'
import type { LineBorder } from './grid-props'
import type { Extent } from './layout'
import type { GridLines, LineLayout } from './lines'

interface HeadersProps {
  readonly x: number
  readonly y: number
  readonly visible: Range
  readonly frozen: Extent
  readonly lines: GridLines
  readonly selection: Selection
  /** The line whose size is being dragged. */
  readonly resizing: LineBorder | undefined
}

/** Column letters and row numbers, those of the selection lit; frozen ones stand before those that scroll. */
export function Headers(props: HeadersProps) {
  const columns = createMemo(() => props.lines.columns.list(props.visible.left, props.visible.right))
  const rows = createMemo(() => props.lines.rows.list(props.visible.top, props.visible.bottom))
  const frozenColumns = createMemo(() => frozenLines(props.lines.columns, props.frozen.width))
  const frozenRows = createMemo(() => frozenLines(props.lines.rows, props.frozen.height))
  return (
    <>
      <div class="grid-corner" aria-hidden="true" />
      <div class="grid-column-headers" role="row" aria-rowindex={1}>
        <Index each={frozenColumns()}>
          {(column) => <ColumnHeader headers={props} column={column()} x={0} />}
        </Index>
        <div class="grid-header-part" role="presentation" style={{ left: `${props.frozen.width}px` }}>
          <Index each={columns()}>
            {(column) => <ColumnHeader headers={props} column={column()} x={props.x + props.frozen.width} />}
          </Index>
        </div>
      </div>
      <div class="grid-row-headers" aria-hidden="true">
        <Index each={frozenRows()}>{(row) => <RowHeader headers={props} row={row()} y={0} />}</Index>
        <div class="grid-header-part" style={{ top: `${props.frozen.height}px` }}>
          <Index each={rows()}>
            {(row) => <RowHeader headers={props} row={row()} y={props.y + props.frozen.height} />}
          </Index>
        </div>
      </div>
    </>
  )
}

/** The shown lines of so many first pixels. */
function frozenLines(lines: LineLayout, pixels: number): readonly number[] {
  return pixels === 0 ? [] : lines.list(0, lines.lineAt(pixels - 1))
}

interface ColumnHeaderProps {
  readonly headers: HeadersProps
  readonly column: number
  readonly x: number
}

function ColumnHeader(props: ColumnHeaderProps) {
  const { headers } = props
  const isOn = () =>
    headers.selection.ranges.some(({ left, right }) => props.column >= left && props.column <= right)
  return (
    <div
      class="grid-header"
      classList={{
        on: isOn(),
        resizing: isResized(headers.resizing, 'column', props.column),
        gap: hasGap(headers.lines.columns, props.column),
      }}
      role="columnheader"
      aria-colindex={props.column + 2}
      style={{
        left: `${headers.lines.columns.startOf(props.column) - props.x}px`,
        width: `${headers.lines.columns.sizeOf(props.column)}px`,
      }}
    >
      {columnName(props.column)}
      <span class="grid-resizer" aria-hidden="true" />
    </div>
  )
}

interface RowHeaderProps {
  readonly headers: HeadersProps
  readonly row: number
  readonly y: number
}

function RowHeader(props: RowHeaderProps) {
  const { headers } = props
  const isOn = () =>
    headers.selection.ranges.some(({ top, bottom }) => props.row >= top && props.row <= bottom)
  const height = () => {
    const size = headers.lines.rows.sizeOf(props.row)
    return size === headers.lines.usualHeight ? {} : { height: `${size}px`, 'line-height': `${size - 1}px` }
  }
  return (
    <div
      class="grid-header"
      classList={{
        on: isOn(),
        resizing: isResized(headers.resizing, 'row', props.row),
        gap: hasGap(headers.lines.rows, props.row),
      }}
      style={{
        transform: `translateY(${headers.lines.rows.startOf(props.row) - props.y}px)`,
        ...height(),
      }}
    >
      {props.row + 1}
      <span class="grid-resizer" aria-hidden="true" />
    </div>
  )
}

function isResized(resizing: LineBorder | undefined, axis: Axis, line: number): boolean {
  return resizing?.axis === axis && resizing.line === line
}

/** Hidden lines before this one leave a thicker border. */
function hasGap(lines: LineLayout, line: number): boolean {
  return line > 0 && lines.sizeOf(line - 1) === 0
}
