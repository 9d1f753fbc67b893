import { columnName, rangeName } from '../../../core/address'
import type { CellBlock } from '../../../protocol/api'
import type { GridLines } from '../../grid/lines'
import type { PlacedChart } from '../../print/chart-places'
import { floatsOn, type PageFloats } from '../../print/floats-on-page'
import type { PagePlan } from '../../print/page-plan'
import type { CellPage } from '../../print/paginate'
import { formatsOf, printedCells, rangesOn, type PrintedCells } from '../../print/printed-sheet'
import type { WorkbookState } from '../workbook'

/** A page as it is drawn. */
export interface PrintedPage {
  readonly cells?: {
    readonly drawn: PrintedCells
    readonly scale: number
    readonly floats: PageFloats
  }
  /** Charts beside the cells, or on a page of their own. */
  readonly charts: readonly PlacedChart[]
}

const NAMES = { row: (row: number) => String(row + 1), column: columnName }

/**
 * Reads the pages of a plan; each is laid out when it is asked for, with the charts over its cells. The cells of all of
 * them are written alike: as many digits in a column on one page as on the other.
 */
export function createLaying(workbook: Pick<WorkbookState, 'client'>, sheet: number, lines: GridLines) {
  const blocks = createBlocks(workbook, sheet)
  return async (
    plan: PagePlan,
    floats: readonly PlacedChart[],
    indexes: readonly number[],
  ): Promise<readonly (() => PrintedPage)[]> => {
    const { cells, headings } = plan
    const wanted = indexes.map((index) => (cells && index < cells.count ? cells.at(index) : undefined))
    const read = await Promise.all(wanted.map((one) => (one ? blocks(one) : [])))
    const formats = formatsOf(read.flat())
    return indexes.map((index, i) => (): PrintedPage => {
      const one = wanted[i]
      const charts = plan.charts(index)
      if (!one) return { charts }
      const drawn = printedCells(one, read[i]!, lines, formats, headings, NAMES)
      return {
        cells: { drawn, scale: cells!.scale, floats: floatsOn(one, floats, lines, headings) },
        charts,
      }
    })
  }
}

/** Reads the cells of pages, each once. */
function createBlocks(workbook: Pick<WorkbookState, 'client'>, sheet: number) {
  const known = new Map<string, Promise<CellBlock>>()
  return (page: CellPage) =>
    Promise.all(
      rangesOn(page).map((range) => {
        const key = rangeName(range)
        const read = known.get(key) ?? workbook.client.call('read', { sheet, range })
        known.set(key, read)
        return read
      }),
    )
}
