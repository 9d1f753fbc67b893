import { createMemo, createSignal, type Accessor } from 'solid-js'
import type { Command, Json, SheetInfo, SheetRange } from '../../protocol/api'
import type { ChartSpec } from '../charts/chart-spec'
import { followingCharts } from './chart-following'
import { chartsOf } from './saved-charts'

/** The charts beside the grid. */
export interface Charts {
  readonly specs: Accessor<readonly ChartSpec[]>
  /** Every range that a chart draws, each once: what the worker is asked for. */
  readonly ranges: Accessor<readonly SheetRange[]>
  add(chart: Omit<ChartSpec, 'id'>): void
  replace(chart: ChartSpec): void
  remove(id: string): void
  /** A command took the workbook from one state to the next: the charts follow its cells. */
  follow(command: Command, before: number, after: number): void
  /** Undo or redo did the same the other way round. */
  followBack(before: number, after: number): void
  /** Shows the charts that a package keeps in place of all others; answers how many there are. */
  reset(charts: Json | undefined, sheets: readonly SheetInfo[]): number
}

export function createCharts(): Charts {
  const [specs, setSpecs] = createSignal<readonly ChartSpec[]>([])
  let lastId = 0

  /** What the charts were before and after each command that moved what they draw. */
  let moves: readonly Move[] = []

  /** The charts of one side of a move, as far as they are still wanted, and those made since. */
  function restore(to: readonly ChartSpec[], from: readonly ChartSpec[]) {
    setSpecs((all) => {
      const wanted = to.filter(
        ({ id }) => all.some((chart) => chart.id === id) || !from.some((chart) => chart.id === id),
      )
      const known = new Map(wanted.map((chart) => [chart.id, chart]))
      const kept = all.map((chart) => {
        const then = known.get(chart.id)
        return then ? withRanges(chart, then) : chart
      })
      return [...kept, ...wanted.filter(({ id }) => !all.some((chart) => chart.id === id))]
    })
  }

  const add = (chart: Omit<ChartSpec, 'id'>) =>
    setSpecs((all) => [...all, { ...chart, id: `chart-${++lastId}` }])

  return {
    specs,
    ranges: createMemo(() => chartedRanges(specs())),
    add,
    replace: (chart) => setSpecs((all) => all.map((other) => (other.id === chart.id ? chart : other))),
    follow(command, before, after) {
      const from = specs()
      const to = followingCharts(from, command)
      if (to === from) return
      moves = [...moves.filter((move) => move.before < before), { before, after, from, to }]
      setSpecs(to)
    },
    followBack(before, after) {
      const undone = moves.find((move) => move.after === before && move.before === after)
      const redone = moves.find((move) => move.before === before && move.after === after)
      if (undone) restore(undone.from, undone.to)
      else if (redone) restore(redone.to, redone.from)
    },
    remove: (id) => setSpecs((all) => all.filter((chart) => chart.id !== id)),
    reset(charts, sheets) {
      moves = []
      setSpecs([])
      const kept = chartsOf(charts, sheets)
      for (const chart of kept) add(chart)
      return kept.length
    },
  }
}

interface Move {
  readonly before: number
  readonly after: number
  readonly from: readonly ChartSpec[]
  readonly to: readonly ChartSpec[]
}

/** A chart as it looks now, drawing what it drew then. */
function withRanges(now: ChartSpec, then: ChartSpec): ChartSpec {
  const { categories: _, rowNames: _names, ...look } = now
  const { series, categories, rowNames } = then
  return { ...look, series, ...(categories && { categories }), ...(rowNames && { rowNames }) }
}

function chartedRanges(specs: readonly ChartSpec[]): readonly SheetRange[] {
  const found = new Map<string, SheetRange>()
  for (const spec of specs) {
    const { categories, rowNames, series } = spec
    for (const at of [categories, rowNames, ...series.map(({ range }) => range)])
      if (at) found.set(JSON.stringify(at), at)
  }
  return [...found.values()]
}
