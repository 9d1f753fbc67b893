import { createRoot, createSignal } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { createPointedCells } from '../../../../../src/renderer/state/cells/pointed-cells'
import { selectCell } from '../../../../../src/renderer/state/cells/selection'

function pointedCells() {
  const [sheet, setSheet] = createSignal<number | undefined>(1)
  const selection = () => selectCell({ row: 4, column: 2 })
  const info = () => (sheet() === undefined ? undefined : { id: sheet()!, name: 'A', rows: 9, columns: 9 })
  const cells = createRoot(() => createPointedCells({ sheet: info, selection }))
  return { cells, setSheet }
}

describe('the cell that charts mark', () => {
  it('is the active one until another is pointed at', () => {
    const { cells } = pointedCells()
    expect(cells.forCharts()).toEqual({ sheet: 1, cell: { row: 4, column: 2 } })
    cells.pointFromGrid({ sheet: 1, cell: { row: 0, column: 0 } })
    expect(cells.forCharts()).toEqual({ sheet: 1, cell: { row: 0, column: 0 } })
    cells.pointFromGrid(undefined)
    expect(cells.forCharts()?.cell).toEqual({ row: 4, column: 2 })
  })

  it('is not one of a sheet that is no longer in front', () => {
    const { cells, setSheet } = pointedCells()
    cells.pointFromGrid({ sheet: 1, cell: { row: 0, column: 0 } })
    setSheet(2)
    expect(cells.forCharts()).toEqual({ sheet: 2, cell: { row: 4, column: 2 } })
    setSheet(undefined)
    expect(cells.forCharts()).toBeUndefined()
  })
})
