import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { AxisSide } from './chart-spec'
import type { ChartStyle } from './chart-style'
import type { Picture } from './picture'
import { plotOptions, plotValues, type PlotEvents } from './plot-options'

/** A picture on the screen. */
export interface Plot {
  /** Paints another picture, or the same one in other colours, before the next frame. */
  show(picture: Picture, style: ChartStyle): void
  /** In CSS pixels. */
  resize(width: number, height: number): void
  /** Where a place is, in CSS pixels from the host's left edge. */
  spanOf(place: number): { readonly left: number; readonly width: number }
  /** What one CSS pixel upwards is on an axis, at its middle. */
  unitOf(side: AxisSide): number
  destroy(): void
}

/**
 * Acquires a canvas inside `host`. New numbers go to the plot that is there; only another kind of chart or
 * other series make a new one.
 */
export function makePlot(host: HTMLElement, events: PlotEvents): Plot {
  let plot: uPlot | undefined
  let shape = ''
  let picture: Picture
  let style: ChartStyle
  let [width, height] = [host.clientWidth, host.clientHeight]

  function create() {
    plot?.destroy()
    const source = { picture: () => picture, style: () => style }
    plot = new uPlot({ ...plotOptions(source, events), width, height }, plotValues(picture), host)
  }

  return {
    show(next, nextStyle) {
      const recolored = style !== nextStyle
      picture = next
      style = nextStyle
      if (width === 0 || height === 0) return
      if (!plot || shape !== shapeOf(next)) {
        shape = shapeOf(next)
        create()
        return
      }
      plot.setData(plotValues(next))
      if (recolored) plot.redraw(true, true)
    },
    resize(nextWidth, nextHeight) {
      if (nextWidth === 0 || nextHeight === 0) return
      if (nextWidth === width && nextHeight === height && plot) return
      ;[width, height] = [nextWidth, nextHeight]
      if (plot) plot.setSize({ width, height })
      else if (picture) create()
    },
    spanOf: (place) => (plot ? placeSpan(plot, picture, place) : { left: 0, width: 0 }),
    unitOf(side) {
      if (!plot) return NaN
      const middle = plot.bbox.height / uPlot.pxRatio / 2
      return plot.posToVal(middle - 0.5, side) - plot.posToVal(middle + 0.5, side)
    },
    destroy: () => plot?.destroy(),
  }
}

/** What cannot change without another plot. */
function shapeOf({ kind, data, scales, xScale, looks, stacked }: Picture): string {
  const sides = [scales.left ? 'left' : '', scales.right ? 'right' : '', xScale ? 'x' : '']
  const how = [kind, String(stacked), JSON.stringify(looks)]
  return [...how, ...sides, ...data.series.map(({ axis, name }) => `${axis} ${name}`)].join('\n')
}

function placeSpan(plot: uPlot, { data }: Picture, place: number): { left: number; width: number } {
  const offset = plot.bbox.left / uPlot.pxRatio
  if (data.edges) {
    const from = plot.valToPos(data.edges[place]!, 'x')
    return { left: offset + from, width: plot.valToPos(data.edges[place + 1]!, 'x') - from }
  }
  if (data.measured) return { left: offset + plot.valToPos(data.x[place]!, 'x'), width: 0 }
  const left = plot.valToPos(place - 0.5, 'x')
  return { left: offset + left, width: plot.valToPos(place + 0.5, 'x') - left }
}
