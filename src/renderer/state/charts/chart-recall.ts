import { createSignal, onCleanup, type Accessor } from 'solid-js'
import type { Cell } from '../../../core/address'
import type { ChartId } from '../../../protocol/api'
import type { WorkbookState } from '../workbook'

/** So long is a chart marked that a step changed, in milliseconds. */
const MARKED = 1600

/**
 * The chart that Undo or Redo has just changed, for a moment: it is brought into view and marked, as cells are
 * selected. One in the pane opens it; one over cells brings its sheet and its cell.
 */
export function createChartRecall(
  workbook: Pick<WorkbookState, 'charts' | 'sheet' | 'showSheet' | 'onChartStep'>,
  showPane: () => void,
  reveal: (cell: Cell) => void,
): Accessor<ChartId | undefined> {
  const [recalled, setRecalled] = createSignal<ChartId>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function recall(id: ChartId) {
    const place = workbook.charts().find((one) => one.id === id)?.place
    if (!place) return
    if (place.kind === 'docked') showPane()
    else {
      if (workbook.sheet()?.id !== place.sheet) workbook.showSheet(place.sheet)
      queueMicrotask(() => reveal(place.at))
    }
    clearTimeout(timer)
    setRecalled(id)
    timer = setTimeout(() => setRecalled(undefined), MARKED)
  }

  onCleanup(workbook.onChartStep(recall))
  onCleanup(() => clearTimeout(timer))
  return recalled
}
