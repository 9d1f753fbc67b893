import { createMemo, createSignal, type Accessor } from 'solid-js'
import { parseRange, type Range } from '../../core/address'
import type { SheetInfo, SheetRange } from '../../protocol/api'
import type { ChartSpec } from '../charts/chart-spec'
import type { GalleryChart } from './gallery'

/** The charts beside the grid. */
export interface Charts {
  readonly specs: Accessor<readonly ChartSpec[]>
  /** Every range that a chart draws, each once: what the worker is asked for. */
  readonly ranges: Accessor<readonly SheetRange[]>
  add(chart: Omit<ChartSpec, 'id'>): void
  replace(chart: ChartSpec): void
  remove(id: string): void
  /** Shows a gallery workbook's charts in place of all others. */
  reset(charts: readonly GalleryChart[], sheets: readonly SheetInfo[]): void
}

export function createCharts(): Charts {
  const [specs, setSpecs] = createSignal<readonly ChartSpec[]>([])
  let lastId = 0

  const add = (chart: Omit<ChartSpec, 'id'>) =>
    setSpecs((all) => [...all, { ...chart, id: `chart-${++lastId}` }])

  return {
    specs,
    ranges: createMemo(() => chartedRanges(specs())),
    add,
    replace: (chart) => setSpecs((all) => all.map((other) => (other.id === chart.id ? chart : other))),
    remove: (id) => setSpecs((all) => all.filter((chart) => chart.id !== id)),
    reset(charts, sheets) {
      setSpecs([])
      for (const chart of charts) add(fromGallery(chart, sheets))
    },
  }
}

function chartedRanges(specs: readonly ChartSpec[]): readonly SheetRange[] {
  const found = new Map<string, SheetRange>()
  for (const spec of specs) {
    const ranges = [...(spec.categories ? [spec.categories] : []), ...spec.series.map(({ range }) => range)]
    for (const at of ranges) found.set(JSON.stringify(at), at)
  }
  return [...found.values()]
}

function fromGallery(chart: GalleryChart, sheets: readonly SheetInfo[]): Omit<ChartSpec, 'id'> {
  const sheet = sheets.find(({ name }) => name === chart.sheet)?.id ?? sheets[0]?.id ?? 0
  const at = (text: string): SheetRange => ({ sheet, range: rangeIn(text) })
  return {
    title: chart.title,
    kind: chart.kind,
    ...(chart.categories ? { categories: at(chart.categories) } : {}),
    series: chart.series.map(({ name, range, axis }) => ({ name, range: at(range), axis })),
  }
}

/** The gallery is ours: a range that cannot be read there is a bug. */
function rangeIn(text: string): Range {
  const range = parseRange(text)
  if (!range) throw new Error(`A gallery chart names the range “${text}”, which is none.`)
  return range
}
