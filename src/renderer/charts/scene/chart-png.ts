import type { ChartData } from '../data/chart-data'
import { chartScene, type SceneSize } from './chart-scene'
import type { ChartSpec } from '../chart-spec'
import type { ChartStyle } from './chart-style'
import { paintOn } from './create-canvas'
import { withResolution } from './png-resolution'
import { measureOf } from '../../text-measure'

/** A picture for screens has this many pixels for one of CSS. */
const SHARP = 2
/** Pixels of CSS in an inch. */
const INCH = 96

/**
 * A chart as PNG, with its title and legend, on the surface of the theme: twice as many pixels as `size` has, so that it
 * is sharp in print, and as large there as it says.
 */
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
  const blob = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(
      (made) => (made ? resolve(made) : reject(new Error('The canvas gave no picture.'))),
      'image/png',
    ),
  )
  const png = withResolution(new Uint8Array(await blob.arrayBuffer()), SHARP * INCH)
  return new Blob([png], { type: 'image/png' })
}
