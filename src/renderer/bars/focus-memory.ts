import { onCleanup, onMount } from 'solid-js'

/** Knows what had focus before a bar took it. */
export interface FocusMemory {
  /** A `ref` for the bar. */
  watch(bar: HTMLElement): void
  /** Gives focus back there, if that is still on the page. */
  restore(): void
}

/**
 * For bars that only pass through: choosing from a menu leaves the keyboard where it was, in the grid or in
 * a field. Stops with its owner.
 */
export function createFocusMemory(): FocusMemory {
  let before: HTMLElement | undefined

  function watch(bar: HTMLElement) {
    const remember = (element: EventTarget | null) => {
      if (element instanceof HTMLElement && !bar.contains(element) && !element.closest('[role=menu]')) {
        before = element
      }
    }
    const onPointerDown = () => remember(document.activeElement)
    const onFocusIn = (event: FocusEvent) => remember(event.relatedTarget)
    onMount(() => {
      bar.addEventListener('pointerdown', onPointerDown, true)
      bar.addEventListener('focusin', onFocusIn)
      onCleanup(() => {
        bar.removeEventListener('pointerdown', onPointerDown, true)
        bar.removeEventListener('focusin', onFocusIn)
      })
    })
  }

  return {
    watch,
    restore() {
      if (before?.isConnected) before.focus()
    },
  }
}
