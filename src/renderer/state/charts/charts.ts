import { createMemo, type Accessor } from 'solid-js'
import type {
  Applied,
  Chart,
  ChartId,
  ChartPlace,
  Command,
  NewChart,
  Outcome,
  SheetRange,
} from '../../../protocol/api'
import type { ChartSpec } from '../../charts/chart-spec'
import { recordOf, specOf } from './chart-records'

/** The charts of the workbook, which the engine keeps like its cells: every change is a step to undo. */
export interface Charts {
  readonly specs: Accessor<readonly ChartSpec[]>
  /** Draws a chart behind the others; answers its id, or `undefined` where it was refused, which is said. */
  add(chart: Omit<ChartSpec, 'id'>): Promise<ChartId | undefined>
  /** Puts a chart in the place of the one with its id. Changes in a row with the same `merge` are one step to undo. */
  replace(chart: ChartSpec, merge?: string): void
  /** As `replace`, of what the chart is by then: changes that come quicker than answers do not lose each other. */
  change(id: ChartId, how: (chart: ChartSpec) => ChartSpec, merge?: string): Promise<void>
  /** Draws the same again behind the others; a floating one a little further down and to the right. */
  duplicate(id: ChartId): Promise<ChartId | undefined>
  remove(id: ChartId): void
  /** Gives a chart another place on screen, or in the order of the charts. */
  move(
    id: ChartId,
    where: { readonly to?: number; readonly place?: ChartPlace },
    merge?: string,
  ): Promise<unknown>
}

/** What charts need of the workbook on screen. */
export interface ChartWorkbook {
  readonly charts: Accessor<readonly Chart[]>
  /** Does a command and says a refusal. */
  perform(command: Command): Promise<Outcome<Applied>>
}

/** How far a copy of a floating chart lies from it, in CSS pixels. */
const STEP = 24

export function createCharts(workbook: ChartWorkbook): Charts {
  const specs = createSpecs(workbook.charts)
  const apply = (command: Command) => workbook.perform(command)
  /** Changes are made one after the other, each of what the one before has left. */
  let last: Promise<unknown> = Promise.resolve()

  async function changeNow(id: ChartId, how: (chart: ChartSpec) => ChartSpec, merge?: string) {
    const chart = specs().find((one) => one.id === id)
    const next = chart && how(chart)
    if (!next || next === chart) return
    const command: Command = { type: 'change-chart', chart: { ...recordOf(next), id } }
    await apply(merge === undefined ? command : { ...command, merge })
  }

  function change(id: ChartId, how: (chart: ChartSpec) => ChartSpec, merge?: string): Promise<void> {
    const before = last
    const turn = (async () => {
      await before
      await changeNow(id, how, merge)
    })()
    last = turn.catch(() => undefined)
    return turn
  }

  async function add(chart: NewChart): Promise<ChartId | undefined> {
    const added = await apply({ type: 'add-chart', chart })
    return added.ok ? added.value.chart : undefined
  }

  return {
    specs,
    add: (chart) => add(recordOf(chart)),
    async duplicate(id) {
      const record = workbook.charts().find((one) => one.id === id)
      if (!record) return undefined
      const { id: _id, place, ...chart } = record
      const beside = place.kind === 'floating' ? { ...place, x: place.x + STEP, y: place.y + STEP } : place
      return add({ ...chart, place: beside })
    },
    replace: (chart, merge) => void change(chart.id, () => chart, merge),
    change,
    remove: (id) => void apply({ type: 'remove-chart', id }),
    move: (id, where, merge) =>
      apply({ type: 'move-chart', id, ...where, ...(merge !== undefined && { merge }) }),
  }
}

/** The charts as they are drawn; one that has not changed stays the same object, and is not drawn again. */
function createSpecs(charts: Accessor<readonly Chart[]>): Accessor<readonly ChartSpec[]> {
  let known = new Map<ChartId, { readonly text: string; readonly spec: ChartSpec | undefined }>()
  return createMemo<readonly ChartSpec[]>((before) => {
    const next = charts().map((chart) => {
      const text = JSON.stringify(chart)
      const then = known.get(chart.id)
      return [chart.id, then?.text === text ? then : { text, spec: specOf(chart) }] as const
    })
    known = new Map(next)
    const drawn = next.flatMap(([, { spec }]) => (spec ? [spec] : []))
    const same = before.length === drawn.length && drawn.every((spec, i) => spec === before[i])
    return same ? before : drawn
  }, [])
}

/** Every range that these charts draw, each once: what the worker is asked for. */
export function chartedRanges(specs: readonly ChartSpec[]): readonly SheetRange[] {
  const found = new Map<string, SheetRange>()
  for (const { categories, rowNames, series } of specs) {
    for (const at of [categories, rowNames, ...series.flatMap(({ range, nameFrom }) => [range, nameFrom])])
      if (at) found.set(JSON.stringify(at), at)
  }
  return [...found.values()]
}
