import { createMemo, createSignal, For, Index } from 'solid-js'
import type { ChartData } from '../data/chart-data'
import { createSizeWatch } from '../scene/create-size-watch'
import { exactText } from '../scales/number-text'
import { placeText } from '../plot/point-place'

export interface ChartTableProps {
  readonly title: string
  readonly data: ChartData
}

/** Of each row, as the style sheet says; rows above and below what is seen that are there all the same. */
const ROW = 24
const BEYOND = 10
/** Browsers lay nothing out that is much higher: beyond, one pixel of scrolling is more than one. */
const TALLEST = 8_000_000

/** A chart's numbers as a table, every digit of them: the same places and series, for those who would rather read. */
export function ChartTable(props: ChartTableProps) {
  let scroller!: HTMLDivElement
  const [seen, setSeen] = createSignal({ top: 0, height: 240 })
  const height = () => Math.min(TALLEST, props.data.length * ROW)
  const rows = createMemo(() => {
    const { length } = props.data
    const scale = height() > 0 ? (length * ROW) / height() : 1
    const first = Math.max(0, Math.floor((seen().top * scale) / ROW) - BEYOND)
    const count = Math.min(length - first, Math.ceil(seen().height / ROW) + 2 * BEYOND)
    return {
      first,
      count: Math.max(0, count),
      offset: Math.max(0, seen().top - (seen().top * scale - first * ROW)),
    }
  })
  const places = () => Array.from({ length: rows().count }, (_, i) => rows().first + i)
  const look = () => setSeen({ top: scroller.scrollTop, height: scroller.clientHeight })
  createSizeWatch(() => scroller, look)

  return (
    <div
      class="chart-table scrollable"
      tabIndex={0}
      role="region"
      aria-label={`${props.title}: table`}
      ref={scroller}
      onScroll={look}
    >
      <table aria-rowcount={props.data.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <td />
            <For each={props.data.series}>{(series) => <th scope="col">{series.name}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <tr class="chart-table-gap" style={{ height: `${rows().offset}px` }} aria-hidden="true" />
          <Index each={places()}>
            {(place) => (
              <tr aria-rowindex={place() + 2}>
                <th scope="row">{placeText(props.data, place())}</th>
                <For each={props.data.series}>
                  {(series) => <td class="mono">{exactText(series.values[place()])}</td>}
                </For>
              </tr>
            )}
          </Index>
          <tr
            class="chart-table-gap"
            style={{ height: `${Math.max(0, height() - rows().offset - rows().count * ROW)}px` }}
            aria-hidden="true"
          />
        </tbody>
      </table>
    </div>
  )
}
