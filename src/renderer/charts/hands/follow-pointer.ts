/** A press on an element, as its handler hears of it. */
export type Press = PointerEvent & { readonly currentTarget: HTMLElement }

export interface Following {
  readonly move: (event: PointerEvent) => void
  /** It was let go, or what it did is to be taken back: Esc was pressed, or the system took the pointer away. */
  readonly end: (kept: boolean) => void
}

/** Follows one pointer from where it presses until it is let go, in whichever window it is. The answer lets go at once. */
export function followPointer(press: Press, { move, end }: Following): () => void {
  // A chart may be in a window of its own.
  const view = press.currentTarget.ownerDocument.defaultView ?? window
  const own = (event: Event) => (event as PointerEvent).pointerId === press.pointerId
  const moved = (event: PointerEvent) => own(event) && move(event)
  const lifted = (event: PointerEvent) => own(event) && stop(event.type === 'pointerup')
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    stop(false)
  }
  const stop = (kept: boolean) => {
    view.removeEventListener('pointermove', moved)
    view.removeEventListener('pointerup', lifted)
    view.removeEventListener('pointercancel', lifted)
    view.removeEventListener('keydown', pressed, true)
    end(kept)
  }
  view.addEventListener('pointermove', moved)
  view.addEventListener('pointerup', lifted)
  view.addEventListener('pointercancel', lifted)
  view.addEventListener('keydown', pressed, true)
  return () => stop(true)
}
