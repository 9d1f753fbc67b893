import { rangeOf } from '../../core/address'
import { failure, type Outcome } from '../../core/outcome'
import { isOnSheet, sheetOf, type Book } from '../book'
import type { Command, SheetId } from '../model'
import type { Sheet } from '../sheet'
import { planAddSheets } from './add-sheets'
import { planChart } from './charts'
import { planClear } from './clear'
import { planCopy } from './copy'
import { planFill } from './fill'
import { planFilter, planFreeze } from './filter'
import { planHideLines, planSizeLines } from './layout'
import { planLineEdit } from './lines'
import { planAddRule, planClearFormats, planClearRules, planComment, planFormat } from './looks'
import { planMove } from './move'
import { planDefineName, planRemoveName } from './names'
import { NO_SHEET, type Plan } from './plan'
import { planSetCells } from './set-cells'
import { planReplace } from './replace'
import { planAddSheet, planCopySheet, planMoveSheet, planRemoveSheet, planRenameSheet } from './sheets'
import { planShiftCells } from './shift-cells'
import { planSort } from './sort'

const NO_CELL = 'That is no range of the sheet.'

/** Works out what a command changes, or why it cannot be done. `newSheet` is the id of a sheet that it may add. */
export function planCommand(
  book: Book,
  command: Exclude<Command, { type: 'together' }>,
  newSheet: SheetId,
): Outcome<Plan> {
  switch (command.type) {
    case 'set-cells': {
      const sheet = sheetOf(book, command.sheet)
      return sheet ? planSetCells(sheet, command.at, command.inputs) : failure(NO_SHEET)
    }
    case 'clear': {
      const sheet = sheetOf(book, command.sheet)
      if (!sheet) return failure(NO_SHEET)
      return command.ranges.every(isOnSheet) ? planClear(sheet, command.ranges) : failure(NO_CELL)
    }
    case 'copy': {
      const from = sheetOf(book, command.from.sheet)
      const to = sheetOf(book, command.to.sheet)
      if (!from || !to) return failure(NO_SHEET)
      if (![command.from.range, command.to.range].every(isOnSheet)) return failure(NO_CELL)
      return planCopy(
        book,
        { sheet: from, range: command.from.range },
        { sheet: to, range: command.to.range },
        command,
      )
    }
    case 'move': {
      const from = sheetOf(book, command.from.sheet)
      const to = sheetOf(book, command.to.sheet)
      if (!from || !to) return failure(NO_SHEET)
      if (!isOnSheet(command.from.range)) return failure(NO_CELL)
      return planMove(book, { sheet: from, range: command.from.range }, { sheet: to, at: command.to.at })
    }
    case 'insert-lines':
    case 'delete-lines':
    case 'move-lines':
    case 'size-lines':
    case 'hide-lines': {
      const sheet = sheetOf(book, command.sheet)
      return sheet ? planLines(book, sheet, command) : failure(NO_SHEET)
    }
    case 'insert-cells':
    case 'delete-cells': {
      const sheet = sheetOf(book, command.sheet)
      if (!sheet) return failure(NO_SHEET)
      if (!isOnSheet(command.range)) return failure(NO_CELL)
      const kind = command.type === 'insert-cells' ? 'insert' : 'delete'
      return planShiftCells(book, { sheet, range: command.range }, kind, command.axis)
    }
    case 'format-cells':
    case 'clear-formats':
    case 'add-rule':
    case 'clear-rules':
    case 'comment': {
      const sheet = sheetOf(book, command.sheet)
      return sheet ? planLooks(sheet, command) : failure(NO_SHEET)
    }
    case 'freeze': {
      const sheet = sheetOf(book, command.sheet)
      return sheet ? planFreeze(sheet, command) : failure(NO_SHEET)
    }
    case 'filter': {
      const sheet = sheetOf(book, command.sheet)
      return sheet ? planFilter(book, sheet, command.filter) : failure(NO_SHEET)
    }
    case 'fill': {
      const sheet = sheetOf(book, command.sheet)
      if (!sheet) return failure(NO_SHEET)
      if (![command.from, command.to].every(isOnSheet)) return failure(NO_CELL)
      return planFill(sheet, command)
    }
    case 'sort': {
      const sheet = sheetOf(book, command.sheet)
      if (!sheet) return failure(NO_SHEET)
      return isOnSheet(command.range) ? planSort(book, sheet, command.range, command.keys) : failure(NO_CELL)
    }
    case 'define-name': {
      const sheet = sheetOf(book, command.sheet)
      const { name, scope, refersTo } = command
      if (!sheet || (scope !== undefined && !sheetOf(book, scope))) return failure(NO_SHEET)
      return planDefineName(book, { sheet, name, scope, refersTo })
    }
    case 'remove-name':
      return planRemoveName(book, command.name, command.scope)
    case 'add-chart':
    case 'change-chart':
    case 'remove-chart':
    case 'move-chart':
      return planChart(book, command)
    case 'replace':
      return planReplace(book, command.query, command.replacement)
    case 'copy-sheet': {
      const sheet = sheetOf(book, command.sheet)
      return sheet ? planCopySheet(book, sheet, newSheet) : failure(NO_SHEET)
    }
    case 'move-sheet': {
      const sheet = sheetOf(book, command.sheet)
      return sheet ? planMoveSheet(book, sheet, command.to) : failure(NO_SHEET)
    }
    case 'add-sheet':
      return planAddSheet(book, newSheet, command.name)
    case 'add-sheets':
      return planAddSheets(book, command.sources, newSheet)
    case 'rename-sheet': {
      const sheet = sheetOf(book, command.sheet)
      return sheet ? planRenameSheet(book, sheet, command.name) : failure(NO_SHEET)
    }
    case 'remove-sheet': {
      const sheet = sheetOf(book, command.sheet)
      return sheet ? planRemoveSheet(book, sheet) : failure(NO_SHEET)
    }
    default:
      return command satisfies never
  }
}

