import type { ChartData } from '../data/chart-data'
import { chartScene, type SceneSize } from './chart-scene'
import type { ChartSpec } from '../chart-spec'
import type { ChartStyle } from './chart-style'
import { chartSummary } from '../card/chart-summary'
import type { PlotPart } from '../plot/plot-layout'
import { sceneSvg } from './scene-svg'
import { measureOf, type Measure } from '../../text-measure'

/**
 * A chart as the text of an SVG file: with its title and legend, `size` in CSS pixels, in the colours of `theme`
 * (`chartStyleNow('light')` for paper). Long series are drawn as on the screen, each pixel's lowest and highest.
 */
export function chartSvg(
  spec: ChartSpec,
  data: ChartData,
  size: SceneSize,
  theme: ChartStyle,
  { part, measure = measureOf(theme.font) }: { readonly part?: PlotPart; readonly measure?: Measure } = {},
): string {
  const scene = chartScene(spec, data, size, theme, measure, part)
  return sceneSvg(scene, {
    title: `${spec.title}. ${chartSummary(spec, data)}`,
    background: theme.surface,
  })
}
