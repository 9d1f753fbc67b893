import { runOf, runsOf, type SeriesLook } from './line-marks'
import type { PixelRuns } from './pixel-runs'
import type { PlotLayout } from '../plot/plot-layout'
import { grown, type Mark } from '../scene/scene'

/** Of a scatter with more points than this dots are small, one for all under the same pixel. */
const FEW_DOTS = 1000

/** A dot for each number; where there are thousands, for each pixel that has any. */
export function scatterMarks(look: SeriesLook): Mark[] {
  const runs = runsOf(look.layout, look.data)
  return runs.end - runs.first > FEW_DOTS ? [manyDots(look, runs)] : [fewDots(look, runs)]
}

function fewDots({ layout, data, series, color, surface }: SeriesLook, { first, end }: PixelRuns): Mark {
  const centers: number[] = []
  for (let place = first; place < end; place++) {
    const value = series.values[place] ?? NaN
    const y = layout.valueAt(series.axis, value)
    if (Number.isFinite(value) && !Number.isNaN(y)) centers.push(layout.placeAt(data.x[place]!), y)
  }
  return { type: 'dots', centers, radius: 3, color, rim: surface, clip: grown(layout.frame, 3) }
}

/** Dots of two pixels each way. */
function manyDots({ layout, series, color }: SeriesLook, runs: PixelRuns): Mark {
  const { frame } = layout
  const [columns, rows] = [runs.starts.length, Math.ceil(frame.height)]
  const taken = new Uint8Array(columns * rows)
  const heightOf = heights(layout, series.axis)
  for (let column = 0; column < columns; column++) {
    const [from, to] = runOf(runs, column)
    const [own, next] = [column * rows, Math.min(columns - 1, column + 1) * rows]
    for (let place = from; place < to; place++) {
      const y = heightOf(series.values[place]!)
      // False for NaN too.
      if (!(y >= 0 && y < rows)) continue
      const row = Math.floor(y)
      const below = Math.min(rows - 1, row + 1)
      taken[own + row] = taken[own + below] = taken[next + row] = taken[next + below] = 1
    }
  }
  return { type: 'cells', left: frame.left, top: frame.top, rows, taken, color }
}

/** From the top of the frame; on a linear axis a multiplication, for it is asked of every point. */
function heights({ frame, left, right }: PlotLayout, side: 'left' | 'right'): (value: number) => number {
  const axis = side === 'left' ? left : right
  if (!axis) return () => NaN
  const [foot, top, middle] = [axis.value(0), axis.value(1), axis.value(0.5)]
  const straight = Math.abs(middle - (foot + top) / 2) <= Math.abs(top - foot) * 1e-9
  if (!straight) return (value) => (1 - axis.share(value)) * frame.height
  const scale = frame.height / (top - foot)
  return (value) => (top - value) * scale
}
