import { createMemo, createSignal, For, Index, Show, type JSX } from 'solid-js'
import { createSizeWatch } from '../scene/create-size-watch'
import { startSeparatorDrag } from '../../panels/separator-drag'
import { movedDivider, paneLayout, PANE_GAP, placeAt, type PaneRoom } from './pane-layout'
import { boxStyle, type Box } from '../../box'
import './chart-pane.css'

/** A chart of the pane: its id, and its part of the height. */
export interface PaneChart {
  readonly id: string
  readonly title: string
  readonly share: number
}

export interface ChartPaneProps {
  readonly charts: readonly PaneChart[]
  /** The chart that has the pane for itself. */
  readonly maximized: string | undefined
  readonly draw: (id: string) => JSX.Element
  /** Shares of two charts, by the divider between their rows. `drag` is the same while it is held. */
  readonly onShares: (
    shares: readonly { readonly id: string; readonly share: number }[],
    drag: string,
  ) => void
  /** A chart was dropped at another place in the order. */
  readonly onOrder: (id: string, to: number) => void
}

const STEP = 16
/** Of a chart that is about to leave. */
const NOWHERE: Box = { left: 0, top: 0, width: 0, height: 0 }
let drags = 0

/** Charts that share the pane: in rows with dividers between them, moved by their headers. */
export function ChartPane(props: ChartPaneProps) {
  let pane!: HTMLDivElement
  const [room, setRoom] = createSignal<PaneRoom>({ width: 0, height: 0 })
  const [draft, setDraft] = createSignal<readonly number[]>()
  const [carried, setCarried] = createSignal<{ readonly id: string; readonly to: number }>()

  const seen = createMemo(() => {
    const alone = props.charts.filter(({ id }) => id === props.maximized)
    return alone.length > 0 ? alone : props.charts
  })
  const shares = () => draft() ?? seen().map(({ share }) => share)
  const layout = createMemo(() => paneLayout(shares(), room()))
  /** The first chart of each row but the last: a divider stands below it. */
  const dividers = createMemo(() =>
    layout()
      .rows.slice(0, -1)
      .map((_, row) => row * layout().columns),
  )

  createSizeWatch(
    () => pane,
    () => setRoom(roomIn(pane)),
  )

  /** Two rows' shares after their divider was moved; `undefined` where they stay. */
  function moved(upper: number, from: readonly number[], heights: readonly number[], by: number) {
    const lower = upper + layout().columns
    const row = upper / layout().columns
    const [above, below] = movedDivider([from[upper]!, from[lower]!], [heights[row]!, heights[row + 1]!], by)
    return from.map((share, chart) => (chart === upper ? above : chart === lower ? below : share))
  }

  function give(next: readonly number[], upper: number, drag: string) {
    const charts = [upper, upper + layout().columns].map((chart) => ({
      id: seen()[chart]!.id,
      share: next[chart]!,
    }))
    props.onShares(charts, drag)
  }

  function pressDivider(upper: number, event: PointerEvent & { readonly currentTarget: HTMLElement }) {
    const [from, heights, drag] = [shares(), layout().rows, `divider ${++drags}`]
    startSeparatorDrag(event, {
      move: ({ y }) => setDraft(moved(upper, from, heights, y)),
      end() {
        const next = draft()
        setDraft(undefined)
        if (next) give(next, upper, drag)
      },
    })
  }

  function keyDivider(upper: number, event: KeyboardEvent) {
    const by = event.key === 'ArrowUp' ? -STEP : event.key === 'ArrowDown' ? STEP : 0
    if (by === 0) return
    event.preventDefault()
    give(moved(upper, shares(), layout().rows, by), upper, `divider keys ${upper}`)
  }

  /** A header that is pulled some way takes its chart along. */
  function pressChart(id: string, event: PointerEvent & { readonly currentTarget: HTMLElement }) {
    const target = event.target as Element
    if (!target.closest('.chart-head') || target.closest('button, input') || seen().length < 2) return
    const { left, top } = pane.getBoundingClientRect()
    startSeparatorDrag(event, {
      move({ x, y }) {
        if (Math.hypot(x, y) < 8 && !carried()) return
        const at = { x: event.clientX + x - left, y: event.clientY + y - top + pane.scrollTop }
        setCarried({ id, to: placeAt(layout(), at.x, at.y) })
      },
      end() {
        const drop = carried()
        setCarried(undefined)
        if (drop && seen().findIndex((chart) => chart.id === id) !== drop.to) props.onOrder(id, drop.to)
      },
    })
  }

  return (
    <div class="chart-pane scrollable" ref={pane}>
      <div class="chart-pane-space" style={{ height: `${layout().height}px` }}>
        <For each={seen().map(({ id }) => id)}>
          {(id) => {
            const place = () => seen().findIndex((chart) => chart.id === id)
            const box = () => layout().boxes[place()]
            return (
              <div
                class="chart-slot"
                classList={{ carried: carried()?.id === id, target: carried()?.to === place() }}
                style={boxStyle(box() ?? NOWHERE)}
                onPointerDown={(event) => pressChart(id, event)}
              >
                <Show when={room().width > 0}>{props.draw(id)}</Show>
              </div>
            )
          }}
        </For>
        <Index each={dividers()}>
          {(upper) => (
            <div
              class="chart-divider"
              role="separator"
              aria-orientation="horizontal"
              aria-label={`Height of “${seen()[upper()]?.title}”`}
              aria-valuenow={layout().boxes[upper()]?.height ?? 0}
              tabIndex={0}
              style={{ top: `${bottomOf(layout().boxes[upper()]) + PANE_GAP / 2 - 4}px` }}
              onPointerDown={(event) => pressDivider(upper(), event)}
              onKeyDown={(event) => keyDivider(upper(), event)}
            />
          )}
        </Index>
      </div>
    </div>
  )
}

function bottomOf(box: { readonly top: number; readonly height: number } | undefined): number {
  return box ? box.top + box.height : 0
}

/** What is inside of the pane's own margins. */
function roomIn(host: HTMLElement): PaneRoom {
  const { paddingLeft, paddingRight, paddingBottom } = getComputedStyle(host)
  return {
    width: host.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight),
    height: host.clientHeight - parseFloat(paddingBottom),
  }
}
