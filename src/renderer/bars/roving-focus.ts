import { onCleanup, onMount } from 'solid-js'

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/**
 * Makes the buttons of a toolbar one stop of the Tab key, as toolbars are: arrows, Home and End move among
 * those that show. A `ref`; stops with its owner.
 */
export function createRovingFocus(element: HTMLElement): void {
  onMount(() => {
    const items = () =>
      [...element.querySelectorAll<HTMLElement>('button')].filter((button) => button.offsetParent !== null)

    /** One item takes Tab: the one that had focus last, or the first that shows. */
    function settle(focused?: HTMLElement) {
      const shown = items()
      const chosen = focused ?? shown.find((item) => item.tabIndex === 0) ?? shown[0]
      for (const item of element.querySelectorAll<HTMLElement>('button')) {
        item.tabIndex = item === chosen ? 0 : -1
      }
    }

    function move(event: KeyboardEvent) {
      const shown = items()
      const now = shown.indexOf(document.activeElement as HTMLElement)
      const next = nextItem(event.key, now, shown.length)
      if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      shown[next]?.focus()
    }

    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && items().includes(target)) settle(target)
    }
    const resized = new ResizeObserver(() => settle())
    resized.observe(element)
    element.addEventListener('keydown', move)
    element.addEventListener('focusin', remember)
    settle()

    onCleanup(() => {
      resized.disconnect()
      element.removeEventListener('keydown', move)
      element.removeEventListener('focusin', remember)
    })
  })
}

/** Where a key leads from item `now` of `count`, round the ends; `undefined` for a key that leads nowhere. */
export function nextItem(key: string, now: number, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = STEPS[key]
  return step === undefined ? undefined : (Math.max(now, 0) + step + count) % count
}
