import { createSignal, onCleanup, type Accessor } from 'solid-js'
import { sameCell, type SheetCell } from '../data/chart-cells'
import type { Moved } from './dragged-value'
import { followPointer, type Press } from './follow-pointer'

/** A number that is being changed by its bar or point. */
export interface PointGrip {
  readonly value: number
  to(value: number): void
  end(): void
  /** Gives the cell back what it held. */
  cancel(): void
}

/**
 * Takes hold of numbers, all of which are one step to undo; a sentence for each that cannot be changed by hand. Presses
 * of keys that follow one another on a cell are one step together.
 */
export type Grab = (cells: readonly SheetCell[], by?: 'keys') => Promise<readonly (PointGrip | string)[]>

/** A cell that dragging changes: what so many pixels upwards, or to the right, make of its number. */
export interface DragTarget {
  readonly at: SheetCell
  readonly along: 'up' | 'right'
  readonly moved: Moved
}

export interface PointDragOptions {
  readonly grab: () => Grab | undefined
  /** The cells of the point under the pointer, the one that keys change first. */
  readonly targets: () => readonly DragTarget[]
}

export interface PointDrag {
  /** Why what was taken hold of stays as it is. */
  readonly note: Accessor<string | undefined>
  /** The cell that is being dragged, whatever is under the pointer meanwhile. */
  readonly held: Accessor<SheetCell | undefined>
  /** False where there is nothing to take hold of. */
  start(press: Press): boolean
  /** Changes the number by so many pixels. */
  step(pixels: number): void
}

/** Dragging what a chart shows of cells; lets go with its owner. */
export function createPointDrag({ grab, targets }: PointDragOptions): PointDrag {
  const [note, setNote] = createSignal<string>()
  const [held, setHeld] = createSignal<SheetCell>()
  let stop: (() => void) | undefined
  onCleanup(() => stop?.())

  function start(press: Press): boolean {
    const own = targets()
    const take = grab()
    if (own.length === 0 || !take) return false
    stop?.()
    setHeld(own[0]!.at)
    const drag = followedDrag(own, take, setNote)
    const { clientX, clientY } = press
    stop = followPointer(press, {
      move: (event) => drag.move({ right: event.clientX - clientX, up: clientY - event.clientY }),
      end(kept) {
        stop = undefined
        setHeld(undefined)
        setNote(undefined)
        drag.end(kept)
      },
    })
    return true
  }

  /** Keys that repeat while a number is on its way wait in `ahead`: each counts from what the one before made. */
  let ahead: { readonly cell: SheetCell; pixels: number } | undefined

  async function step(pixels: number) {
    const [own] = targets()
    if (!own) return
    if (ahead && sameCell(ahead.cell, own.at)) {
      ahead.pixels += pixels
      return
    }
    const wanted = { cell: own.at, pixels }
    ahead = wanted
    const [grip] = (await grab()?.([own.at], 'keys')) ?? []
    if (ahead === wanted) ahead = undefined
    setNote(typeof grip === 'string' ? grip : undefined)
    if (!grip || typeof grip === 'string') return
    grip.to(own.moved(grip.value, wanted.pixels))
    grip.end()
  }

  return { note, held, start, step: (pixels) => void step(pixels) }
}

/** A drag whose cells are taken hold of while the pointer moves already. */
function followedDrag(targets: readonly DragTarget[], take: Grab, tell: (why: string) => void) {
  let by = { right: 0, up: 0 }
  let grips: readonly (PointGrip | undefined)[] = []
  const changed = new Set<PointGrip>()
  let kept: boolean | undefined

  function follow() {
    for (const [index, { along, moved }] of targets.entries()) {
      const grip = grips[index]
      // Back where it began it is what it was.
      if (!grip || (by[along] === 0 && !changed.has(grip))) continue
      changed.add(grip)
      grip.to(moved(grip.value, by[along]))
    }
  }

  function letGo() {
    for (const grip of grips) {
      if (kept) grip?.end()
      else if (grip && changed.has(grip)) grip.cancel()
    }
  }

  void take(targets.map(({ at }) => at)).then((answers) => {
    grips = answers.map((answer) => (typeof answer === 'string' ? undefined : answer))
    const refusal = answers.find((answer) => typeof answer === 'string')
    if (kept === undefined && refusal && grips.every((grip) => !grip)) tell(refusal)
    if (kept !== false) follow()
    if (kept !== undefined) letGo()
    return undefined
  })

  return {
    move(moved: { readonly right: number; readonly up: number }) {
      by = moved
      follow()
    },
    end(keep: boolean) {
      kept = keep
      letGo()
    },
  }
}
