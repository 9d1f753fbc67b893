import { createMemo, Index, Show } from 'solid-js'
import type { Cell, Range } from '../../core/address'
import { contains } from '../../core/address'
import type { CellBlock } from '../../protocol/api'
import { measureOf } from '../text-measure'
import type { Selection } from '../state/cells/selection'
import { paintText, samePaint } from './cell-paint'
import { cellView, EMPTY_VIEW, type CellView } from './cell-view'
import { sameSlider, sliderText } from './cell-slider'
import { COLUMNS_AT_HAND } from './layout'
import type { GridLines } from './lines'
import type { ColumnFormat } from './number-format'
import { comesIn, NO_OVERFLOW, rowOverflow, sameOverflow, type RowOverflow } from './text-overflow'

interface CellRowsProps {
  readonly blocks: readonly CellBlock[]
  /** Pixels of the sheet at the top left of the pane. */
  readonly x: number
  readonly y: number
  readonly visible: Range
  /** The first column of the pane when nothing is scrolled. */
  readonly first: number
  readonly lines: GridLines
  readonly formats: (column: number) => ColumnFormat
  readonly selection: Selection
  readonly editing: Cell | undefined
}

/** The cells on screen. Elements stay in place and are given another row as the sheet scrolls. */
export function CellRows(props: CellRowsProps) {
  const rows = createMemo(() => props.lines.rows.list(props.visible.top, props.visible.bottom))
  const columns = createMemo(() => props.lines.columns.list(props.visible.left, props.visible.right))
  /** Columns at the left of the screen: their texts may run on over it. */
  const before = createMemo(() => {
    const { columns: layout } = props.lines
    const first = Math.max(props.first, layout.further(props.visible.left, -COLUMNS_AT_HAND))
    return layout.list(first, props.visible.left - 1)
  })
  const face = getComputedStyle(document.documentElement).getPropertyValue('--font')
  /** Absent for a row of the usual height, which the style sheet knows. */
  const heightOf = (row: number) => {
    const height = props.lines.rows.sizeOf(row)
    return height === props.lines.usualHeight ? undefined : `${height}px`
  }
  return (
    <Index each={rows()}>
      {(row) => {
        const overflow = createMemo(
          () => rowOverflow(props.blocks, row(), [...before(), ...columns()], props.lines, measureOf(face)),
          NO_OVERFLOW,
          { equals: sameOverflow },
        )
        const coming = createMemo(() => comesIn(overflow(), props.blocks, row(), before()))
        return (
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
            <Show when={coming() !== undefined}>
              <GridCell grid={props} row={row()} column={coming()!} overflow={overflow()} />
            </Show>
            <Index each={columns()}>
              {(column) => <GridCell grid={props} row={row()} column={column()} overflow={overflow()} />}
            </Index>
          </div>
        )
      }}
    </Index>
  )
}

interface GridCellProps {
  readonly grid: CellRowsProps
  readonly row: number
  readonly column: number
  readonly overflow: RowOverflow
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
  /** A text that has no room for all of it ends at the next filled cell. */
  const ending = () => {
    const end = props.overflow.ends.get(props.column)
    return end === undefined ? '' : `;clip-path:inset(0 ${width() - end}px 0 0)`
  }
  return (
    <div
      class={classOf(view(), props.overflow.crossed.has(props.column))}
      role="gridcell"
      id={`cell-${props.row}-${props.column}`}
      aria-colindex={props.column + 2}
      aria-selected={grid.selection.ranges.some((range) => contains(range, cell()))}
      // As text: an object costs a comparison for each of its properties, in every cell.
      style={`left:${grid.lines.columns.startOf(props.column) - grid.x}px;width:${width()}px${ending()}${painted(view())}`}
      textContent={view().text}
    />
  )
}

function painted({ paint, slider }: CellView): string {
  return (paint ? paintText(paint) : '') + (slider ? sliderText(slider) : '')
}

function classOf({ look, text, commented, slider }: CellView, crossed: boolean): string {
  const lines = look === 'text' && text.includes('\n')
  const slides = slider ? (slider.live && slider.share !== undefined ? ' slides' : ' slides idle') : ''
  return `grid-cell ${look}${crossed ? ' crossed' : ''}${commented ? ' commented' : ''}${lines ? ' lines' : ''}${slides}`
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
