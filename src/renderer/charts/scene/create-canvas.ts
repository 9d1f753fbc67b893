import { createEffect, createSignal, onCleanup, onMount, type Accessor } from 'solid-js'
import { paintScene } from './paint-scene'
import type { Scene } from './scene'
import type { SceneSize } from './chart-scene'
import { createSizeWatch } from './create-size-watch'

interface CanvasContents {
  readonly scene: () => Scene | undefined
  readonly onSize: (size: SceneSize) => void
}

/** Shows a scene on a canvas as sharply as the screen can, painted in the frame in which it changes; stops with its owner. */
export function createCanvas(canvas: () => HTMLCanvasElement, { scene, onSize }: CanvasContents) {
  const measure = () => onSize({ width: canvas().clientWidth, height: canvas().clientHeight })
  createSizeWatch(canvas, measure)
  onMount(measure)
  const loadedFaces = createLoadedFaces(canvas)
  createEffect(() => {
    const shown = scene()
    loadedFaces()
    if (!shown) return
    // A chart may be in a window of its own, on another screen.
    const { devicePixelRatio } = canvas().ownerDocument.defaultView ?? window
    paintOn(canvas(), shown, devicePixelRatio)
  })
}

/** How often faces have come to the document of a canvas: one in a window of its own loads them for itself. */
function createLoadedFaces(canvas: () => HTMLCanvasElement): Accessor<number> {
  const [times, setTimes] = createSignal(0)
  onMount(() => {
    const { fonts } = canvas().ownerDocument
    const loaded = () => setTimes((before) => before + 1)
    fonts.addEventListener('loadingdone', loaded)
    onCleanup(() => fonts.removeEventListener('loadingdone', loaded))
  })
  return times
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
