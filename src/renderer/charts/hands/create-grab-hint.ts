import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import type { SheetCell } from '../data/chart-cells'
import type { Grab } from './create-point-drag'

/** The pointer has come to rest. */
const REST_MS = 60

/** Whether what is under the pointer can be dragged: `true`, a sentence why not, or `undefined` while that is not known. */
export function createGrabHint(
  grab: () => Grab | undefined,
  at: Accessor<readonly SheetCell[]>,
): Accessor<true | string | undefined> {
  const [hint, setHint] = createSignal<true | string>()
  createEffect(
    on(at, (cells) => {
      setHint(undefined)
      const take = grab()
      if (cells.length === 0 || !take) return
      let stale = false
      const timer = setTimeout(async () => {
        const answers = await take(cells)
        const refusals = answers.filter((answer) => typeof answer === 'string')
        if (!stale) setHint(refusals.length < answers.length ? true : refusals[0])
      }, REST_MS)
      onCleanup(() => {
        stale = true
        clearTimeout(timer)
      })
    }),
  )
  return hint
}
