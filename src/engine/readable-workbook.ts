import type { Cell, Range } from '../core/address'
import type { Outcome } from '../core/outcome'
import { sheetOf, type Book } from './book'
import { filterValues } from './commands/filter'
import { replacementIn } from './commands/replace'
import { ComputedContents } from './computed-contents'
import { csvBeginning, formulaLikeIn } from './export-workbook'
import type {
  CellBlock,
  CellDetail,
  CsvExport,
  FilterValue,
  FindQuery,
  Found,
  NumberBlock,
  SheetId,
  SheetLayout,
  SheetLooks,
  SheetRange,
  Summary,
} from './model'
import { readBlock } from './read/block'
import { copiedText, parseClipboard } from './read/copy-text'
import { readDetail } from './read/detail'
import { edgeFrom, type Direction } from './read/edge'
import { regionAround } from './read/region'
import { readNumbers } from './read/numbers'
import { findCells } from './read/find'
import { partText } from './read/part-text'
import { summarise } from './read/summary'
import { dependentsOf, precedentsOf } from './read/trace'
import type { Library } from './spreadsheet/library'
import { writeSpreadsheet, type WrittenSpreadsheet } from './spreadsheet/write-spreadsheet'
import type { Sheet } from './sheet'

/** What a workbook can be asked. A sheet that does not exist is a bug in the caller. */
export class ReadableWorkbook {
  protected readonly computed = new ComputedContents()

  protected get book(): Book {
    return this.computed.book
  }

  block(at: SheetRange): CellBlock {
    return readBlock(this.book, this.sheet(at.sheet), at)
  }

  numbers(at: SheetRange): NumberBlock {
    return readNumbers(this.book, this.sheet(at.sheet), at)
  }

  summarise(sheet: SheetId, ranges: readonly Range[]): Summary {
    return summarise(this.book, this.sheet(sheet), ranges)
  }

  inspect(sheet: SheetId, cell: Cell): CellDetail {
    return readDetail(this.book, this.sheet(sheet), cell)
  }

  /** What an expression would come to inside the formula of a cell, as text that could stand there. */
  evaluate(sheet: SheetId, cell: Cell, expression: string): Outcome<string> {
    return partText(this.book, { sheet: this.sheet(sheet).id, cell }, expression)
  }

  /** What the formula of a cell refers to; for a cell that an array fills, what the array's formula does. */
  precedents(sheet: SheetId, cell: Cell): readonly SheetRange[] {
    return precedentsOf(this.book, this.sheet(sheet), cell)
  }

  /** The cells whose formulas refer to a cell, at most `most` of them. */
  dependents(sheet: SheetId, cell: Cell, most: number): readonly SheetRange[] {
    return dependentsOf(this.book, this.sheet(sheet), cell, most)
  }

  /** Where Ctrl+arrow from `cell` lands. */
  edge(sheet: SheetId, cell: Cell, direction: Direction): Cell {
    return edgeFrom(this.book, this.sheet(sheet), cell, direction)
  }

  /** The filled cells around one that hang together; only the cell where it stands alone. */
  region(sheet: SheetId, cell: Cell): Range {
    return regionAround(this.book, this.sheet(sheet), cell)
  }

  /** How a sheet's rows and columns are laid out; the same object as long as nothing of it changes. */
  layout(sheet: SheetId): SheetLayout {
    return this.sheet(sheet).layout
  }

  /** How a sheet's cells look, and the comments on them. */
  looks(sheet: SheetId): SheetLooks {
    return this.sheet(sheet).looks
  }

  /** What a column of the sheet's filter holds, to choose from. */
  filterValues(sheet: SheetId, column: number): readonly FilterValue[] {
    return filterValues(this.book, this.sheet(sheet), column)
  }

  /** Every cell that a query means. */
  find(query: FindQuery): Outcome<readonly Found[]> {
    return findCells(this.book, query)
  }

  /** What replacing would make of one cell. */
  replacement(query: FindQuery, text: string, sheet: SheetId, { row, column }: Cell) {
    return replacementIn(this.sheet(sheet).cells.get(row, column), query, text)
  }

  /** Ranges' values as tab-separated text: bands below one another, the ranges of each side by side. */
  copyText(sheet: SheetId, bands: readonly (readonly Range[])[]): Outcome<string> {
    return copiedText(this.book, this.sheet(sheet), bands)
  }

  parseClipboard(text: string): readonly (readonly string[])[] {
    return parseClipboard(text)
  }

  /** The beginning of that file as text, for a preview. */
  csvBeginning(
    sheet: SheetId,
    contents: 'formulas' | 'values',
    format: CsvExport,
    rows: number,
  ): Outcome<string> {
    return csvBeginning(this.book, sheet, contents, format, rows)
  }

  /** All sheets as an `.xlsx` file. */
  exportSpreadsheet(library: Library): Outcome<WrittenSpreadsheet> {
    return writeSpreadsheet(library, this.book)
  }

  /** How many values of a sheet, or of all of them, another spreadsheet could take for formulas. */
  formulaLike(sheet?: SheetId): number {
    return formulaLikeIn(this.book, sheet)
  }

  protected sheet(id: SheetId): Sheet {
    const sheet = sheetOf(this.book, id)
    if (!sheet) throw new Error(`The workbook has no sheet ${id}.`)
    return sheet
  }
}
