import type { ChartData } from './chart-data'
import { chartScene, type SceneSize } from './chart-scene'
import type { ChartSpec } from './chart-spec'
import type { ChartStyle } from './chart-style'
import { paintOn } from './create-canvas'
import { measureOf } from './text-measure'

/** A picture for screens has this many pixels for one of CSS. */
const SHARP = 2

/** A chart as PNG, with its title and legend, on the surface of the theme: twice `size`, so that it is sharp in print. */
export async function chartPng(
  spec: ChartSpec,
  data: ChartData,
  size: SceneSize,
  theme: ChartStyle,
): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const scene = chartScene(spec, data, size, theme, measureOf(theme.font))
  const ground = { type: 'boxes' as const, boxes: [0, 0, size.width, size.height], color: theme.surface }
  paintOn(canvas, { ...scene, marks: [ground, ...scene.marks] }, SHARP)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))),
      'image/png',
    ),
  )
}
