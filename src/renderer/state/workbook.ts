import { batch, createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js'
import type { Range } from '../../core/address'
import { failure, type Outcome } from '../../core/outcome'
import type {
  Applied,
  CellBlock,
  Chart,
  ChartId,
  Command,
  SheetId,
  SheetInfo,
  SheetLayout,
  SheetRange,
} from '../../protocol/api'
import type { WorkbookClient } from '../../protocol/client'
import type { Notices } from './notices'
import type { LineBorder } from '../grid/grid-props'
import type { Coming } from './files/coming'
import { createMirror, type Mirror } from './mirror'
import { shownRanges } from './cells/copied-parts'
import { selectCell, selectRange, type Selection } from './cells/selection'

const PLAIN_LAYOUT: SheetLayout = { rows: [], columns: [] }
const NO_SHEETS: readonly SheetInfo[] = []
const NO_CHARTS: readonly Chart[] = []
/** Commands after which another sheet is in front. */
const OPENS_SHEET: ReadonlySet<Command['type']> = new Set(['add-sheet', 'add-sheets', 'copy-sheet'])
const REPLACING = 'A file is being opened: type when it is there.'
const HOME = selectCell({ row: 0, column: 0 })

/** The workbook as the window sees it: which sheet is in front, what is selected, what is on screen. */
export interface WorkbookState {
  readonly client: WorkbookClient
  readonly mirror: Mirror
  readonly sheets: Accessor<readonly SheetInfo[]>
  readonly charts: Accessor<readonly Chart[]>
  /** The sheet in front. */
  readonly sheet: Accessor<SheetInfo | undefined>
  /** What is known of the cells of the sheet in front. */
  readonly blocks: Accessor<readonly CellBlock[]>
  readonly selection: Accessor<Selection>
  select(selection: Selection): void
  /** Brings a sheet to the front; it remembers its selection. */
  showSheet(id: SheetId): void
  /** Brings a range to the front and selects it. */
  goTo(at: SheetRange): void
  /** The cells that the grid shows. */
  setVisible(ranges: readonly Range[]): void
  /** The ranges that charts draw. */
  setCharted(ranges: readonly SheetRange[]): void
  /** A refusal, or a remark on what was done, comes to `say` as a sentence; the answer is whether it was done. */
  apply(command: Command): Promise<boolean>
  /** As `apply`, with what came of it. */
  perform(command: Command): Promise<Outcome<Applied>>
  /** As `apply`, for a dialog that shows the refusal itself: answers it, or `undefined` where all was done. */
  attempt(command: Command): Promise<string | undefined>
  /** Tells of every change that was done: a command, or `undefined` for undo and redo. Returns its stop. */
  onChange(listener: (command: Command | undefined) => void): () => void
  /** Tells of a chart that Undo or Redo has changed, made or removed. Returns its stop. */
  onChartStep(listener: (chart: ChartId) => void): () => void
  /** True while a change is on its way: whether anything is unsaved is known only after it. */
  readonly changing: Accessor<boolean>
  /** Resolves when every change that was asked for is done or refused. */
  settled(): Promise<void>
  /** Refuses changes while `work` replaces the workbook. */
  during<T>(work: Promise<T>): Promise<T>
  undo(): Promise<boolean>
  redo(): Promise<boolean>
  /** Computes what was stopped, and what gives other values each time. */
  calculate(): Promise<boolean>
  /** Starts over with a workbook that the worker has just opened. */
  reset(sheets: readonly SheetInfo[]): void
  /** The next tab to the right (1) or to the left (-1). */
  showNextSheet(step: 1 | -1): void
  /** How the sheet in front is laid out, with what is being dragged. */
  readonly layout: Accessor<SheetLayout>
  /** Shows a line in another size until the drag ends; then it is a change like any other. */
  resize(line: LineBorder, size: number | undefined, done: boolean): void
}

export function createWorkbookState(
  client: WorkbookClient,
  notices: Pick<Notices, 'say' | 'dismiss'>,
  coming: Pick<Coming, 'sheet' | 'blocksFor'> = { sheet: () => undefined, blocksFor: () => [] },
): WorkbookState {
  const mirror = createMirror(client)
  const [front, setFront] = createSignal<SheetId>()
  const [selections, setSelections] = createSignal<ReadonlyMap<SheetId, Selection>>(new Map())
  const [dragged, setDragged] = createSignal<LineBorder & { readonly size: number | undefined }>()
  const [visible, setVisible] = createSignal<readonly Range[]>([])
  // The same ranges are not watched anew: the answer would make whoever asks ask again, without end.
  const [charted, setCharted] = createSignal<readonly SheetRange[]>([], { equals: sameRanges })

  const sheets = createMemo(() => {
    const sheet = coming.sheet()
    return sheet ? [sheet] : (mirror.info()?.sheets ?? NO_SHEETS)
  })
  const sheet = createMemo(() => sheets().find(({ id }) => id === front()) ?? sheets()[0])
  const id = createMemo(() => sheet()?.id)
  const selection = createMemo(() => selections().get(id() ?? -1) ?? HOME)

  const sheetLayout = createMemo(() => mirror.layouts().get(id() ?? -1) ?? PLAIN_LAYOUT)

  createEffect(
    on([id, selection, visible, charted, sheetLayout], ([shown, selected, ranges, charts, layout]) => {
      if (shown === undefined || shown < 0) return
      mirror.watch({
        cells: ranges.map((range) => ({ sheet: shown, range })),
        charted: charts,
        active: { sheet: shown, cell: selected.active },
        selection: { sheet: shown, ranges: shownRanges(selected.ranges, layout) },
      })
    }),
  )

  function select(next: Selection) {
    const shown = id()
    if (shown !== undefined) setSelections((all) => new Map(all).set(shown, next))
  }

  function goTo({ sheet: target, range }: SheetRange) {
    batch(() => {
      setFront(target)
      setSelections((all) => new Map(all).set(target, selectRange(range)))
    })
  }

  const listeners = new Set<(command: Command | undefined) => void>()
  const chartListeners = new Set<(chart: ChartId) => void>()

  /** Waits for a change, and tells of it before the window shows its cells as anything else than they were. */
  async function told(call: Promise<Outcome<Applied>>, command?: Command): Promise<Outcome<Applied>> {
    const outcome = await change(call)
    if (!outcome.ok) return outcome
    for (const listener of listeners) listener(command)
    return outcome
  }

  function settle(outcome: Outcome<Applied>): boolean {
    if (!outcome.ok) {
      notices.say('error', outcome.message)
      return false
    }
    mirror.setInfo(outcome.value.info)
    // What was said of an earlier change is no longer true.
    notices.dismiss()
    if (outcome.value.notice) notices.say('info', outcome.value.notice)
    return true
  }

  const [underWay, setUnderWay] = createSignal<ReadonlySet<Promise<unknown>>>(new Set())

  /** A call that may change the workbook, counted until its answer is here. */
  async function change(call: Promise<Outcome<Applied>>): Promise<Outcome<Applied>> {
    setUnderWay((all) => new Set(all).add(call))
    try {
      return await call
    } finally {
      setUnderWay((all) => new Set([...all].filter((other) => other !== call)))
    }
  }

  let replacing = 0

  /** A change that is made while another workbook is being opened would land in that one. */
  function refusedNow(): boolean {
    const isRefused = replacing > 0 || coming.sheet() !== undefined
    if (isRefused) notices.say('info', REPLACING)
    return isRefused
  }

  /** Undo and redo show where they changed something. */
  async function step(name: 'undo' | 'redo'): Promise<boolean> {
    if (refusedNow()) return false
    const outcome = await told(client.call(name))
    const done = settle(outcome)
    if (outcome.ok && outcome.value.focus) goTo(outcome.value.focus)
    const chart = outcome.ok ? outcome.value.chart : undefined
    if (chart !== undefined) for (const listener of chartListeners) listener(chart)
    return done
  }

  async function perform(command: Command): Promise<Outcome<Applied>> {
    if (refusedNow()) return failure(REPLACING)
    const outcome = await told(client.call('apply', command), command)
    // What is taken of a file with more rows than a sheet is asked.
    const isAsked = command.type === 'add-sheets' && !outcome.ok && outcome.kind === 'too-long'
    if (!isAsked) settle(outcome)
    if (outcome.ok && OPENS_SHEET.has(command.type) && outcome.value.focus)
      setFront(outcome.value.focus.sheet)
    return outcome
  }

  return {
    client,
    mirror,
    sheets,
    charts: () => mirror.info()?.charts ?? NO_CHARTS,
    sheet,
    blocks: createMemo(() => {
      const shown = id()
      const own = mirror.cells().filter((block) => block.sheet === shown)
      return shown === undefined || own.length > 0 ? own : coming.blocksFor(shown)
    }),
    selection,
    select,
    showSheet: setFront,
    goTo,
    setVisible,
    setCharted,
    perform,
    apply: async (command) => (await perform(command)).ok,
    async attempt(command) {
      const outcome = await told(client.call('apply', command), command)
      if (!outcome.ok) return outcome.message
      settle(outcome)
      return undefined
    },
    changing: () => underWay().size > 0,
    async settled() {
      await Promise.allSettled(underWay())
    },
    async during(work) {
      replacing++
      try {
        return await work
      } finally {
        replacing--
      }
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    async calculate() {
      return settle(await change(client.call('calculate')))
    },
    showNextSheet(step) {
      const next = sheets()[sheets().findIndex((other) => other.id === id()) + step]
      if (next) setFront(next.id)
    },
    layout: createMemo(() => {
      const drag = dragged()
      return drag ? draggedLayout(sheetLayout(), drag) : sheetLayout()
    }),
    resize(line, size, done) {
      const shown = id()
      if (shown === undefined) return
      setDragged({ ...line, size })
      if (!done) return
      const command: Command = {
        type: 'size-lines',
        sheet: shown,
        axis: line.axis,
        lines: [{ start: line.line, count: 1 }],
        ...(size === undefined ? {} : { size }),
      }
      void perform(command).finally(() => setDragged(undefined))
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onChartStep(listener) {
      chartListeners.add(listener)
      return () => chartListeners.delete(listener)
    },
    reset(opened) {
      batch(() => {
        mirror.forget()
        setSelections(new Map())
        setCharted([])
        setFront(opened[0]?.id)
      })
    },
  }
}

function sameRanges(a: readonly SheetRange[], b: readonly SheetRange[]): boolean {
  return (
    a.length === b.length && a.every((at, i) => at === b[i] || JSON.stringify(at) === JSON.stringify(b[i]))
  )
}

/** A layout while one of its lines is dragged to another size. */
function draggedLayout(
  layout: SheetLayout,
  { axis, line, size }: LineBorder & { readonly size: number | undefined },
): SheetLayout {
  if (size === undefined) return layout
  const key = axis === 'row' ? 'rows' : 'columns'
  const others = layout[key].flatMap((run) => {
    const end = run.start + run.count
    if (line < run.start || line >= end) return [run]
    return [
      { ...run, count: line - run.start },
      { ...run, start: line + 1, count: end - line - 1 },
    ].filter(({ count }) => count > 0)
  })
  const runs = [...others, { start: line, count: 1, size }].toSorted((a, b) => a.start - b.start)
  return { ...layout, [key]: runs }
}
