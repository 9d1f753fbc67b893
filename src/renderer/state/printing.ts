import { createEffect, createMemo, createResource, createSignal, getOwner, on, type Accessor } from 'solid-js'
import { columnName, columnsIn, rangeName, rowsIn, type Range } from '../../core/address'
import type { CellBlock, SheetRange } from '../../protocol/api'
import { rowHeaderWidth } from '../grid/layout'
import { gridLines } from '../grid/lines'
import { boundedSpan, MOST_PAGES, tooMany, type PageSpan } from '../print/page-choice'
import { paginate, type CellPage } from '../print/paginate'
import { pageOf, type Page } from '../print/paper'
import { readSettings, type PrintSettings } from '../print/print-settings'
import { formatsOf, printedCells, rangesOn, type PrintedCells } from '../print/printed-sheet'
import { chartPlaces, type PlacedBox } from '../print/chart-places'
import { sameRange } from '../charts/chart-data'
import type { ChartSpec } from '../charts/chart-spec'
import { chartedRanges } from './charts'
import type { Session } from './session'
import { firstRow } from './sorting'
import { until } from './until'

const KEY = 'logitsheet.print'
const HEADING_HEIGHT = 20

/** What of the workbook is printed. */
export type PrintWhat = 'sheet' | 'selection' | 'charts'

/** A page as it is drawn. */
export type PrintedPage =
  | { readonly kind: 'cells'; readonly cells: PrintedCells; readonly scale: number }
  | {
      readonly kind: 'charts'
      readonly charts: readonly { readonly spec: ChartSpec; readonly box: PlacedBox }[]
    }

export interface Printing {
  readonly settings: Accessor<PrintSettings>
  change(part: Partial<PrintSettings>): void
  readonly what: Accessor<PrintWhat>
  setWhat(what: PrintWhat): void
  /** `B2:D9`, what the selection comes to. */
  readonly selection: string
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
  /** Every page of the span, read and laid out, with the numbers of its charts in the mirror. */
  pages(): Promise<readonly { readonly index: number; readonly page: PrintedPage }[]>
}

/** What is about to be printed: how, which pages, and what they look like. Lives as long as its dialog. */
export function createPrinting({ workbook, charts }: Session): Printing {
  const sheet = workbook.sheet()
  const filled: Range = {
    top: 0,
    left: 0,
    bottom: Math.max(sheet?.rows ?? 0, 1) - 1,
    right: Math.max(sheet?.columns ?? 0, 1) - 1,
  }
  const selected = within(workbook.selection().ranges.at(-1)!, filled)
  const isEmpty = !sheet || sheet.rows === 0
  const lines = gridLines(workbook.layout())
  const several = rowsIn(selected) * columnsIn(selected) > 1

  const [settings, setSettings] = createSignal(readSettings(stored(), navigator.language))
  const [what, setWhat] = createSignal<PrintWhat>('sheet')
  const [wished, setWished] = createSignal<PageSpan>({ from: 1, to: Infinity })
  const [shown, show] = createSignal(0)
  const range = () => (what() === 'selection' ? selected : filled)
  const [repeated, setRepeated] = createRepeated(workbook, range)

  const page = createMemo(() => pageOf(settings().paper, settings().orientation, settings().bands))
  const headings = createMemo(() =>
    settings().headings
      ? { width: rowHeaderWidth(range().bottom + 1), height: HEADING_HEIGHT }
      : { width: 0, height: 0 },
  )
  const cellPages = createMemo(() => {
    if (what() === 'charts' || isEmpty) return undefined
    const { scale } = settings()
    return paginate({
      range: range(),
      lines,
      scale,
      repeated: repeated(),
      headings: headings(),
      room: page().room,
    })
  })
  const chartPages = createMemo(() => {
    const specs = what() === 'charts' || settings().charts ? charts.specs() : []
    const places = chartPlaces(specs.length, page().room)
    let next = 0
    return places.map((boxes) => boxes.map((box) => ({ spec: specs[next++]!, box })))
  })
  const count = createMemo(() => (cellPages()?.count ?? 0) + chartPages().length)
  const span = createMemo(() => boundedSpan(wished(), count()))
  createEffect(on([count], () => show((index) => Math.min(index, Math.max(0, count() - 1)))))

  const blocks = createBlocks(workbook, sheet?.id ?? -1)
  const owner = getOwner()!

  /** The cells of pages are written alike: as many digits in a column on one page as on the other. */
  async function lay(indexes: readonly number[]): Promise<readonly PrintedPage[]> {
    const cells = cellPages()
    const plan = { headings: headings(), charts: chartPages() }
    const wanted = indexes.map((index) => (cells && index < cells.count ? cells.at(index) : undefined))
    const read = await Promise.all(wanted.map((one) => (one ? blocks(one) : [])))
    const formats = formatsOf(read.flat())
    return indexes.map((index, i): PrintedPage => {
      const one = wanted[i]
      if (!one) return { kind: 'charts', charts: plan.charts[index - (cells?.count ?? 0)] ?? [] }
      const names = { row: (row: number) => String(row + 1), column: columnName }
      return {
        kind: 'cells',
        scale: cells!.scale,
        cells: printedCells(one, read[i]!, lines, formats, plan.headings, names),
      }
    })
  }

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
    () => (count() > 0 ? { index: shown(), plan: [cellPages(), chartPages(), headings()] } : undefined),
    async ({ index }) => (await lay([index]))[0],
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
    selection: several ? rangeName(selected) : '',
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
      const laid = await lay(indexes)
      const charts = laid.flatMap((one) => (one.kind === 'charts' ? one.charts : []))
      const ranges = chartedRanges(charts.map(({ spec }) => spec))
      await until(() => haveCome(workbook, ranges), owner)
      return indexes.map((index, i) => ({ index, page: laid[i]! }))
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

/** Reads the cells of pages, each once. */
function createBlocks(workbook: Session['workbook'], sheet: number) {
  const known = new Map<string, Promise<CellBlock>>()
  return (page: CellPage) =>
    Promise.all(
      rangesOn(page).map((range) => {
        const key = rangeName(range)
        const read = known.get(key) ?? workbook.client.call('read', { sheet, range })
        known.set(key, read)
        return read
      }),
    )
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
