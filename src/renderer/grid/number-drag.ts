import { contains, type Cell } from '../../core/address'
import { numberAt } from '../../core/slider'
import { isSingle, lastRange, selectCell } from '../state/cells/selection'
import { isOnKnob, shareAt } from './cell-slider'
import type { Drag } from './drag'
import type { PointerContext } from './pointer'
import type { Spot } from './pointer-spot'

/** Of a finer drag a pixel counts so much. */
const FINE = 0.1

/** Changes a cell's number by dragging it or the knob of its slider. Each returns false where no drag begins. */
export function createNumberDrags({ props, lines }: PointerContext, drag: (drag: Drag) => void) {
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
    const { drawn, x } = under
    const { slider, from, to, share } = drawn
    const held = isOnKnob(drawn, x)
    if (!held) slide.to(numberAt(slider, shareAt(drawn, x)))
    let { clientX } = event
    /** Where the knob is: as far from the pointer as it was when it was taken hold of. */
    let at = held && share !== undefined ? from + share * (to - from) : x
    drag({
      move(moved) {
        const pixels = (moved.clientX - clientX) / lines().zoom
        ;({ clientX } = moved)
        at += moved.shiftKey ? FINE * pixels : pixels
        slide.to(numberAt(slider, shareAt(drawn, at)))
      },
      end: slide.end,
      cancel: slide.cancel,
    })
    return true
  }

  return { startScrub, startSlide }
}
