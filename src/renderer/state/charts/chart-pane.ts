import { createSignal, type Accessor } from 'solid-js'

/** Narrower than this, in CSS pixels, a window shows cells or charts. */
const ROOM_FOR_BOTH = 720

/** The pane of charts beside the cells. */
export interface ChartPane {
  readonly chartsOpen: Accessor<boolean>
  setChartsOpen(open: boolean): void
  showCharts(): void
  toggleCharts(): void
  /** Whether the window is wide enough for charts beside cells; in a narrow one they would cover them. */
  hasRoom(): boolean
}

/** Closed at first. */
export function createChartPane(): ChartPane {
  const [chartsOpen, setChartsOpen] = createSignal(false)

  return {
    chartsOpen,
    setChartsOpen,
    showCharts: () => void setChartsOpen(true),
    toggleCharts: () => void setChartsOpen((open) => !open),
    hasRoom: () => window.innerWidth >= ROOM_FOR_BOTH,
  }
}
