import { For, Show } from 'solid-js'
import type { Range } from '../../core/address'
import type { SheetId, SheetRange } from '../../protocol/api'
import type { TraceArrow } from '../state/cells/tracing'
import { boxOf, clipBox, type Viewport } from './layout'
import type { GridLines } from './lines'

interface TraceArrowsProps {
  readonly arrows: readonly TraceArrow[]
  readonly sheet: SheetId
  readonly view: Viewport
  readonly lines: GridLines
  readonly onGo: (at: SheetRange) => void
}

/** What is drawn of an arrow: from its dot to its point, and where a click leads. */
interface Line {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly elsewhere: boolean
  readonly frame: Range | undefined
  readonly leads: SheetRange
}

/** Pixels from a cell to the sign that stands for another sheet. */
const ASIDE = 44

/** Arrows from cells to the formulas that refer to them; a click jumps to the other end. */
export function TraceArrows(props: TraceArrowsProps) {
  const lines = () => props.arrows.flatMap((arrow) => lineOf(arrow) ?? [])

  const startOf = ({ top, left }: Range) => {
    const box = boxOf({ top, left, bottom: top, right: left }, props.view, props.lines)
    return { x: box.left + Math.min(18, box.width / 2), y: box.top + box.height / 2 }
  }

  function lineOf({ from, to }: TraceArrow): Line | undefined {
    const [here, there] = [from.sheet === props.sheet, to.sheet === props.sheet]
    if (!here && !there) return undefined
    const end = startOf(there ? to.range : from.range)
    if (!here) {
      const [x1, y1] = [end.x - ASIDE, Math.max(8, end.y - ASIDE / 2)]
      return { x1, y1, x2: end.x, y2: end.y, elsewhere: true, frame: undefined, leads: from }
    }
    const start = startOf(from.range)
    if (!there) {
      const [x2, y2] = [start.x + ASIDE, start.y + ASIDE / 2]
      return { x1: start.x, y1: start.y, x2, y2, elsewhere: true, frame: undefined, leads: to }
    }
    const single = from.range.top === from.range.bottom && from.range.left === from.range.right
    const leads = isActive(to) ? from : to
    return {
      x1: start.x,
      y1: start.y,
      x2: end.x,
      y2: end.y,
      elsewhere: false,
      frame: single ? undefined : from.range,
      leads,
    }
  }

  /** Whether an end is on screen: a click then leads to the other one. */
  function isActive({ range }: SheetRange): boolean {
    const { x, y } = startOf(range)
    return x >= 0 && y >= 0 && x <= props.view.width && y <= props.view.height
  }

  return (
    <Show when={props.arrows.length > 0}>
      <svg class="grid-arrows" width={props.view.width} height={props.view.height} aria-hidden="true">
        <defs>
          <marker id="trace-head" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto">
            <path d="M0 0.5 L8 4 L0 7.5 z" fill="var(--accent)" />
          </marker>
        </defs>
        <For each={lines()}>
          {(line) => (
            <g
              class="grid-arrow"
              classList={{ elsewhere: line.elsewhere }}
              onPointerDown={(event) => event.stopPropagation()}
              onClick={() => props.onGo(line.leads)}
            >
              <Show when={line.frame && clipBox(boxOf(line.frame, props.view, props.lines), props.view)}>
                {(box) => (
                  <rect x={box().left} y={box().top} width={box().width - 1} height={box().height - 1} />
                )}
              </Show>
              <line class="grid-arrow-reach" x1={line.x1} y1={line.y1} x2={line.x2} y2={line.y2} />
              <line x1={line.x1} y1={line.y1} x2={line.x2} y2={line.y2} marker-end="url(#trace-head)" />
              <circle cx={line.x1} cy={line.y1} r={line.elsewhere ? 5 : 3} />
            </g>
          )}
        </For>
      </svg>
    </Show>
  )
}
