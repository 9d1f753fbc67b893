import { For, Show } from 'solid-js'
import type { NumberBlock } from '../../protocol/api'
import type { PrintedPage } from '../state/print/printed-pages'
import { boxStyle } from '../box'
import { PrintCells } from './PrintCells'
import { PrintChart } from './PrintChart'

/** What stands in the room of a page: cells with the charts over them, and charts beside or instead of them. */
export function PrintContent(props: {
  readonly content: PrintedPage
  readonly gridlines: boolean
  readonly blocks: readonly NumberBlock[]
}) {
  return (
    <>
      <Show when={props.content.cells}>
        {(cells) => (
          <PrintCells cells={cells().drawn} scale={cells().scale} gridlines={props.gridlines}>
            <Show when={cells().floats.charts.length > 0}>
              <div class="print-floats" style={boxStyle(cells().floats)}>
                <For each={cells().floats.charts}>
                  {({ spec, box }) => <PrintChart spec={spec} box={box} blocks={props.blocks} />}
                </For>
              </div>
            </Show>
          </PrintCells>
        )}
      </Show>
      <For each={props.content.charts}>
        {({ spec, box }) => <PrintChart spec={spec} box={box} blocks={props.blocks} />}
      </For>
    </>
  )
}
