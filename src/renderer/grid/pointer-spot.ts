import { rangeOf, type Cell } from '../../core/address'
import { isOnTrack, type CellSlider } from './cell-slider'
import { handlePoint, isOnHandle } from './fill-handle'
import type { LineBorder } from './grid-props'
import { boxOf, onSheet } from './layout'
import type { PointerContext } from './pointer'

/** Where a pointer is: in which part of the grid, and over which cell. */
export interface Spot {
  readonly part: 'cells' | 'columns' | 'rows' | 'corner'
  readonly cell: Cell
  /** The line whose far border is under the pointer, in the column letters or the row numbers. */
  readonly border: LineBorder | undefined
  /** Pixels beyond the window, for scrolling by itself. */
  readonly beyond: { readonly x: number; readonly y: number }
  /** The pointer is on the fill handle. */
  readonly onHandle: boolean
  /** The pointer is on the grip by which the active cell's number is dragged. */
  readonly onScrub: boolean
  /** The slider whose track is under the pointer, and where in its cell: in pixels at 100%. */
  readonly slider: { readonly drawn: CellSlider; readonly x: number } | undefined
}

/** A place of the window. */
export interface ClientPoint {
  readonly clientX: number
  readonly clientY: number
}

const BORDER = 5
/** Pixels around the middle of the grip that drags a number. */
const GRIP = 8

export interface Spots {
  at(point: ClientPoint): Spot
  /** Where the grip of the active cell is; none where its number is computed, or its cell is narrow or has a slider. */
  scrubPoint(): { readonly x: number; readonly y: number } | undefined
}

/** Finds what of the grid is under the pointer. */
export function createSpots(context: PointerContext): Spots {
  const { props } = context
  const { editor } = props.assist

  function at(point: ClientPoint): Spot {
    const { x: left, y: top } = context.origin()
    const { width, height } = context.view()
    const [inX, inY] = [point.clientX - left, point.clientY - top]
    const { rows, columns } = context.lines()
    const [across, down] = onSheetAt(inX, inY)
    const cell = { row: rows.lineAt(down), column: columns.lineAt(across) }
    const part = inY < 0 ? (inX < 0 ? 'corner' : 'columns') : inX < 0 ? 'rows' : 'cells'
    const onHandle = part === 'cells' && isHandle(inX, inY)
    return {
      part,
      cell,
      border: borderAt(part, across, down),
      beyond: { x: overshoot(inX, width), y: overshoot(inY, height) },
      onHandle,
      onScrub: part === 'cells' && isScrub(inX, inY),
      slider: part === 'cells' && !onHandle ? sliderUnder(cell, point) : undefined,
    }
  }

  /** The sheet's pixel at a place of the window, or at the nearest one that shows cells. */
  function onSheetAt(inX: number, inY: number): readonly [number, number] {
    const { x, y, width, height, frozen } = context.view()
    return [
      onSheet(Math.min(Math.max(inX, 0), width - 1), x, frozen?.width ?? 0),
      onSheet(Math.min(Math.max(inY, 0), height - 1), y, frozen?.height ?? 0),
    ]
  }

  const isHandle = (x: number, y: number) =>
    editor.mode() === 'idle' &&
    isOnHandle(handlePoint(props.selection, context.view(), context.lines()), x, y)

  /** How far right in a cell a place of the window is: in pixels at 100%. */
  function xIn(cell: Cell, { clientX }: ClientPoint): number {
    const { left } = boxOf(rangeOf(cell), context.view(), context.lines())
    return (clientX - context.origin().x - left) / context.lines().zoom
  }

  function sliderUnder(cell: Cell, point: ClientPoint): Spot['slider'] {
    const drawn = context.slider(cell)
    const x = drawn ? xIn(cell, point) : 0
    return drawn && isOnTrack(drawn, x) ? { drawn, x } : undefined
  }

  function scrubPoint() {
    const { active } = props.selection
    if (editor.mode() !== 'idle' || props.scrubbing.numberAt(active) === undefined || context.slider(active))
      return undefined
    const box = boxOf(rangeOf(active), context.view(), context.lines())
    return box.width < 64 || box.height < 16 ? undefined : { x: box.left + 10, y: box.top + box.height / 2 }
  }

  const isScrub = (x: number, y: number) => {
    const point = scrubPoint()
    return point !== undefined && Math.abs(x - point.x) <= GRIP && Math.abs(y - point.y) <= GRIP
  }

  function borderAt(part: Spot['part'], x: number, y: number): LineBorder | undefined {
    if (part !== 'columns' && part !== 'rows') return undefined
    const [axis, place] = part === 'columns' ? (['column', x] as const) : (['row', y] as const)
    const layout = axis === 'column' ? context.lines().columns : context.lines().rows
    const line = layout.lineAt(place)
    // A thin line still has a middle to press.
    const reach = Math.min(BORDER, layout.sizeOf(line) / 3)
    if (layout.startOf(line) + layout.sizeOf(line) - place <= reach) return { axis, line }
    return place - layout.startOf(line) <= reach && line > 0
      ? { axis, line: layout.shown(line - 1, -1) }
      : undefined
  }

  return { at, scrubPoint }
}

function overshoot(at: number, room: number): number {
  if (at < 0) return Math.max(at, -60)
  return at > room ? Math.min(at - room, 60) : 0
}
