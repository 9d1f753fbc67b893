import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import type { AnyFunction, ChartId, JsonObject, WorkbookInfo } from '../../protocol/api'
import type { Desktop } from '../../shared/desktop'
import type { GridActions } from '../grid/grid-props'
import { createTheme, type Theme } from '../theme/theme'
import { createChartEditing, type ChartEditing } from './charts/chart-editing'
import { createChartInserting, type ChartInserting } from './charts/chart-inserting'
import { chartedRanges, createCharts, type Charts } from './charts/charts'
import { createChartPlacing, type ChartPlacing } from './charts/chart-placing'
import { createChartRecall } from './charts/chart-recall'
import { createChartWindow, type ChartWindow } from './charts/chart-window'
import { createComing, type Coming } from './files/coming'
import { createDialogs, type Dialogs } from './dialogs'
import { createDiskWatch } from './files/disk-changes'
import { createDocuments, type Documents } from './files/documents'
import { createFinding, type Finding } from './cells/finding'
import { createJournal } from './survival/journal'
import { createNotices, type Notices } from './notices'
import { countOnCells } from './files/on-cells'
import { createProgress, type Progress } from './progress'
import { createFiltering, type Filtering } from './cells/filtering'
import { createFormatting, type Formatting } from './cells/formatting'
import { createPointedCells, type PointedCells } from './cells/pointed-cells'
import { createRecovery, type Recovery } from './survival/recovery'
import { createScrubbing, type Scrubbing } from './cells/scrubbing'
import { createSliderEditing, type SliderEditing } from './cells/slider-editing'
import { createStructure, type Structure } from './cells/structure'
import { createTouring, type Touring } from './tour/touring'
import { createTracing, type Tracing } from './cells/tracing'
import { createWorkbookState, type WorkbookState } from './workbook'
import { startWorkbook } from './worker'
import { createZoom, type Zoom } from './zoom'

/** What stands over the window besides questions. */
export type Panel =
  | 'functions'
  | 'about'
  | 'sort'
  | 'names'
  | 'paste'
  | 'recover'
  | 'versions'
  | 'commands'
  | 'shortcuts'
  | 'print'
  | 'pdf'

/** Everything that the window's components share: made once, wired in `App`. */
export interface Session {
  readonly desktop: Desktop
  readonly workbook: WorkbookState
  readonly documents: Documents
  readonly recovery: Recovery
  readonly charts: Charts
  readonly chartEditing: ChartEditing
  readonly placing: ChartPlacing
  /** The chart that Undo or Redo has just changed. */
  readonly recalledChart: Accessor<ChartId | undefined>
  readonly chartWindow: ChartWindow
  readonly dialogs: Dialogs
  readonly notices: Notices
  readonly theme: Theme
  readonly progress: Accessor<Progress | undefined>
  /** The file that is on its way. */
  readonly coming: Coming
  readonly screen: Accessor<'start' | 'sheet'>
  showStart(): void
  /** True while a workbook is open behind the start view. */
  readonly hasWorkbook: Accessor<boolean>
  showSheet(): void
  readonly panel: Accessor<Panel | undefined>
  showPanel(panel: Panel | undefined): void
  /** Opens the help of a function, or of all where there is none of that name. */
  showFunction(name: string | undefined): void
  /** The function whose help was asked for. */
  readonly shownFunction: Accessor<string | undefined>
  /** Every function of a formula; empty until `loadFunctions` has brought them. */
  readonly functions: Accessor<readonly AnyFunction[]>
  loadFunctions(): void
  readonly chartsOpen: Accessor<boolean>
  toggleCharts(): void
  showCharts(): void
  readonly chartInserting: ChartInserting
  /** The grid on screen, for actions that menus start. */
  readonly grid: Accessor<GridActions | undefined>
  readonly structure: Structure
  readonly finding: Finding
  readonly filtering: Filtering
  readonly formatting: Formatting
  readonly scrubbing: Scrubbing
  readonly sliderEditing: SliderEditing
  readonly pointedCells: PointedCells
  readonly touring: Touring
  readonly tracing: Tracing
  readonly zoom: Zoom
  /** Ends a change that takes too long; answers whether there was one. */
  stopCalculation(): boolean
  setGrid(grid: GridActions | undefined): void
}

