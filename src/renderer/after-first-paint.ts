import { createSignal, onCleanup, onMount, type Accessor } from 'solid-js'

/**
 * False until the window was painted once. What is not looked at first (bars with their menus and
 * tooltips) is made then, so that the sheet is on screen sooner.
 */
export function createAfterFirstPaint(): Accessor<boolean> {
  const [painted, setPainted] = createSignal(false)
  onMount(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // The first frame is on its way to the screen when the second one begins.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        timer = setTimeout(() => setPainted(true))
      })
    })
    onCleanup(() => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    })
  })
  return painted
}
