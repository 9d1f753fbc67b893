import { createMemo, Index } from 'solid-js'
import type { Cell, Range } from '../../core/address'
import { contains } from '../../core/address'
import type { CellBlock } from '../../protocol/api'
import type { Selection } from '../state/cells/selection'
import { paintText, samePaint } from './cell-paint'
import { blockAt, cellView, EMPTY_VIEW, type CellView } from './cell-view'
import { sameSlider, sliderText } from './cell-slider'
import type { GridLines } from './lines'
import type { ColumnFormat } from './number-format'

interface CellRowsProps {
  readonly blocks: readonly CellBlock[]
  /** Pixels of the sheet at the top left of the pane. */
  readonly x: number
  readonly y: number
  readonly visible: Range
  readonly lines: GridLines
  readonly formats: (column: number) => ColumnFormat
  readonly selection: Selection
  readonly editing: Cell | undefined
}

/** The cells on screen. Elements stay in place and are given another row as the sheet scrolls. */
export function CellRows(props: CellRowsProps) {
  const rows = createMemo(() => props.lines.rows.list(props.visible.top, props.visible.bottom))
  const columns = createMemo(() => props.lines.columns.list(props.visible.left, props.visible.right))
  /** Absent for a row of the usual height, which the style sheet knows. */
  const heightOf = (row: number) => {
    const height = props.lines.rows.sizeOf(row)
    return height === props.lines.usualHeight ? undefined : `${height}px`
  }
  return (
    <Index each={rows()}>
      {(row) => (
        <div
          class="grid-row"
          role="row"
          aria-rowindex={row() + 2}
          style={{
            transform: `translateY(${props.lines.rows.startOf(row()) - props.y}px)`,
            height: heightOf(row()),
          }}
        >
          <div class="visually-hidden" role="rowheader" aria-colindex={1}>
            {row() + 1}
          </div>
          <Index each={columns()}>
            {(column) => <GridCell grid={props} row={row()} column={column()} />}
          </Index>
        </div>
      )}
    </Index>
  )
}

interface GridCellProps {
  readonly grid: CellRowsProps
  readonly row: number
  readonly column: number
}

function GridCell(props: GridCellProps) {
  // Handed on whole and not spread: a spread looks every property up anew, in every cell.
  const { grid } = props
  const cell = () => ({ row: props.row, column: props.column })
  const width = () => grid.lines.columns.sizeOf(props.column)
  const view = createMemo(
    () => cellView(grid.blocks, cell(), grid.formats(props.column), width() / grid.lines.zoom),
    EMPTY_VIEW,
    { equals: sameView },
  )
  const overflows = createMemo(
    () =>
      view().look === 'text' &&
      isLeft(view()) &&
      isBlank(grid.blocks, { row: props.row, column: props.column + 1 }),
  )
  return (
    <div
      class={classOf(view(), overflows())}
      role="gridcell"
      id={`cell-${props.row}-${props.column}`}
      aria-colindex={props.column + 2}
      aria-selected={grid.selection.ranges.some((range) => contains(range, cell()))}
      // As text: an object costs a comparison for each of its properties, in every cell.
      style={`left:${grid.lines.columns.startOf(props.column) - grid.x}px;width:${width()}px${painted(view())}`}
      textContent={view().text}
    />
  )
}

function isBlank(blocks: readonly CellBlock[], cell: Cell): boolean {
  if (!blockAt(blocks, cell)) return false
  const { look, slider } = cellView(blocks, cell, { integerDigits: 1, decimals: 0 }, 999)
  return look === 'empty' && slider === undefined
}

function painted({ paint, slider }: CellView): string {
  return (paint ? paintText(paint) : '') + (slider ? sliderText(slider) : '')
}

function classOf({ look, text, commented, slider }: CellView, overflows: boolean): string {
  const lines = look === 'text' && text.includes('\n')
  const slides = slider ? (slider.live && slider.share !== undefined ? ' slides' : ' slides idle') : ''
  return `grid-cell ${look}${overflows ? ' overflows' : ''}${commented ? ' commented' : ''}${lines ? ' lines' : ''}${slides}`
}

function isLeft({ paint }: CellView): boolean {
  const align = paint?.format?.align
  return align === undefined || align === 'left'
}

function sameView(a: CellView, b: CellView): boolean {
  return (
    a.text === b.text &&
    a.look === b.look &&
    a.commented === b.commented &&
    samePaint(a.paint, b.paint) &&
    sameSlider(a.slider, b.slider)
  )
}
