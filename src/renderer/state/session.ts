import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import type { ChartId } from '../../protocol/api'
import type { Desktop } from '../../shared/desktop'
import type { GridActions } from '../grid/grid-props'
import { createTheme, type Theme } from '../theme/theme'
import { createChartEditing, type ChartEditing } from './charts/chart-editing'
import { createChartInserting, type ChartInserting } from './charts/chart-inserting'
import { chartedRanges, createCharts, type Charts } from './charts/charts'
import { createChartPane, type ChartPane } from './charts/chart-pane'
import { createChartPlacing, type ChartPlacing } from './charts/chart-placing'
import { createChartRecall } from './charts/chart-recall'
import { createChartWindow, type ChartWindow } from './charts/chart-window'
import { createComing, type Coming } from './files/coming'
import { createDialogs, type Dialogs } from './dialogs'
import { createDiskWatch } from './files/disk-changes'
import { createDocumentWorkbook } from './files/document-workbook'
import { createDocuments, type Documents } from './files/documents'
import { createFinding, type Finding } from './cells/finding'
import { createJournal } from './survival/journal'
import { createNotices, type Notices } from './notices'
import { createPanels, type Panels } from './panels'
import { createProgress, type Progress } from './progress'
import { createFiltering, type Filtering } from './cells/filtering'
import { createFormatting, type Formatting } from './cells/formatting'
import { createPointedCells, type PointedCells } from './cells/pointed-cells'
import { createRecovery, type Recovery } from './survival/recovery'
import { createScreens, type Screens } from './screens'
import { createScrubbing, type Scrubbing } from './cells/scrubbing'
import { createSliderEditing, type SliderEditing } from './cells/slider-editing'
import { createStructure, type Structure } from './cells/structure'
import { createTouring, type Touring } from './tour/touring'
import { createTracing, type Tracing } from './cells/tracing'
import { createWorkbookState, type WorkbookState } from './workbook'
import { startWorkbook } from './worker'
import { createZoom, type Zoom } from './zoom'

/** Everything that the window's components share: made once, wired in `App`. */
export interface Session
  extends
    Panels,
    Pick<Screens, 'screen' | 'hasWorkbook'>,
    Pick<ChartPane, 'chartsOpen' | 'showCharts' | 'toggleCharts'> {
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
  showStart(): void
  /** Shows the workbook that is open behind the start view. */
  showSheet(): void
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

const REVIVED = 'The engine ended unexpectedly and was started again. Everything that was done is there.'

/** Makes the parts, each of those that it needs, and starts what goes on between them. Stops with its owner. */
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
  const chartPane = createChartPane()
  const { chartsOpen, showCharts, toggleCharts } = chartPane
  const touring = createTouring(workbook, () => chartPane.hasRoom() && showCharts())
  const screens = createScreens(desktop.launching ? 'sheet' : 'start')
  const { screen, hasWorkbook } = screens
  const panels = createPanels(client)
  const [grid, setGrid] = createSignal<GridActions>()
  const chartWindow = createChartWindow(notices)
  const placing = createChartPlacing(workbook, charts, chartWindow, showCharts)

  const shown = createDocumentWorkbook({
    client,
    workbook,
    coming,
    screens,
    chartPane,
    touring,
    notices,
    whileRestoring: (left, work, isWhole) => journal.whileRestoring(left, work, isWhole),
  })
  const documents = createDocuments(desktop, shown, dialogs)
  const journal = createJournal({
    store: desktop,
    client,
    state: () => {
      const { file, ...document } = documents.document()
      return { document, file, kept: shown.kept(), dirty: documents.dirty() }
    },
    failed: (message) => notices.say('error', message),
  })
  onCleanup(journal.stop)
  listen(document, 'visibilitychange', () => void (document.visibilityState === 'hidden' && journal.flush()))

  const lookAtDisk = createDiskWatch(desktop, documents, notices)
  const onFocus = () => void lookAtDisk()
  listen(window, 'focus', onFocus)
  // What changed while a long file was read is told of when it is there.
  createEffect(on(() => documents.document().file, onFocus, { defer: true }))

  const recalledChart = createChartRecall(workbook, showCharts, (cell) => grid()?.reveal(cell))
  createEffect(on([documents.dirty, documents.document, shown.kept], journal.touch, { defer: true }))
  const isPrinting = () => panels.panel() === 'print' || panels.panel() === 'pdf'
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
      screens.show('start')
    },
    hasWorkbook,
    showSheet: () => hasWorkbook() && screens.show('sheet'),
    ...panels,
    chartsOpen,
    showCharts,
    toggleCharts,
    chartInserting: createChartInserting(workbook, charts, notices, showCharts),
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

/** Hears an event until the owner is gone. */
function listen(target: EventTarget, type: string, heard: () => void) {
  target.addEventListener(type, heard)
  onCleanup(() => target.removeEventListener(type, heard))
}
