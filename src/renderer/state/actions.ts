import type { Axis } from '../../protocol/api'
import type { MenuId } from '../../shared/desktop'
import {
  copyAbove,
  dateText,
  deleteComment,
  editComment,
  freeze,
  selectAll,
  timeText,
} from './cells/cell-deeds'
import { askSize, deleteCells, insertCells } from './cells/cell-questions'
import { formatActions } from './cells/format-actions'
import { pasteAsSheet } from './files/paste-as-sheet'
import type { Session } from './session'

/** What a menu entry, a button or a key does. */
export interface Action {
  readonly run: () => unknown
  /** False greys the entry out; left out, the action is always there. */
  readonly enabled?: () => boolean
}

/** Every action of the program, by the id that menus and keys name it with. */
export function createActions(session: Session): Readonly<Record<MenuId, Action>> {
  const { documents, filtering, structure, touring, tracing, workbook } = session
  const onSheet = () => session.screen() === 'sheet'
  /** After a cut of whole lines, inserting moves them, as in Excel. */
  const insertLines = (axis: Axis) => session.grid()?.insertCutLines(axis) || structure.insertLines(axis)
  /** Of a file that is on its way only what has come could be printed. */
  const print = (panel: 'print' | 'pdf') =>
    session.coming.file()
      ? session.notices.say('info', 'The file is still being read: print it when all of it is here.')
      : session.showPanel(panel)
  return {
    new: { run: () => documents.newWorkbook() },
    open: { run: () => documents.open() },
    import: { run: () => documents.importFile() },
    reopen: { run: () => documents.reopenOtherwise(), enabled: documents.canReopen },
    'add-files': { run: () => documents.addFiles(), enabled: onSheet },
    save: { run: () => documents.save(), enabled: onSheet },
    'save-as': { run: () => documents.saveAs(), enabled: onSheet },
    'open-folder': { run: () => documents.openFolder() },
    'save-folder': { run: () => documents.saveFolder(), enabled: onSheet },
    'save-package': { run: () => documents.savePackage(), enabled: onSheet },
    'export-excel': { run: () => documents.exportExcel(), enabled: onSheet },
    'export-sheet': { run: () => documents.exportSheet(), enabled: onSheet },
    print: { run: () => print('print'), enabled: onSheet },
    'export-pdf': { run: () => print('pdf'), enabled: onSheet },
    versions: { run: () => session.showPanel('versions'), enabled: onSheet },
    recover: {
      run: async () => {
        await session.recovery.look()
        session.showPanel('recover')
      },
    },
    close: { run: () => documents.close(), enabled: onSheet },
    undo: {
      run: () => workbook.undo(),
      enabled: () => workbook.changing() || workbook.mirror.info()?.undo !== undefined,
    },
    redo: { run: () => workbook.redo(), enabled: () => workbook.mirror.info()?.redo !== undefined },
    cut: { run: () => session.grid()?.cut(), enabled: onSheet },
    copy: { run: () => session.grid()?.copy(), enabled: onSheet },
    paste: { run: () => session.grid()?.paste(), enabled: onSheet },
    'copy-markdown': { run: () => session.grid()?.copyMarkdown(), enabled: onSheet },
    'paste-special': { run: () => session.showPanel('paste'), enabled: onSheet },
    'paste-values': {
      run: () => session.grid()?.paste({ what: 'values', transpose: false }),
      enabled: onSheet,
    },
    'paste-sheet': { run: () => pasteAsSheet(session), enabled: onSheet },
    'copy-above': { run: () => copyAbove(session, 'formula'), enabled: onSheet },
    'copy-value-above': { run: () => copyAbove(session, 'value'), enabled: onSheet },
    'insert-date': { run: () => session.grid()?.insertText(dateText(new Date())), enabled: onSheet },
    'insert-time': { run: () => session.grid()?.insertText(timeText(new Date())), enabled: onSheet },
    delete: { run: () => session.grid()?.clear(), enabled: onSheet },
    'select-all': { run: () => void selectAll(session), enabled: onSheet },
    'fill-down': { run: () => structure.fill('down'), enabled: onSheet },
    'fill-series': { run: () => structure.fillOn(), enabled: onSheet },
    'fill-right': { run: () => structure.fill('right'), enabled: onSheet },
    find: { run: () => session.finding.open('find'), enabled: onSheet },
    replace: { run: () => session.finding.open('replace'), enabled: onSheet },
    'insert-rows': { run: () => insertLines('row'), enabled: onSheet },
    'insert-columns': { run: () => insertLines('column'), enabled: onSheet },
    'insert-cells': { run: () => insertCells(session), enabled: onSheet },
    'delete-rows': { run: () => structure.deleteLines('row'), enabled: onSheet },
    'delete-columns': { run: () => structure.deleteLines('column'), enabled: onSheet },
    'delete-cells': { run: () => deleteCells(session), enabled: onSheet },
    'row-height': { run: () => askSize(session, 'row'), enabled: onSheet },
    'column-width': { run: () => askSize(session, 'column'), enabled: onSheet },
    'fit-columns': { run: () => session.grid()?.fitColumns(), enabled: onSheet },
    'hide-rows': { run: () => structure.hide('row', true), enabled: onSheet },
    'show-rows': { run: () => structure.hide('row', false), enabled: onSheet },
    'hide-columns': { run: () => structure.hide('column', true), enabled: onSheet },
    'show-columns': { run: () => structure.hide('column', false), enabled: onSheet },
    ...formatActions(session, onSheet),
    filter: { run: () => filtering.toggle(), enabled: onSheet },
    'clear-filter': {
      run: () => filtering.clear(),
      enabled: () => (filtering.current()?.columns.length ?? 0) > 0,
    },
    'reapply-filter': {
      run: () => filtering.reapply(),
      enabled: () => (filtering.current()?.columns.length ?? 0) > 0,
    },
    comment: { run: () => editComment(session), enabled: onSheet },
    'delete-comment': {
      run: () => deleteComment(session),
      enabled: () => workbook.mirror.active()?.comment !== undefined,
    },
    'trace-precedents': { run: () => tracing.trace('precedents'), enabled: onSheet },
    'trace-dependents': { run: () => tracing.trace('dependents'), enabled: onSheet },
    'go-precedents': { run: () => tracing.goTo('precedents'), enabled: onSheet },
    'go-dependents': { run: () => tracing.goTo('dependents'), enabled: onSheet },
    'remove-arrows': { run: () => tracing.clear(), enabled: () => tracing.arrows().length > 0 },
    increase: { run: () => session.scrubbing.nudge(1), enabled: onSheet },
    decrease: { run: () => session.scrubbing.nudge(-1), enabled: onSheet },
    'freeze-panes': { run: () => freeze(session, 'here'), enabled: onSheet },
    'freeze-row': { run: () => freeze(session, 'row'), enabled: onSheet },
    'freeze-column': { run: () => freeze(session, 'column'), enabled: onSheet },
    'zoom-in': { run: () => session.zoom.step(1), enabled: onSheet },
    'zoom-out': { run: () => session.zoom.step(-1), enabled: onSheet },
    'zoom-reset': { run: () => session.zoom.reset(), enabled: onSheet },
    commands: { run: () => session.showPanel('commands') },
    shortcuts: { run: () => session.showPanel('shortcuts') },
    'sort-ascending': { run: () => structure.sortBy(false), enabled: onSheet },
    'sort-descending': { run: () => structure.sortBy(true), enabled: onSheet },
    sort: { run: () => session.showPanel('sort'), enabled: onSheet },
    calculate: { run: () => workbook.calculate(), enabled: onSheet },
    names: { run: () => session.showPanel('names'), enabled: onSheet },
    'insert-sheet': { run: () => workbook.apply({ type: 'add-sheet' }), enabled: onSheet },
    'copy-sheet': {
      run: () => workbook.apply({ type: 'copy-sheet', sheet: workbook.sheet()?.id ?? -1 }),
      enabled: onSheet,
    },
    'go-to': { run: () => session.grid()?.goTo(), enabled: onSheet },
    'toggle-charts': { run: () => session.toggleCharts(), enabled: onSheet },
    tour: {
      run: () => (touring.view() === 'open' ? touring.close() : touring.open()),
      enabled: () => onSheet() && touring.tour() !== undefined,
    },
    'tour-next': { run: () => touring.next(), enabled: () => onSheet() && touring.view() === 'open' },
    'tour-back': { run: () => touring.back(), enabled: () => onSheet() && touring.view() === 'open' },
    'insert-chart': { run: () => session.chartInserting.open(), enabled: onSheet },
    'insert-slider': { run: () => session.sliderEditing.open(), enabled: onSheet },
    'quick-chart': { run: () => session.chartInserting.insertBest(), enabled: onSheet },
    'start-view': { run: () => session.showStart() },
    functions: { run: () => session.showFunction(session.grid()?.functionInHand()) },
    theme: { run: () => session.theme.next() },
    about: { run: () => session.showPanel('about') },
  }
}
