import { onCleanup, onMount } from 'solid-js'

/**
 * Tells when an element changes its size, once it is on its page; stops with its owner. A chart may be in a window of
 * its own: the observer of another one sleeps while that is covered.
 */
export function createSizeWatch(element: () => HTMLElement, onSize: () => void) {
  onMount(() => {
    const { ResizeObserver } = element().ownerDocument.defaultView ?? window
    const resized = new ResizeObserver(onSize)
    resized.observe(element())
    onCleanup(() => resized.disconnect())
  })
}
