import ChartArea from 'lucide-solid/icons/chart-area'
import ChartColumn from 'lucide-solid/icons/chart-column'
import ChartColumnBig from 'lucide-solid/icons/chart-column-big'
import ChartLine from 'lucide-solid/icons/chart-line'
import ChartScatter from 'lucide-solid/icons/chart-scatter'
import ChartSpline from 'lucide-solid/icons/chart-spline'
import Grid from 'lucide-solid/icons/grid-3x3'
import type { IconShape } from '../bars/Icon'
import type { ChartKind } from './chart-spec'

/** What each kind is called. */
export const chartKindLabels: Readonly<Record<ChartKind, string>> = {
  bar: 'Bars',
  line: 'Lines',
  scatter: 'Scatter',
  area: 'Areas',
  heatmap: 'Heat map',
  reliability: 'Reliability diagram',
  histogram: 'Histogram',
}

/** A sign for each kind. */
export const chartKindIcons: Readonly<Record<ChartKind, IconShape>> = {
  bar: ChartColumn,
  line: ChartLine,
  scatter: ChartScatter,
  area: ChartArea,
  heatmap: Grid,
  reliability: ChartSpline,
  histogram: ChartColumnBig,
}
