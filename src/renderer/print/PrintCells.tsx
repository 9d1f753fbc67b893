import { For, Show, type JSX } from 'solid-js'
import type { PrintedCells } from './printed-sheet'
import { PrintLines } from './PrintPage'

/** The cells of one page, and what lies over them. */
export function PrintCells(props: {
  readonly cells: PrintedCells
  readonly scale: number
  readonly gridlines: boolean
  readonly children?: JSX.Element
}) {
  return (
    <div
      class="print-cells"
      style={{
        width: `${props.cells.width + 1}px`,
        height: `${props.cells.height + 1}px`,
        transform: `scale(${props.scale})`,
      }}
    >
      <Show when={props.gridlines}>
        <PrintLines
          verticals={props.cells.verticals}
          horizontals={props.cells.horizontals}
          from={{ left: props.cells.headings.width, top: props.cells.headings.height }}
          to={{ right: props.cells.width, bottom: props.cells.height }}
        />
      </Show>
      <For each={props.cells.texts}>
        {({ left, top, width, height, text, look, paint }) => (
          <span
            class={`print-cell ${look}${text.includes('\n') ? ' lines' : ''}`}
            // As text: an object costs a comparison for each of its properties, in every cell.
            style={`left:${left}px;top:${top}px;width:${width}px;height:${height}px;line-height:${text.includes('\n') ? 18 : height - 1}px${paint}`}
            textContent={text}
          />
        )}
      </For>
      {props.children}
    </div>
  )
}
