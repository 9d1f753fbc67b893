import { createMemo } from 'solid-js'
import type { NumberBlock } from '../../protocol/api'
import { chartData } from '../charts/data/chart-data'
import type { ChartSpec } from '../charts/chart-spec'
import { chartStyleNow } from '../charts/scene/chart-style'
import { chartSvg } from '../charts/scene/chart-svg'
import { namedChart } from '../charts/data/named-series'
import { boxStyle, type Box } from '../box'

/** A chart on paper: lines and letters, in the colours of the light theme. */
export function PrintChart(props: {
  readonly spec: ChartSpec
  readonly box: Box
  readonly blocks: readonly NumberBlock[]
}) {
  const spec = createMemo(() => namedChart(props.spec, props.blocks))
  const data = createMemo(() => chartData(spec(), props.blocks))
  const picture = createMemo(() => drawnSvg(chartSvg(spec(), data(), props.box, chartStyleNow('light'))))
  return (
    <div class="print-chart" style={boxStyle(props.box)}>
      {picture()}
    </div>
  )
}

/** The text of an SVG file as an element of the page: its letters stay letters, and its names its own. */
function drawnSvg(text: string): Element {
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml')
  const prefix = `chart-${++drawn}-`
  for (const named of documentElement.querySelectorAll('[id]')) named.id = prefix + named.id
  for (const clipped of documentElement.querySelectorAll('[clip-path]'))
    clipped.setAttribute('clip-path', clipped.getAttribute('clip-path')!.replace('#', `#${prefix}`))
  return document.importNode(documentElement, true)
}

let drawn = 0
