import { createSignal, type Accessor } from 'solid-js'

/** How large the cells are drawn; 1 is 100%. */
export interface Zoom {
  readonly level: Accessor<number>
  /** The next larger or smaller step. */
  step(by: 1 | -1): void
  reset(): void
}

/** As in Excel, from cells at a glance to cells across a lecture hall. */
const STEPS = [0.5, 0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const

export function createZoom(): Zoom {
  const [level, setLevel] = createSignal<number>(1)
  return {
    level,
    step(by) {
      const at = STEPS.findIndex((step) => step >= level())
      setLevel(STEPS[Math.min(STEPS.length - 1, Math.max(0, at + by))]!)
    },
    reset: () => setLevel(1),
  }
}
