import type { MenuId } from '../../shared/desktop'
import type { Session } from './session'

/** What a menu entry, a button or a key does. */
export interface Action {
  readonly run: () => unknown
  /** False greys the entry out; left out, the action is always there. */
  readonly enabled?: () => boolean
}

/** Every action of the program, by the id that menus and keys name it with. */
export function createActions(session: Session): Readonly<Record<MenuId, Action>> {
  const { documents, workbook } = session
  const onSheet = () => session.screen() === 'sheet'
  return {
    new: { run: () => documents.newWorkbook() },
    open: { run: () => documents.open() },
    save: { run: () => documents.save(), enabled: onSheet },
    'save-as': { run: () => documents.saveAs(), enabled: onSheet },
    'export-values': { run: () => documents.exportValues(), enabled: onSheet },
    close: { run: () => documents.close(), enabled: onSheet },
    undo: { run: () => workbook.undo(), enabled: () => workbook.mirror.info()?.undo !== undefined },
    redo: { run: () => workbook.redo(), enabled: () => workbook.mirror.info()?.redo !== undefined },
    cut: { run: () => session.grid()?.cut(), enabled: onSheet },
    copy: { run: () => session.grid()?.copy(), enabled: onSheet },
    paste: { run: () => session.grid()?.paste(), enabled: onSheet },
    delete: { run: () => session.grid()?.clear(), enabled: onSheet },
    'select-all': { run: () => session.grid()?.selectAll(), enabled: onSheet },
    'go-to': { run: () => session.grid()?.goTo(), enabled: onSheet },
    'toggle-charts': { run: () => session.toggleCharts(), enabled: onSheet },
    'insert-chart': { run: () => session.insertChart(), enabled: onSheet },
    'start-view': { run: () => session.showStart() },
    functions: { run: () => session.showFunction(session.grid()?.functionInHand()) },
    theme: { run: () => session.theme.next() },
    about: { run: () => session.showPanel('about') },
  }
}
