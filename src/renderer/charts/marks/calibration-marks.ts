import type { ChartStyle } from '../scene/chart-style'
import type { Picture } from '../plot/picture'
import type { PlotLayout } from '../plot/plot-layout'
import type { Mark } from '../scene/scene'

const COUNT_SIZE = 10

/** Where a perfectly calibrated classifier would be, and how many pairs each bin has. */
export function calibrationMarks({ kind, data }: Picture, layout: PlotLayout, style: ChartStyle): Mark[] {
  if (kind !== 'reliability') return []
  const points = [layout.placeAt(0), layout.valueAt('left', 0), layout.placeAt(1), layout.valueAt('left', 1)]
  const clip = layout.frame
  const marks: Mark[] = [{ type: 'line', points, color: style.text, width: 1, dash: [4, 4], clip }]
  const counts = data.series.find(({ name }) => name === 'count')?.values
  const accuracy = data.series[0]?.values
  if (!counts || !accuracy) return marks
  for (let bin = 0; bin < counts.length; bin++) {
    const text = String(counts[bin])
    const room = layout.placeAt(data.edges![bin + 1]!) - layout.placeAt(data.edges![bin]!)
    const x = layout.placeAt(data.x[bin]!)
    const outside = x < clip.left || x > clip.left + clip.width
    if (counts[bin] === 0 || text.length * 6 > room || outside) continue
    const top = layout.valueAt('left', accuracy[bin]!)
    const inside = top - clip.top < 14
    const y = inside ? top + 8 : top - 7
    marks.push({
      type: 'text',
      x,
      y,
      text,
      color: inside ? style.surface : style.text,
      size: COUNT_SIZE,
      align: 'middle',
    })
  }
  return marks
}
