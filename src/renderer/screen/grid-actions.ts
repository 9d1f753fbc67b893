import type { GridActions, GridHandle } from '../grid/grid-props'
import type { Clipboard } from '../state/cells/clipboard'
import { shownRanges } from '../state/cells/copied-parts'
import { fitColumns, lineSpans } from '../state/cells/structure'
import type { WorkbookState } from '../state/workbook'
import type { SheetEditing } from './sheet-editing'

/** What the grid's owner adds to it. */
export interface GridActionsParts {
  readonly workbook: WorkbookState
  readonly clipboard: Clipboard
  readonly editing: SheetEditing
  /** Lets an address be typed. */
  readonly goTo: () => void
}

/** The grid on screen, with what menus, panels and keys can do to it. */
export function gridActions(grid: GridHandle, parts: GridActionsParts): GridActions {
  const { workbook, clipboard, editing, goTo } = parts
  const { editor, pointing } = editing

  return {
    ...grid,
    focus: () => (editor.mode() === 'idle' ? grid.focus() : editor.focus()),
    cut: () => clipboard.onCopy(undefined, true),
    copy: () => clipboard.onCopy(undefined, false),
    paste: (how) => clipboard.onPaste(undefined, how),
    copyMarkdown: () => void clipboard.copyMarkdown(),
    insertText: editing.insertText,
    clear: () => clearSelected(workbook),
    commitEdit: () => editor.commit('stay'),
    leaveSheet: () => pointing.wants() || editor.commit('stay'),
    status: editing.assist.status,
    insertCutLines(axis) {
      const lines = clipboard.cutLines()
      const [first] = lineSpans(workbook.selection(), axis)
      if (!lines || !first || lines.axis !== axis || lines.sheet !== workbook.sheet()?.id) return false
      clipboard.forget()
      void workbook.apply({ type: 'move-lines', ...lines, to: first.start })
      return true
    },
    fitColumns: () => fitColumns(workbook, grid.fittingWidth),
    insertFormula: editing.insertFormula,
    goTo,
    functionInHand: editing.functionInHand,
  }
}

/** Empties the selected cells, but for those in hidden lines. */
export function clearSelected(workbook: WorkbookState): void {
  const sheet = workbook.sheet()
  if (!sheet) return
  const ranges = shownRanges(workbook.selection().ranges, workbook.layout())
  void workbook.apply({ type: 'clear', sheet: sheet.id, ranges })
}
