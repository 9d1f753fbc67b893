import { createSignal, onCleanup, type Accessor } from 'solid-js'
import type { SheetCell } from './chart-cells'
import type { Moved } from './dragged-value'

/** A number that is being changed by its bar or point. All that is done until `end` is one step to undo. */
export interface PointGrip {
  readonly value: number
  to(value: number): void
  end(): void
}

/** Takes hold of a cell's number; the answer is a sentence where it cannot be changed by hand. */
export type Grab = (at: SheetCell) => Promise<PointGrip | string>

export interface PointDragOptions {
  readonly grab: () => Grab | undefined
  /** Dragging to the right adds, in place of upwards. */
  readonly sideways?: () => boolean
  /** The cell under the pointer, and what so many pixels upwards make of its number. */
  readonly target: () => { readonly at: SheetCell; readonly moved: Moved } | undefined
}

export interface PointDrag {
  /** Why what was taken hold of stays as it is. */
  readonly note: Accessor<string | undefined>
  /** False where there is nothing to take hold of. */
  start(event: PointerEvent & { readonly currentTarget: HTMLElement }): boolean
  /** Changes the number by so many pixels. */
  step(pixels: number): void
}

/** Dragging up and down what a chart shows of a cell; lets go with its owner. */
export function createPointDrag({ grab, target, sideways }: PointDragOptions): PointDrag {
  const [note, setNote] = createSignal<string>()
  let stop: (() => void) | undefined
  onCleanup(() => stop?.())

  function start(event: PointerEvent & { readonly currentTarget: HTMLElement }): boolean {
    const held = target()
    const take = grab()
    if (event.button !== 0 || event.shiftKey || !held || !take) return false
    stop?.()
    const along = sideways?.()
      ? ({ clientX }: PointerEvent) => -clientX
      : ({ clientY }: PointerEvent) => clientY
    const from = along(event)
    let pixels = 0
    let grip: PointGrip | undefined
    let done = false
    let changed = false
    const follow = () => {
      // Back where it began it is what it was.
      if (!grip || (pixels === 0 && !changed)) return
      changed = true
      grip.to(held.moved(grip.value, pixels))
    }
    const move = (moved: PointerEvent) => {
      pixels = from - along(moved)
      follow()
    }
    // A chart may be in a window of its own.
    const view = event.currentTarget.ownerDocument.defaultView ?? window
    stop = () => {
      done = true
      view.removeEventListener('pointermove', move)
      view.removeEventListener('pointerup', finish)
      view.removeEventListener('pointercancel', finish)
      grip?.end()
      setNote(undefined)
      stop = undefined
    }
    const finish = () => stop?.()
    view.addEventListener('pointermove', move)
    view.addEventListener('pointerup', finish)
    view.addEventListener('pointercancel', finish)
    void take(held.at).then((answer) => {
      if (typeof answer === 'string') return done ? undefined : setNote(answer)
      grip = answer
      follow()
      if (done) grip.end()
      return undefined
    })
    return true
  }

  async function step(pixels: number) {
    const held = target()
    const answer = held && (await grab()?.(held.at))
    if (typeof answer === 'string') setNote(answer)
    if (!held || !answer || typeof answer === 'string') return
    setNote(undefined)
    answer.to(held.moved(answer.value, pixels))
    answer.end()
  }

  return { note, start, step: (pixels) => void step(pixels) }
}
