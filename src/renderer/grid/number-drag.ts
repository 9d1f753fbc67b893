import { contains, type Cell } from '../../core/address'
import { numberAt } from '../../core/slider'
import { isSingle, lastRange, selectCell } from '../state/selection'
import { isOnKnob, shareAt } from './cell-slider'
import type { Drag } from './drag'
import type { PointerContext } from './pointer'
import type { Spot, Spots } from './pointer-spot'

/** Of a finer drag a pixel counts so much less. */
const FINER = 0.9

/** Changes the number of a cell by dragging it, or the knob of its slider. Each begins nothing where it answers false. */
export function createNumberDrags({ props }: PointerContext, spots: Spots, drag: (drag: Drag) => void) {
  /** A selection of several cells stays where a number in it is dragged. */
  function select(cell: Cell) {
    if (!isSingle(props.selection) || !contains(lastRange(props.selection), cell))
      props.onSelect(selectCell(cell))
  }

  /** Drags a number: to the right and up it grows. */
  function startScrub(cell: Cell, event: PointerEvent): boolean {
    const scrub = props.scrubbing.start(cell)
    if (!scrub) return false
    select(cell)
    let { clientX, clientY } = event
    drag({
      move(moved) {
        const pixels = moved.clientX - clientX - (moved.clientY - clientY)
        ;({ clientX, clientY } = moved)
        scrub.move(pixels, moved.shiftKey ? 'fine' : moved.ctrlKey || moved.metaKey ? 'coarse' : 'usual')
      },
      end: scrub.end,
      cancel: scrub.cancel,
    })
    return true
  }

  /** The knob comes to where its track is pressed, and follows the pointer. */
  function startSlide({ slider: under, cell }: Spot, event: PointerEvent): boolean {
    const slide = under && props.scrubbing.slide(cell)
    if (!under || !slide) return false
    select(cell)
    const { slider, from, to, share } = under.drawn
    const held = isOnKnob(under.drawn, under.x)
    let { clientX } = event
    /** How far the knob is from the pointer. */
    let apart = held && share !== undefined ? from + share * (to - from) - under.x : 0
    if (!held) slide.to(numberAt(slider, shareAt(under.drawn, under.x)))
    drag({
      move(moved) {
        const before = spots.xIn(cell, { clientX, clientY: 0 })
        const x = spots.xIn(cell, moved)
        if (moved.shiftKey) apart -= FINER * (x - before)
        ;({ clientX } = moved)
        slide.to(numberAt(slider, shareAt(under.drawn, x + apart)))
      },
      end: slide.end,
      cancel: slide.cancel,
    })
    return true
  }

  return { startScrub, startSlide }
}
