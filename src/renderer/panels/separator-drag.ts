/** What a separator asks of its owner while it is dragged. */
export interface SeparatorDrag {
  /** So many pixels from where it was taken hold of. */
  readonly move: (by: { readonly x: number; readonly y: number }) => void
  readonly end?: () => void
}

/** Follows the pointer from where it presses a separator until it is let go. */
export function startSeparatorDrag(
  event: PointerEvent & { readonly currentTarget: HTMLElement },
  { move, end }: SeparatorDrag,
): void {
  if (event.button !== 0) return
  event.preventDefault()
  const edge = event.currentTarget
  const [x, y] = [event.clientX, event.clientY]
  const follow = (moved: PointerEvent) => move({ x: moved.clientX - x, y: moved.clientY - y })
  const stop = () => {
    edge.removeEventListener('pointermove', follow)
    edge.removeEventListener('lostpointercapture', stop)
    end?.()
  }
  edge.setPointerCapture(event.pointerId)
  edge.addEventListener('pointermove', follow)
  edge.addEventListener('lostpointercapture', stop)
}
