import { createMemo, createSignal, type Accessor } from 'solid-js'
import { sameCell, type SheetCell } from '../../charts/data/chart-cells'
import type { WorkbookState } from '../workbook'

/** What the pointer is over: a cell of the grid shows itself in the charts, a part of a chart in the grid. */
export interface PointedCells {
  /** The cell whose bar or point is pointed at. */
  readonly fromChart: Accessor<SheetCell | undefined>
  pointFromChart(at: SheetCell | undefined): void
  pointFromGrid(at: SheetCell | undefined): void
  /** The cell that charts mark: the one under the pointer, else the active one. */
  readonly forCharts: Accessor<SheetCell | undefined>
}

export function createPointedCells(workbook: Pick<WorkbookState, 'sheet' | 'selection'>): PointedCells {
  const [fromChart, pointFromChart] = createSignal<SheetCell | undefined>(undefined, { equals: sameCell })
  const [fromGrid, pointFromGrid] = createSignal<SheetCell | undefined>(undefined, { equals: sameCell })
  const forCharts = createMemo<SheetCell | undefined>(
    () => {
      const sheet = workbook.sheet()?.id
      if (sheet === undefined) return undefined
      const at = fromGrid()
      return at?.sheet === sheet ? at : { sheet, cell: workbook.selection().active }
    },
    undefined,
    { equals: sameCell },
  )
  return { fromChart, pointFromChart, pointFromGrid, forCharts }
}