type LinesCommand = Extract<
  Command,
  { type: 'insert-lines' | 'delete-lines' | 'move-lines' | 'size-lines' | 'hide-lines' }
>

function planLines(book: Book, sheet: Sheet, command: LinesCommand): Outcome<Plan> {
  const { axis } = command
  switch (command.type) {
    case 'insert-lines':
      return planLineEdit(book, sheet, { kind: 'insert', axis, at: command.at, count: command.count })
    case 'delete-lines':
      return planLineEdit(book, sheet, { kind: 'delete', axis, at: command.at, count: command.count })
    case 'move-lines': {
      const { at, count, to } = command
      return planLineEdit(book, sheet, { kind: 'move', axis, at, count, to })
    }
    case 'size-lines':
      return planSizeLines(sheet, axis, command.lines, command.size)
    case 'hide-lines':
      return planHideLines(sheet, axis, command.lines, command.hidden)
    default:
      return command satisfies never
  }
}

type LooksCommand = Extract<
  Command,
  { type: 'format-cells' | 'clear-formats' | 'add-rule' | 'clear-rules' | 'comment' }
>

function planLooks(sheet: Sheet, command: LooksCommand): Outcome<Plan> {
  if (command.type === 'comment') {
    return isOnSheet(rangeOf(command.cell))
      ? planComment(sheet, command.cell, command.text)
      : failure(NO_CELL)
  }
  if (!command.ranges.every(isOnSheet)) return failure(NO_CELL)
  switch (command.type) {
    case 'format-cells':
      return planFormat(sheet, command.ranges, command.look)
    case 'clear-formats':
      return planClearFormats(sheet, command.ranges)
    case 'add-rule':
      return planAddRule(sheet, command.ranges, command.rule)
    case 'clear-rules':
      return planClearRules(sheet, command.ranges)
    default:
      return command satisfies never
  }
}
