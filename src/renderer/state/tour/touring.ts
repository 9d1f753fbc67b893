import { createEffect, createSignal, on, type Accessor } from 'solid-js'
import { parseSheetAddress } from '../../../core/sheet-address'
import type { Json, JsonObject, SheetRange, Tour, TourPlace } from '../../../protocol/api'
import { oneAtATime } from '../one-at-a-time'
import { heldBefore, isReached, type TourEyes } from './tour-goals'
import type { WorkbookState } from '../workbook'

/** How much of the tour is on screen: nothing, a line that offers it, or a step. */
export type TourView = 'closed' | 'offered' | 'open'

/** The guided tour of the workbook, which shows a step and notices what the reader does. */
export interface Touring {
  readonly tour: Accessor<Tour | undefined>
  readonly view: Accessor<TourView>
  /** The step that is shown, from 0. */
  readonly step: Accessor<number>
  /** Whether what a step asks for was done. */
  isDone(step: number): boolean
  /** The title of the chart that the step is about. */
  readonly chart: Accessor<string | undefined>
  /** Another workbook; `raw` is the tour as its file has it, and comes back with `kept`. */
  reset(tour: Tour | undefined, raw: Json | undefined): void
  kept(): JsonObject
  /** Opens it where it was left. */
  open(): void
  close(): void
  next(): void
  back(): void
  restart(): void
  /** Goes to cells that a text names; where they are no more, nothing happens. */
  goTo(address: string): void
}

export type ToursWorkbook = Pick<
  WorkbookState,
  'client' | 'goTo' | 'mirror' | 'onChange' | 'selection' | 'sheet' | 'sheets'
>

export function createTouring(workbook: ToursWorkbook, showCharts: () => void): Touring {
  const [tour, setTour] = createSignal<Tour>()
  const [view, setView] = createSignal<TourView>('closed')
  const [step, setStep] = createSignal(0)
  const [done, setDone] = createSignal<ReadonlySet<number>>(new Set())
  let raw: Json | undefined
  let before: Promise<string | undefined> = Promise.resolve(undefined)

  const current = () => (view() === 'open' ? tour()?.steps[step()] : undefined)
  const eyes = eyesOf(workbook)
  const look = oneAtATime(async () => {
    const [goal, shown] = [current()?.task?.goal, step()]
    if (!goal || done().has(shown)) return
    const reached = await isReached(goal, await before, eyes)
    if (reached && current()?.task?.goal === goal) setDone((all) => new Set(all).add(shown))
  })

  /** Where a text of the step means that a place is: an address without a sheet is on the step's own. */
  function placeOf(address: string): SheetRange | undefined {
    const parsed = parseSheetAddress(address)
    if (!parsed || parsed.sheet !== undefined) return eyes.resolve(address)
    const select = current()?.select
    const home = (select === undefined ? undefined : eyes.resolve(select)?.sheet) ?? workbook.sheet()?.id
    return home === undefined ? undefined : { sheet: home, range: parsed.range }
  }

  function goTo(address: string) {
    const at = placeOf(address)
    if (at) workbook.goTo(at)
  }

  /** Shows the step, with its cells and its chart, and begins to watch for what it asks. */
  function begin(index: number) {
    setStep(index)
    setView('open')
    const { select, chart, task } = tour()!.steps[index]!
    if (select !== undefined) goTo(select)
    if (chart !== undefined) showCharts()
    before = task ? heldBefore(task.goal, eyes) : Promise.resolve(undefined)
    void look()
  }

  workbook.onChange(() => void look())
  createEffect(on([workbook.selection, workbook.sheet], () => void look(), { defer: true }))

  return {
    tour,
    view,
    step,
    isDone: (index) => done().has(index),
    chart: () => current()?.chart,
    reset(next, file) {
      raw = file
      setDone(new Set<number>())
      setStep(0)
      setTour(next)
      setView(next ? 'offered' : 'closed')
    },
    kept: () => (raw === undefined ? {} : { tour: raw }),
    open: () => tour() && begin(step()),
    close: () => setView('closed'),
    next() {
      const last = (tour()?.steps.length ?? 0) - 1
      if (step() < last) begin(step() + 1)
      else setView('closed')
    },
    back: () => step() > 0 && begin(step() - 1),
    restart() {
      setDone(new Set<number>())
      if (tour()) begin(0)
    },
    goTo,
  }
}

function eyesOf({ client, mirror, selection, sheet, sheets }: ToursWorkbook): TourEyes {
  function resolve(place: TourPlace): SheetRange | undefined {
    const named = mirror.info()?.names.find(({ name }) => name.toLowerCase() === place.toLowerCase())
    const address = parseSheetAddress(named ? named.refersTo.slice(1) : place)
    const found = sheets().find(({ name }) => name.toLowerCase() === address?.sheet?.toLowerCase())
    return address && found ? { sheet: found.id, range: address.range } : undefined
  }
  return {
    resolve,
    read: (at) => client.call('read', at),
    inspect: (id, cell) => client.call('inspect', id, cell),
    selected() {
      const shown = sheet()
      return shown && { sheet: shown.id, ranges: selection().ranges }
    },
  }
}
