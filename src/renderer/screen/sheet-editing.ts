import { createMemo, type Accessor } from 'solid-js'
import type { Range } from '../../core/address'
import { createFormulaAssist, type FormulaAssist } from '../formula/assist'
import { withMovedReference } from '../formula/formula-text'
import { placeSuggestions } from '../formula/place-suggestions'
import { sheetPrefix } from '../formula/reference-text'
import type { PlaceSuggestion } from '../formula/suggesting'
import type { ReferenceTint } from '../grid/grid-props'
import { gridLines } from '../grid/lines'
import { committed } from '../state/cells/committed'
import { createEditor, type CommitMove, type Editor } from '../state/cells/editor'
import { createFormulaInserting, type FormulaInserting } from '../state/cells/formula-inserting'
import { formulaReferences } from '../state/cells/formula-references'
import type { FrontSheet } from '../state/cells/front-sheet'
import { createPointing, type Pointing } from '../state/cells/pointing'
import { selectRange } from '../state/cells/selection'
import { createShownCell, type ShownCell } from '../state/cells/shown-cell'
import type { Session } from '../state/session'

/** Typing into the sheet in front: what is typed, what helps with it, and the references in it. */
export interface SheetEditing extends ShownCell, FormulaInserting {
  readonly editor: Editor
  readonly pointing: Pointing
  readonly assist: FormulaAssist
  /** The ranges of the sheet in front that a formula or the chart being edited names, in their colours. */
  readonly references: Accessor<readonly ReferenceTint[]>
  /** Puts another range in place of a reference of the formula that is being typed. */
  moveReference(index: number, range: Range): void
  /** Goes to an address; a formula that wants a reference takes it. */
  goTo(range: Range, sheetName: string | undefined): void
}

/** Wires what is typed to the session; `typed` is told when it has become a cell's. */
export function createSheetEditing(session: Session, front: FrontSheet, typed: () => void): SheetEditing {
  const { workbook } = session

  const editor: Editor = createEditor({
    review: (text) => assist.review(text),
    commit(target, text, move) {
      const height = gridLines(workbook.layout()).rows.sizeOf(target.cell.row)
      const command = committed(target, text, move === 'fill' ? workbook.selection().ranges : [], height)
      if (command) void workbook.apply(command)
      typed()
      moveOn(target.sheet, move)
    },
    cancelled: (target) => moveOn(target.sheet, 'stay'),
  })

  function moveOn(sheet: number, move: CommitMove) {
    if (workbook.sheet()?.id !== sheet) workbook.showSheet(sheet)
    session.grid()?.moveAfterCommit(move)
  }

  const pointing = createPointing(editor, {
    sheet: () => workbook.sheet()?.id,
    prefix: () =>
      editor.target()?.sheet === workbook.sheet()?.id ? '' : sheetPrefix(workbook.sheet()?.name ?? ''),
    selection: workbook.selection,
    page: () => session.grid()?.page() ?? { rows: 1, columns: 1 },
    filled: front.sheet,
    lines: () => gridLines(workbook.layout(), session.zoom.level()),
    edge: front.edge,
    reveal: (cell) => session.grid()?.reveal(cell),
  })
  const places = createMemo<readonly PlaceSuggestion[]>(() =>
    placeSuggestions(workbook.mirror.info()?.names ?? [], workbook.sheets(), workbook.sheet()?.id),
  )
  const assist = createFormulaAssist(editor, pointing, {
    functions: session.functions,
    places,
    loadFunctions: session.loadFunctions,
    evaluate: ({ sheet, cell }, expression) => workbook.client.call('evaluate', sheet, cell, expression),
    showHelp: session.showFunction,
  })
  const shownCell = createShownCell(workbook)
  const { detail } = shownCell

  const references = createMemo<readonly ReferenceTint[]>(() => {
    const editing = editor.mode() !== 'idle'
    if (!editing && session.chartEditing.chart()) return session.chartEditing.tints(workbook.sheet()?.id)
    const text = editing ? editor.text() : (detail()?.input ?? '')
    const home = editing ? editor.target()?.sheet : workbook.sheet()?.id
    const sheet = workbook.sheet()
    const pointed = pointing.pointed() !== undefined ? editor.caret().end : undefined
    return formulaReferences(text)
      .map(({ end, ...reference }, index) => ({ ...reference, index, pointed: end === pointed }))
      .filter((reference) =>
        reference.sheet === undefined
          ? home === sheet?.id
          : reference.sheet.toLowerCase() === sheet?.name.toLowerCase(),
      )
  })

  return {
    editor,
    pointing,
    assist,
    ...shownCell,
    references,
    moveReference(index, range) {
      const reference = formulaReferences(editor.text())[index]
      if (!reference) return
      const { text, start, end } = withMovedReference(editor.text(), reference, range)
      editor.change(text, { start, end })
    },
    goTo(range, sheetName) {
      const sheet = workbook.sheets().find(({ name }) => name === sheetName) ?? workbook.sheet()
      if (!sheet) return
      if (pointing.wants()) {
        workbook.showSheet(sheet.id)
        session.grid()?.reveal({ row: range.top, column: range.left })
        pointing.point(selectRange(range), 'press')
      } else if (editor.commit('stay')) workbook.goTo({ sheet: sheet.id, range })
    },
    ...createFormulaInserting({
      editor,
      input: () => detail()?.input ?? '',
      target: () => ({ sheet: front.sheet().id, cell: workbook.selection().active }),
      functions: session.functions,
    }),
  }
}
