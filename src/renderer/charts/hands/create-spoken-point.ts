import { createEffect, createSignal, on, type Accessor } from 'solid-js'
import type { ChartPoint } from '../data/chart-cells'
import type { ChartData } from '../data/chart-data'
import { spokenPoint } from '../plot/point-place'

/** What is heard of a chart that is walked through with keys. */
export interface SpokenPoint {
  readonly text: Accessor<string>
  say(point: ChartPoint): void
  /** A key changes the number of the point: the new one is said when it is there. */
  changes(): void
}

export function createSpokenPoint(
  data: Accessor<ChartData>,
  held: Accessor<ChartPoint | undefined>,
): SpokenPoint {
  const [text, setText] = createSignal('')
  let changing = false

  function say(point: ChartPoint) {
    changing = false
    setText(spokenPoint(data(), point))
  }

  createEffect(
    on(
      data,
      () => {
        const at = held()
        if (changing && at) say(at)
      },
      { defer: true },
    ),
  )
  return { text, say, changes: () => (changing = true) }
}
