import type { JsonObject, WorkbookInfo } from '../../../protocol/api'
import type { WorkbookClient } from '../../../protocol/client'
import type { ChartPane } from '../charts/chart-pane'
import type { Notices } from '../notices'
import type { Screens } from '../screens'
import type { Touring } from '../tour/touring'
import type { WorkbookState } from '../workbook'
import type { Coming } from './coming'
import type { DocumentWorkbook } from './document-file'
import { countOnCells } from './on-cells'

const NO_WORKBOOK: WorkbookInfo = {
  sheets: [],
  names: [],
  charts: [],
  state: 0,
  dirty: false,
  undo: undefined,
  redo: undefined,
}

/** What shows a document: each part of the window that changes when another one is opened. */
export interface DocumentWorkbookParts extends Pick<DocumentWorkbook, 'whileRestoring'> {
  readonly client: WorkbookClient
  readonly workbook: WorkbookState
  readonly coming: Coming
  readonly screens: Screens
  readonly chartPane: Pick<ChartPane, 'setChartsOpen' | 'hasRoom'>
  readonly touring: Pick<Touring, 'reset' | 'kept'>
  readonly notices: Pick<Notices, 'say'>
}

/** The workbook on screen as documents know it. */
export function createDocumentWorkbook(parts: DocumentWorkbookParts): DocumentWorkbook {
  const { client, workbook, coming, screens, chartPane, touring, notices } = parts
  /** What the file keeps for the window and this one does not know. */
  let kept: JsonObject = {}

  return {
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
    kept: () => ({ ...kept, ...touring.kept() }),
    show(info, window, tour) {
      kept = window
      coming.show(undefined)
      workbook.mirror.setInfo(info)
      workbook.reset(info.sheets)
      touring.reset(tour, window['tour'])
      const hasDocked = info.charts.some(({ place }) => place.kind === 'docked')
      chartPane.setChartsOpen(hasDocked && chartPane.hasRoom())
      screens.setHasWorkbook(true)
      screens.show('sheet')
    },
    coming(file) {
      if (file && !coming.file()) screens.await()
      if (!file && coming.file()) screens.goBack()
      coming.show(file)
    },
    leave() {
      screens.setHasWorkbook(false)
      workbook.mirror.setInfo(NO_WORKBOOK)
      kept = {}
      touring.reset(undefined, undefined)
      screens.show('start')
    },
    isOpen: screens.hasWorkbook,
    async addSheets(sources) {
      const added = await workbook.perform({ type: 'add-sheets', sources })
      if (added.ok) screens.show('sheet')
      return added
    },
    remark: (text, action) => notices.say('info', text, action),
    during: workbook.during,
    whileRestoring: parts.whileRestoring,
    async markSaved(state) {
      workbook.mirror.setInfo(await client.call('markSaved', state))
    },
  }
}
