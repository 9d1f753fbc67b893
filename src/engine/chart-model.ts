/** What the engine knows of a chart: which cells it draws, where it stands, and that all of it follows the cells. */
import type { Cell } from '../core/address'
import type { JsonObject, SheetId, SheetRange } from './model'

/** A chart's own name, `chart-3`. It stays the same whatever is said of the chart, and comes back with Undo. */
export type ChartId = string

/** Where a chart is seen. */
export type ChartPlace =
  | {
      /** In the pane beside the grid, in the order of the charts. */
      readonly kind: 'docked'
      /** Its share of the pane's height, relative to the other charts; 1 where absent. */
      readonly share?: number
    }
  | {
      /** Over cells: it moves with the cell under its upper left corner, and keeps its size. */
      readonly kind: 'floating'
      readonly sheet: SheetId
      readonly at: Cell
      /** How far it is from the corner of that cell, and how large, in CSS pixels at 100%. */
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }

/** Numbers of one series, or of a heat map. */
export interface ChartSource {
  readonly range: SheetRange
  /** The cell that names them. */
  readonly nameFrom?: SheetRange
  /** What else the window keeps in a chart: plain data that the engine does not interpret. */
  readonly look: JsonObject
}

/** A chart of the workbook. A series whose cells were all deleted is removed, and the chart with its last one. */
export interface Chart {
  readonly id: ChartId
  readonly title: string
  readonly series: readonly ChartSource[]
  readonly categories?: SheetRange
  readonly rowNames?: SheetRange
  readonly place: ChartPlace
  /** Its kind, its axes, its colours: as the look of a series. */
  readonly look: JsonObject
}

export type NewChart = Omit<Chart, 'id'>
