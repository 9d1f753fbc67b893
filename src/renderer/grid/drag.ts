import { onCleanup } from 'solid-js'

export interface Drag {
  readonly move: (event: PointerEvent) => void
  readonly end: () => void
  /** Esc: what was done is taken back; left out where Esc does not end it. */
  readonly cancel?: () => void
}

/** Follows the pointer until it is let go; a drag that is under way ends where another begins, and with its owner. */
export function createDragging(): (drag: Drag) => void {
  let stopDrag: (() => void) | undefined
  onCleanup(() => stopDrag?.())
  return ({ move, end, cancel }) => {
    stopDrag?.()
    const forget = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', stop)
      window.removeEventListener('pointercancel', stop)
      window.removeEventListener('keydown', onKeyDown, true)
      stopDrag = undefined
    }
    const stop = () => {
      forget()
      end()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !cancel) return
      event.preventDefault()
      event.stopPropagation()
      forget()
      cancel()
    }
    stopDrag = stop
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', stop)
    window.addEventListener('pointercancel', stop)
    window.addEventListener('keydown', onKeyDown, true)
  }
}
