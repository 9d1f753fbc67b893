import type { ChartKind } from '../../core/chart-kinds'
import type { ChartPlace, SheetRange } from '../../protocol/api'

export { chartKinds, type ChartKind } from '../../core/chart-kinds'

export type AxisSide = 'left' | 'right'

/** How numbers lie along an axis; `symlog` is linear around zero and logarithmic on both sides of it. */
export const axisScales = ['linear', 'log', 'symlog'] as const
export type AxisScale = (typeof axisScales)[number]

/** How an axis writes its numbers. */
export const axisFormats = ['general', 'fixed', 'percent', 'scientific'] as const
export type AxisFormat = (typeof axisFormats)[number]

/** What is said of one axis; what is left out is chosen from the numbers. */
export interface AxisLook {
  readonly title?: string
  readonly scale?: AxisScale
  readonly min?: number
  readonly max?: number
  /** Gridlines, as `hasGrid` reads it. */
  readonly grid?: boolean
  readonly format?: AxisFormat
  /** Digits after the point, for `fixed`, `percent` and `scientific`. */
  readonly digits?: number
}

/** Which axis of a chart is meant. */
export type AxisName = 'x' | AxisSide

/** Whether an axis has gridlines: one of values where nothing else is said, the one of places only where they are wanted. */
export function hasGrid(look: AxisLook, axis: AxisName): boolean {
  return look.grid ?? axis !== 'x'
}

export const legendPlaces = ['top', 'right', 'bottom', 'none'] as const
export type LegendPlace = (typeof legendPlaces)[number]

/** The colours of a heat map: from one end to the other, or two hues on both sides of zero. */
export const heatColors = ['sequential', 'diverging'] as const
export type HeatColors = (typeof heatColors)[number]

/** A place in the palette, from 0, or a colour of its own: `#2f6bde`. */
export type SeriesColor = number | string

/** One row or column of numbers, read along its longer side; under a heat map the whole matrix. */
export interface ChartSeries {
  readonly name: string
  readonly range: SheetRange
  /** The cell that names it, whatever `name` says. */
  readonly nameFrom?: SheetRange
  /** Where both sides are in use, their zeros are at the same height. */
  readonly axis: AxisSide
  /** The palette's at its own position in the list where it is left out. */
  readonly color?: SeriesColor
}

/**
 * A chart as plain data: what it draws, never the numbers themselves.
 *
 * A `heatmap` draws the matrix that its one series names, or a column for each of several series. A `histogram` counts the numbers of each series in
 * bins. A `reliability` diagram has two series of one length: probabilities of a class, and outcomes, 1 where
 * the class was the true one and 0 where not; or a matrix of logits or probabilities, a column for each class, and
 * the class indices, from 0, that were the true ones.
 */
export interface ChartSpec {
  readonly id: string
  readonly title: string
  readonly kind: ChartKind
  /**
   * Names of the places along the bottom; numbers under a `line` are its x, drawn in ascending order.
   * Without it places are counted from 1. Under a heat map: the names of its columns, which without it are class indices
   * from 0, as PyTorch's are.
   */
  readonly categories?: SheetRange
  /** The names of a heat map's rows; numbered from 0 without it. */
  readonly rowNames?: SheetRange
  readonly series: readonly ChartSeries[]
  /** Bars, areas: each series on top of the one before. */
  readonly stacked?: boolean
  /** Bars lie, one below the other. */
  readonly horizontal?: boolean
  /** How many bins a histogram or a reliability diagram has. */
  readonly bins?: number
  /** Chosen from the numbers of a heat map where it is left out. `left` may limit what its colours span. */
  readonly heat?: HeatColors
  /** The numbers of a heat map in its cells, where they fit; shown unless false. */
  readonly numbers?: boolean
  readonly x?: AxisLook
  readonly left?: AxisLook
  readonly right?: AxisLook
  readonly legend?: LegendPlace
  /** Where it is seen; in the pane beside the grid without it. */
  readonly place?: ChartPlace
}
