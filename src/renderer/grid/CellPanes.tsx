import { For } from 'solid-js'
import type { Cell } from '../../core/address'
import type { CellBlock } from '../../protocol/api'
import type { Selection } from '../state/cells/selection'
import { CellRows } from './CellRows'
import type { GridView } from './grid-view'
import type { ColumnFormat } from './number-format'
import { paneBox, paneRange } from './panes'

interface CellPanesProps {
  readonly grid: GridView
  readonly blocks: readonly CellBlock[]
  readonly formats: (column: number) => ColumnFormat
  readonly selection: Selection
  readonly editing: Cell | undefined
}

/** The cells on screen: one pane, or up to four where rows or columns are frozen. */
export function CellPanes(props: CellPanesProps) {
  const { frozen, left, lines, panes, top, visible } = props.grid
  return (
    <For each={panes()}>
      {(pane) => (
        <div
          class="grid-pane"
          role="presentation"
          classList={{
            'has-frozen-rows': pane.rows !== undefined,
            'has-frozen-columns': pane.columns !== undefined,
          }}
          style={paneBox(pane, frozen())}
        >
          <CellRows
            blocks={props.blocks}
            x={pane.columns ? 0 : left() + frozen().width}
            y={pane.rows ? 0 : top() + frozen().height}
            visible={paneRange(pane, visible())}
            first={pane.columns ? 0 : lines().columns.lineAt(frozen().width)}
            lines={lines()}
            formats={props.formats}
            selection={props.selection}
            editing={props.editing}
          />
        </div>
      )}
    </For>
  )
}