/** Narrower than this, a window shows cells or charts. */
const ROOM_FOR_CHARTS = 720

const REVIVED = 'The engine ended unexpectedly and was started again. Everything that was done is there.'

const NO_WORKBOOK: WorkbookInfo = {
  sheets: [],
  names: [],
  charts: [],
  state: 0,
  dirty: false,
  undo: undefined,
  redo: undefined,
}

export function createSession(makeDesktop: (dialogs: Dialogs) => Desktop): Session {
  const dialogs = createDialogs()
  const desktop = makeDesktop(dialogs)
  const notices = createNotices()
  const client = startWorkbook()
  onCleanup(
    client.onRevived((why) => {
      if (why === 'died') notices.say('error', REVIVED)
    }),
  )
  const coming = createComing()
  const workbook = createWorkbookState(client, notices, coming)
  const charts = createCharts(workbook)
  const chartEditing = createChartEditing(charts)
  const formatting = createFormatting(workbook)
  const touring = createTouring(workbook, () => window.innerWidth >= ROOM_FOR_CHARTS && setChartsOpen(true))
  const [screen, setScreen] = createSignal<'start' | 'sheet'>(desktop.launching ? 'sheet' : 'start')
  /** Where the user was when a file began to come. */
  let from: 'start' | 'sheet' = 'start'
  const [hasWorkbook, setHasWorkbook] = createSignal(false)
  const [panel, showPanel] = createSignal<Panel>()
  const [shownFunction, setShownFunction] = createSignal<string>()
  const [functions, setFunctions] = createSignal<readonly AnyFunction[]>([])
  const [chartsOpen, setChartsOpen] = createSignal(false)
  const [grid, setGrid] = createSignal<GridActions>()
  const chartWindow = createChartWindow(notices)
  const placing = createChartPlacing(workbook, charts, chartWindow, () => setChartsOpen(true))

  /** What the file keeps for the window and this one does not know. */
  let kept: JsonObject = {}
  const keptByWindow = () => ({ ...kept, ...touring.kept() })

  const documents = createDocuments(
    desktop,
    {
      client,
      dirty: () => workbook.mirror.info()?.dirty ?? false,
      settled: workbook.settled,
      activeSheet: () => workbook.sheet()?.id ?? 0,
      activeSheetName: () => workbook.sheet()?.name ?? '',
      names: () => workbook.mirror.info()?.names.map(({ name }) => name) ?? [],
      otherFilledSheets: () =>
        workbook
          .sheets()
          .filter(({ id, rows }) => rows > 0 && id !== workbook.sheet()?.id)
          .map(({ name }) => name),
      charts: () => workbook.charts().length,
      onCells: () => countOnCells(workbook),
      kept: keptByWindow,
      show(info, window, tour) {
        kept = window
        coming.show(undefined)
        workbook.mirror.setInfo(info)
        workbook.reset(info.sheets)
        touring.reset(tour, window['tour'])
        const docked = info.charts.filter(({ place }) => place.kind === 'docked')
        // In a narrow window the charts would cover the cells.
        setChartsOpen(docked.length > 0 && innerWidth >= ROOM_FOR_CHARTS)
        setHasWorkbook(true)
        setScreen('sheet')
      },
      coming(file) {
        if (file && !coming.file()) {
          from = screen()
          setScreen('sheet')
        }
        // Where it did not come, the user is back where they were.
        if (!file && coming.file()) setScreen(from)
        coming.show(file)
      },
      leave() {
        setHasWorkbook(false)
        workbook.mirror.setInfo(NO_WORKBOOK)
        kept = {}
        touring.reset(undefined, undefined)
        void documents.refreshRecent()
        setScreen('start')
      },
      isOpen: hasWorkbook,
      async addSheets(sources) {
        const added = await workbook.perform({ type: 'add-sheets', sources })
        if (added.ok) setScreen('sheet')
        return added
      },
      remark: (text, action) => notices.say('info', text, action),
      during: workbook.during,
      whileRestoring: (left, work, isWhole) => journal.whileRestoring(left, work, isWhole),
      async markSaved(state) {
        workbook.mirror.setInfo(await client.call('markSaved', state))
      },
    },
    dialogs,
  )

  const journal = createJournal({
    store: desktop,
    client,
    state: () => {
      const { file, ...document } = documents.document()
      return { document, file, kept: keptByWindow(), dirty: documents.dirty() }
    },
    failed: (message) => notices.say('error', message),
  })
  onCleanup(journal.stop)
  const onHidden = () => void (globalThis.document.visibilityState === 'hidden' && journal.flush())
  globalThis.document.addEventListener('visibilitychange', onHidden)
  onCleanup(() => globalThis.document.removeEventListener('visibilitychange', onHidden))

  const lookAtDisk = createDiskWatch(desktop, documents, notices)
  const onFocus = () => void lookAtDisk()
  window.addEventListener('focus', onFocus)
  onCleanup(() => window.removeEventListener('focus', onFocus))
  // What changed while a long file was read is told of when it is there.
  createEffect(on(() => documents.document().file, onFocus, { defer: true }))

  const recalledChart = createChartRecall(
    workbook,
    () => setChartsOpen(true),
    (cell) => grid()?.reveal(cell),
  )
  createEffect(on([documents.dirty, documents.document, keptByWindow], journal.touch, { defer: true }))
  const isPrinting = () => panel() === 'print' || panel() === 'pdf'
  /** Those that are seen: the numbers of no other charts are asked for. */
  const drawn = () => {
    if (isPrinting()) return charts.specs()
    const pane = chartsOpen() || chartWindow.what() === 'all' ? placing.docked() : []
    return [...pane, ...placing.floating(), ...placing.taken()]
  }
  createEffect(() => workbook.setCharted(chartedRanges(drawn())))
  const dirty = createMemo(() => workbook.changing() || documents.dirty())
  createEffect(() => {
    const { name } = documents.document()
    desktop.setDocument({ name: screen() === 'sheet' ? name : '', dirty: dirty() })
  })

  let loading = false

  function loadFunctions() {
    if (loading) return
    loading = true
    void client.call('functions').then(setFunctions)
  }

  function showPanelWithHelp(next: Panel | undefined, about?: string) {
    setShownFunction(about)
    showPanel(next)
    if (next === 'functions') loadFunctions()
  }

  return {
    desktop,
    workbook,
    documents,
    recovery: createRecovery(desktop, documents),
    charts,
    chartEditing,
    placing,
    recalledChart,
    chartWindow,
    dialogs,
    notices,
    theme: createTheme(),
    progress: createProgress(client),
    coming,
    screen,
    showStart() {
      void documents.refreshRecent()
      setScreen('start')
    },
    hasWorkbook,
    showSheet: () => hasWorkbook() && setScreen('sheet'),
    panel,
    showPanel: (next) => showPanelWithHelp(next),
    showFunction: (name) => showPanelWithHelp('functions', name),
    shownFunction,
    functions,
    loadFunctions,
    chartsOpen,
    showCharts: () => setChartsOpen(true),
    toggleCharts: () => setChartsOpen((open) => !open),
    chartInserting: createChartInserting(workbook, charts, notices, () => setChartsOpen(true)),
    grid,
    structure: createStructure(workbook),
    finding: createFinding(workbook),
    filtering: createFiltering(workbook),
    formatting,
    scrubbing: createScrubbing(workbook, notices.say),
    sliderEditing: createSliderEditing(workbook, formatting.look, notices.say),
    pointedCells: createPointedCells(workbook),
    touring,
    tracing: createTracing(workbook, notices.say),
    zoom: createZoom(),
    stopCalculation: client.stop,
    setGrid,
  }
}
