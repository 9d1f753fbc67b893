/** The ways in which a chart can draw its series. */
export const chartKinds = ['bar', 'line', 'scatter', 'area', 'heatmap', 'reliability', 'histogram'] as const
export type ChartKind = (typeof chartKinds)[number]

export function isChartKind(value: unknown): value is ChartKind {
  return chartKinds.some((kind) => kind === value)
}
