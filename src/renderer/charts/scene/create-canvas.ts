import { createEffect, onMount } from 'solid-js'
import { paintScene } from './paint-scene'
import type { Scene } from './scene'
import type { SceneSize } from './chart-scene'
import { createSizeWatch } from '../card/create-size-watch'

interface CanvasContents {
  readonly scene: () => Scene | undefined
  readonly onSize: (size: SceneSize) => void
}

/** Shows a scene on a canvas as sharply as the screen can, painted in the frame in which it changes; stops with its owner. */
export function createCanvas(canvas: () => HTMLCanvasElement, { scene, onSize }: CanvasContents) {
  const measure = () => onSize({ width: canvas().clientWidth, height: canvas().clientHeight })
  createSizeWatch(canvas, measure)
  onMount(measure)
  createEffect(() => {
    const shown = scene()
    if (!shown) return
    // A chart may be in a window of its own, on another screen.
    const { devicePixelRatio } = canvas().ownerDocument.defaultView ?? window
    paintOn(canvas(), shown, devicePixelRatio)
  })
}

/** Fits the canvas to the scene, `ratio` of its pixels for one of CSS. */
export function paintOn(canvas: HTMLCanvasElement, scene: Scene, ratio: number) {
  const context = canvas.getContext('2d')
  if (!context) return
  const [width, height] = [Math.round(scene.width * ratio), Math.round(scene.height * ratio)]
  // Setting a size costs what a new canvas does.
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, scene.width, scene.height)
  paintScene(context, scene)
}
