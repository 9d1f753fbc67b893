import { createEffect, createMemo, createResource, createSignal, getOwner, on, type Accessor } from 'solid-js'
import { columnsIn, rangeName, rowsIn, type Range } from '../../../core/address'
import type { SheetRange } from '../../../protocol/api'
import { sameRange } from '../../charts/data/chart-data'
import { gridLines } from '../../grid/lines'
import { floatsOf, reachOf } from '../../print/floats-on-page'
import { boundedSpan, MOST_PAGES, tooMany, type PageSpan } from '../../print/page-choice'
import { planPages } from '../../print/page-plan'
import { pageOf, type Page } from '../../print/paper'
import { readSettings, type PrintSettings } from '../../print/print-settings'
import { chartedRanges } from '../charts/charts'
import { createLaying, type PrintedPage } from './printed-pages'
import type { Session } from '../session'
import { firstRow } from '../cells/sorting'
import { until } from '../until'

const KEY = 'logitsheet.print'

/** What of the workbook is printed. */
export type PrintWhat = 'sheet' | 'selection' | 'charts'

export interface Printing {
  readonly settings: Accessor<PrintSettings>
  change(part: Partial<PrintSettings>): void
  readonly what: Accessor<PrintWhat>
  setWhat(what: PrintWhat): void
  /** `B2:D9`, what the selection comes to; empty where it is a single cell. */
  readonly selection: Accessor<string>
  /** How many charts there are to print with the sheet: over its cells, and in the pane. */
  readonly chartCounts: Accessor<{ readonly floats: number; readonly pane: number }>
  /** Charts were wanted beside the cells, and some stand after them for want of room. */
  readonly crowded: Accessor<boolean>
  /** So many rows stand on top of each page. */
  readonly repeated: Accessor<number>
  setRepeated(rows: number): void
  /** How many pages there are, charts included; 0 where there is nothing to print. */
  readonly count: Accessor<number>
  /** Those that will be printed. */
  readonly span: Accessor<PageSpan>
  setSpan(span: PageSpan): void
  /** Why nothing will be printed, as a sentence. */
  readonly problem: Accessor<string | undefined>
  readonly page: Accessor<Page>
  /** The page in the preview, from 0 on. */
  readonly shown: Accessor<number>
  show(index: number): void
  readonly preview: Accessor<PrintedPage | undefined>
  /** Every page of the span, read and with the numbers of its charts in the mirror; each is laid out as it is asked for. */
  pages(): Promise<readonly { readonly index: number; readonly page: () => PrintedPage }[]>
}

