import { For, Match, Switch } from 'solid-js'
import type { NumberBlock } from '../../protocol/api'
import type { PrintedPage } from '../state/printing'
import { PrintCells } from './PrintCells'
import { PrintChart } from './PrintChart'

/** What stands in the room of a page: cells, or charts. */
export function PrintContent(props: {
  readonly content: PrintedPage
  readonly gridlines: boolean
  readonly blocks: readonly NumberBlock[]
}) {
  const of = <K extends PrintedPage['kind']>(kind: K) =>
    props.content.kind === kind ? (props.content as Extract<PrintedPage, { kind: K }>) : undefined
  return (
    <Switch>
      <Match when={of('cells')}>
        {(page) => <PrintCells cells={page().cells} scale={page().scale} gridlines={props.gridlines} />}
      </Match>
      <Match when={of('charts')}>
        {(page) => (
          <For each={page().charts}>
            {({ spec, box }) => <PrintChart spec={spec} box={box} blocks={props.blocks} />}
          </For>
        )}
      </Match>
    </Switch>
  )
}
