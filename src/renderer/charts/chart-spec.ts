import type { SheetRange } from '../../protocol/api'

/** The ways in which a chart can draw its series. */
export const chartKinds = ['bar', 'line'] as const
export type ChartKind = (typeof chartKinds)[number]

export type AxisSide = 'left' | 'right'

/** One row or column of numbers, read along its longer side. */
export interface ChartSeries {
  readonly name: string
  readonly range: SheetRange
  /** Where both sides are in use, their zeros are at the same height. */
  readonly axis: AxisSide
}

/** A chart as plain data: what it draws, never the numbers themselves. */
export interface ChartSpec {
  readonly id: string
  readonly title: string
  readonly kind: ChartKind
  /**
   * Names of the places along the bottom; numbers under a `line` are its x, drawn in ascending order.
   * Without it places are counted from 1.
   */
  readonly categories?: SheetRange
  readonly series: readonly ChartSeries[]
}
