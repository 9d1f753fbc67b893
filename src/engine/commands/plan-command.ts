import { failure, type Outcome } from '../../core/outcome'
import { isOnSheet, sheetOf, type Book } from '../book'
import type { Command, SheetId } from '../model'
import { planClear } from './clear'
import { planCopy } from './copy'
import { planMove } from './move'
import { NO_SHEET, type Plan } from './plan'
import { planSetCells } from './set-cells'
import { planAddSheet, planRemoveSheet, planRenameSheet } from './sheets'

const NO_CELL = 'That is no range of the sheet.'

/** Works out what a command changes, or why it cannot be done. `newSheet` is the id of a sheet that it may add. */
export function planCommand(book: Book, command: Command, newSheet: SheetId): Outcome<Plan> {
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
      )
    }
    case 'move': {
      const from = sheetOf(book, command.from.sheet)
      const to = sheetOf(book, command.to.sheet)
      if (!from || !to) return failure(NO_SHEET)
      if (!isOnSheet(command.from.range)) return failure(NO_CELL)
      return planMove(book, { sheet: from, range: command.from.range }, { sheet: to, at: command.to.at })
    }
    case 'add-sheet':
      return planAddSheet(book, newSheet, command.name)
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