/** What is about to be printed: how, which pages, and what they look like. Lives as long as its dialog. */
export function createPrinting({ workbook, charts }: Session): Printing {
  const sheet = workbook.sheet()
  const lines = gridLines(workbook.layout())
  const [settings, setSettings] = createSignal(readSettings(stored(), navigator.language))
  const [what, setWhat] = createSignal<PrintWhat>('sheet')
  const [wished, setWished] = createSignal<PageSpan>({ from: 1, to: Infinity })
  const [shown, show] = createSignal(0)

  const floats = createMemo(() => floatsOf(charts.specs(), sheet?.id ?? -1, lines))
  const inPane = createMemo(() => charts.specs().filter(({ place }) => place?.kind !== 'floating'))
  const apart = () => (what() === 'charts' ? charts.specs() : settings().charts === 'none' ? [] : inPane())
  const filled = createMemo(() => {
    const cells = {
      top: 0,
      left: 0,
      bottom: Math.max(sheet?.rows ?? 0, 1) - 1,
      right: Math.max(sheet?.columns ?? 0, 1) - 1,
    }
    return settings().floats ? reachOf(cells, floats(), lines) : cells
  })
  const selected = createMemo(() => within(workbook.selection().ranges.at(-1)!, filled()))
  const range = () => (what() === 'selection' ? selected() : filled())
  const isEmpty = () => !sheet?.rows && !(settings().floats && floats().length > 0)
  const [repeated, setRepeated] = createRepeated(workbook, range)

  const page = createMemo(() => pageOf(settings().paper, settings().orientation, settings().bands))
  const plan = createMemo(() =>
    planPages({
      settings: settings(),
      page: page(),
      lines,
      range: what() === 'charts' || isEmpty() ? undefined : range(),
      charts: apart(),
      repeated: repeated(),
    }),
  )
  const count = createMemo(() => plan().count)
  const span = createMemo(() => boundedSpan(wished(), count()))
  createEffect(on([count], () => show((index) => Math.min(index, Math.max(0, count() - 1)))))

  const lay = createLaying(workbook, sheet?.id ?? -1, lines)
  const laid = (indexes: readonly number[]) => lay(plan(), settings().floats ? floats() : [], indexes)
  const owner = getOwner()!

  const spanned = () => {
    const { from, to } = span()
    return Array.from({ length: Math.min(to - from + 1, MOST_PAGES) }, (_, i) => from - 1 + i)
  }
  const problem = () => {
    if (count() === 0)
      return what() === 'charts' ? 'There are no charts.' : 'There is nothing on this sheet to print.'
    return tooMany(span(), what() === 'selection')
  }
  const [preview] = createResource(
    () => (count() > 0 ? { index: shown(), plan: [plan(), floats()] } : undefined),
    async ({ index }) => (await laid([index]))[0]?.(),
  )

  return {
    settings,
    change(part) {
      const next = { ...settings(), ...part }
      setSettings(next)
      store(next)
    },
    what,
    setWhat,
    selection: () => (rowsIn(selected()) * columnsIn(selected()) > 1 ? rangeName(selected()) : ''),
    chartCounts: () => ({
      floats: floats().length,
      pane: inPane().length,
    }),
    crowded: () => plan().crowded,
    repeated,
    setRepeated,
    count,
    span,
    setSpan: setWished,
    problem,
    page,
    shown,
    show,
    preview: () => preview.latest,
    async pages() {
      const indexes = spanned()
      const pages = await laid(indexes)
      const printed = [
        ...indexes.flatMap((index) => plan().charts(index)),
        ...(settings().floats ? floats() : []),
      ]
      const ranges = chartedRanges(printed.map(({ spec }) => spec))
      await until(() => haveCome(workbook, ranges), owner)
      return indexes.map((index, i) => ({ index, page: pages[i]! }))
    },
  }
}

/** As many rows as are frozen, or one that looks like headings, until it is said otherwise. */
function createRepeated(workbook: Session['workbook'], range: Accessor<Range>) {
  const [said, setSaid] = createSignal<number>()
  const frozen = workbook.layout().frozen?.rows ?? 0
  const [headed] = createResource(range, async (of) => (await firstRow(workbook, of)).headed)
  const guessed = () => (frozen > 0 && range().top === 0 ? frozen : headed.latest ? 1 : 0)
  return [() => said() ?? guessed(), setSaid] as const
}

/** Whether the numbers of all these ranges are here; those of a sheet that is gone never come. */
function haveCome({ mirror, sheets }: Session['workbook'], ranges: readonly SheetRange[]): boolean {
  const here = new Set(sheets().map(({ id }) => id))
  const blocks = mirror.charted()
  return ranges.every((range) => !here.has(range.sheet) || blocks.some((block) => sameRange(block, range)))
}

/** The part of a selection that holds anything; whole columns end with the sheet's last row. */
function within(selected: Range, filled: Range): Range {
  return {
    ...selected,
    bottom: Math.max(selected.top, Math.min(selected.bottom, filled.bottom)),
    right: Math.max(selected.left, Math.min(selected.right, filled.right)),
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Where storage is denied the settings last as long as the dialog. */
function store(settings: PrintSettings) {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    return
  }
}
