import { createSignal, type Accessor } from 'solid-js'

/** How large the pane of the charts is, in CSS pixels: at the right of the grid, and below it. */
export interface PaneSize {
  readonly width: number
  readonly height: number
}

const KEY = 'logitsheet.charts-pane'
const USUAL: PaneSize = { width: 400, height: 320 }
const MOST = 10_000

/** The size that the pane was given last, on this machine. */
export function createPaneSize(): readonly [Accessor<PaneSize>, (size: PaneSize) => void] {
  const [size, setSize] = createSignal(readPaneSize(stored()))
  return [
    size,
    (next) => {
      setSize(next)
      try {
        localStorage.setItem(KEY, JSON.stringify(next))
      } catch {
        // Where storage is denied the size lasts as long as the window.
      }
    },
  ]
}

/** Reads what was stored; whatever makes no sense is as usual. */
export function readPaneSize(text: string | null): PaneSize {
  try {
    const found = JSON.parse(text ?? '{}') as Partial<Record<keyof PaneSize, unknown>> | null
    return { width: pixels(found?.width) ?? USUAL.width, height: pixels(found?.height) ?? USUAL.height }
  } catch {
    return USUAL
  }
}

function pixels(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 && value < MOST ? value : undefined
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
