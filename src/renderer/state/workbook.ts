import { batch, createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js'
import type { Range } from '../../core/address'
import type { Outcome } from '../../core/outcome'
import type { Applied, Command, SheetId, SheetInfo, SheetRange } from '../../protocol/api'
import type { WorkbookClient } from '../../protocol/client'
import type { Notices } from './notices'
import type { ColumnWidths } from '../grid/layout'
import { createMirror, type Mirror } from './mirror'
import { selectCell, selectRange, type Selection } from './selection'

const NO_WIDTHS: ColumnWidths = new Map()
const NO_SHEETS: readonly SheetInfo[] = []
const HOME = selectCell({ row: 0, column: 0 })

/** The workbook as the window sees it: which sheet is in front, what is selected, what is on screen. */
export interface WorkbookState {
  readonly client: WorkbookClient
  readonly mirror: Mirror
  readonly sheets: Accessor<readonly SheetInfo[]>
  /** The sheet in front. */
  readonly sheet: Accessor<SheetInfo | undefined>
  readonly selection: Accessor<Selection>
  select(selection: Selection): void
  /** Brings a sheet to the front; it remembers its selection. */
  showSheet(id: SheetId): void
  /** Brings a range to the front and selects it. */
  goTo(at: SheetRange): void
  /** The cells that the grid shows. */
  setVisible(range: Range): void
  /** The ranges that charts draw. */
  setCharted(ranges: readonly SheetRange[]): void
  /** A refusal, or a remark on what was done, comes to `say` as a sentence; the answer is whether it was done. */
  apply(command: Command): Promise<boolean>
  /** True while a change is on its way: whether anything is unsaved is known only after it. */
  readonly changing: Accessor<boolean>
  /** Resolves when every change that was asked for is done or refused. */
  settled(): Promise<void>
  /** Refuses changes while `work` replaces the workbook. */
  during<T>(work: Promise<T>): Promise<T>
  undo(): Promise<boolean>
  redo(): Promise<boolean>
  /** Starts over with a workbook that the worker has just opened. */
  reset(sheets: readonly SheetInfo[], columnWidths: Readonly<Record<string, readonly number[]>>): void
  /** The next tab to the right (1) or to the left (-1). */
  showNextSheet(step: 1 | -1): void
  /** Widths of the columns of the sheet in front that differ from the default. */
  readonly columnWidths: Accessor<ColumnWidths>
  setColumnWidth(column: number, width: number): void
}

export function createWorkbookState(
  client: WorkbookClient,
  notices: Pick<Notices, 'say' | 'dismiss'>,
): WorkbookState {
  const mirror = createMirror(client)
  const [front, setFront] = createSignal<SheetId>()
  const [selections, setSelections] = createSignal<ReadonlyMap<SheetId, Selection>>(new Map())
  const [widths, setWidths] = createSignal<ReadonlyMap<SheetId, ColumnWidths>>(new Map())
  const [visible, setVisible] = createSignal<Range>()
  const [charted, setCharted] = createSignal<readonly SheetRange[]>([])

  const sheets = () => mirror.info()?.sheets ?? NO_SHEETS
  const sheet = createMemo(() => sheets().find(({ id }) => id === front()) ?? sheets()[0])
  const id = createMemo(() => sheet()?.id)
  const selection = createMemo(() => selections().get(id() ?? -1) ?? HOME)

  createEffect(
    on([id, selection, visible, charted], ([shown, selected, range, charts]) => {
      if (shown === undefined) return
      mirror.watch({
        cells: range ? [{ sheet: shown, range }] : [],
        charted: charts,
        active: { sheet: shown, cell: selected.active },
        selection: { sheet: shown, ranges: selected.ranges },
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
    if (replacing > 0) notices.say('info', 'A file is being opened: type when it is there.')
    return replacing > 0
  }

  /** Undo and redo show where they changed something. */
  async function step(name: 'undo' | 'redo'): Promise<boolean> {
    if (refusedNow()) return false
    const outcome = await change(client.call(name))
    const done = settle(outcome)
    if (outcome.ok && outcome.value.focus) goTo(outcome.value.focus)
    return done
  }

  return {
    client,
    mirror,
    sheets,
    sheet,
    selection,
    select,
    showSheet: setFront,
    goTo,
    setVisible,
    setCharted,
    async apply(command) {
      if (refusedNow()) return false
      const outcome = await change(client.call('apply', command))
      const done = settle(outcome)
      if (outcome.ok && command.type === 'add-sheet' && outcome.value.focus)
        setFront(outcome.value.focus.sheet)
      return done
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
    showNextSheet(step) {
      const next = sheets()[sheets().findIndex((other) => other.id === id()) + step]
      if (next) setFront(next.id)
    },
    columnWidths: () => widths().get(id() ?? -1) ?? NO_WIDTHS,
    setColumnWidth(column, width) {
      const shown = id()
      if (shown === undefined) return
      setWidths((all) => new Map(all).set(shown, new Map(all.get(shown)).set(column, width)))
    },
    reset(opened, given) {
      batch(() => {
        setSelections(new Map())
        setWidths(new Map(opened.map(({ id: sheetId, name }) => [sheetId, new Map(given[name]?.entries())])))
        setCharted([])
        setFront(opened[0]?.id)
      })
    },
  }
}
