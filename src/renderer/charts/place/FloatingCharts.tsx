import { For, Show, type JSX } from 'solid-js'
import type { Viewport } from '../../grid/layout'
import type { GridLines } from '../../grid/lines'
import { FloatingChart } from './FloatingChart'
import type { Floating } from './float-box'
import './floating-charts.css'

/** A chart over the cells of the sheet in front. */
export interface FloatingSpec {
  readonly id: string
  readonly title: string
  readonly place: Floating
}

export interface FloatingChartsProps {
  /** The last one lies on top. */
  readonly charts: readonly FloatingSpec[]
  readonly view: Viewport
  readonly lines: GridLines
  readonly draw: (id: string) => JSX.Element
  /** A chart was moved or resized. Places with the same `drag` in a row are one step to undo. */
  readonly onPlace: (id: string, place: Floating, drag: string) => Promise<unknown>
  readonly onRemove: (id: string) => void
  /** Esc: back to the cells. */
  readonly onLeave: () => void
}

/** Charts that lie over the cells and scroll with them. */
export function FloatingCharts(props: FloatingChartsProps) {
  const at = (id: string) => props.charts.find((chart) => chart.id === id)
  return (
    <For each={props.charts.map(({ id }) => id)}>
      {(id) => (
        <Show when={at(id)}>
          {(chart) => (
            <FloatingChart
              chart={chart()}
              view={props.view}
              lines={props.lines}
              onPlace={(place, drag) => props.onPlace(id, place, drag)}
              onRemove={() => props.onRemove(id)}
              onLeave={() => props.onLeave()}
            >
              {props.draw(id)}
            </FloatingChart>
          )}
        </Show>
      )}
    </For>
  )
}
