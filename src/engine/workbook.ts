import { rangeOf, type Cell, type Range } from '../core/address'
import { failure, success, type Outcome } from '../core/outcome'
import { sheetOf, usedRange, type Book } from './book'
import { Calculator } from './calculator/calculator'
import { planCommand } from './commands/plan-command'
import { sheetNameOfFile } from './commands/sheets'
import { Computation, type Watcher } from './computation'
import { readCsvFile, readCsvText, type CsvContents } from './csv/read-csv'
import { inputLines, valueLines } from './csv/sheet-lines'
import { writeCsv } from './csv/write-csv'
import { functionHelp } from './functions/help'
import { History, type Step } from './history'
import type {
  Applied,
  CellBlock,
  CellDetail,
  Command,
  CsvFormat,
  FunctionHelp,
  NumberBlock,
  SheetId,
  SheetInfo,
  SheetRange,
  Source,
  Summary,
  UsualFunction,
  WorkbookInfo,
} from './model'
import { inverse, type Patch } from './patch'
import { readBlock } from './read/block'
import { copiedText, parseClipboard } from './read/copy-text'
import { readDetail } from './read/detail'
import { edgeFrom, type Direction } from './read/edge'
import { readNumbers } from './read/numbers'
import { partText } from './read/part-text'
import { summarise } from './read/summary'
import { SheetCells } from './sheet-cells'
import type { Sheet } from './sheet'

/** Tells what a long piece of work is at: `done` of 0 to 1, `undefined` where its end cannot be told. */
export type Progress = (phase: string, done: number | undefined) => void

/** How new files are written: RFC 4180 in UTF-8. */
const NEW_FILE: CsvFormat = {
  encoding: 'utf-8',
  bom: false,
  newline: '\r\n',
  delimiter: ',',
  finalNewline: true,
}

/**
 * A workbook: sheets, their formulas kept computed, and what can be undone. Commands change it, everything else reads.
 * A sheet that does not exist is a bug in the caller for readers, a sentence for commands.
 */
export class Workbook {
  readonly #sheets: Sheet[] = []
  #computation = new Computation()
  readonly #history = new History()
  #nextId: SheetId = 1

  /** A workbook of one empty sheet. */
  static empty(): Workbook {
    const workbook = new Workbook()
    workbook.#addFirst([{ name: 'Sheet1', cells: new SheetCells() }], () => {})
    return workbook
  }

  /** Opens a workbook; `format` is how its file was written. */
  static open(
    source: Source,
    progress: Progress = () => {},
  ): Outcome<{ workbook: Workbook; format: CsvFormat }> {
    if (source.kind === 'empty') return success({ workbook: Workbook.empty(), format: NEW_FILE })
    const read = readSource(source, progress)
    if (!read.ok) return read
    const workbook = new Workbook()
    progress('Building', undefined)
    workbook.#addFirst(read.value, (done) => progress('Calculating', done))
    return success({ workbook, format: read.value[0]?.format ?? NEW_FILE })
  }

  /** Help for every function that the sheet has beyond a spreadsheet's usual ones. */
  static functions(): readonly FunctionHelp[] {
    return functionHelp()
  }

  /** Short entries for a spreadsheet's usual functions. */
  static usualFunctions(): readonly UsualFunction[] {
    return Calculator.functions()
  }

  get #book(): Book {
    return { sheets: this.#sheets, computation: this.#computation }
  }

  info(): WorkbookInfo {
    return {
      sheets: this.#sheets.map((sheet) => this.#sheetInfo(sheet)),
      state: this.#history.state,
      dirty: this.#history.dirty,
      undo: this.#history.undo?.label,
      redo: this.#history.redo?.label,
    }
  }

  block(at: SheetRange): CellBlock {
    return readBlock(this.#book, this.#sheet(at.sheet), at)
  }

  numbers(at: SheetRange): NumberBlock {
    return readNumbers(this.#book, this.#sheet(at.sheet), at)
  }

  summarise(sheet: SheetId, ranges: readonly Range[]): Summary {
    return summarise(this.#book, this.#sheet(sheet), ranges)
  }

  inspect(sheet: SheetId, cell: Cell): CellDetail {
    return readDetail(this.#book, this.#sheet(sheet), cell)
  }

  /** What an expression would come to inside the formula of a cell, as text that could stand there. */
  evaluate(sheet: SheetId, cell: Cell, expression: string): Outcome<string> {
    return partText(this.#book, { sheet: this.#sheet(sheet).id, cell }, expression)
  }

  /** Where Ctrl+arrow from `cell` lands. */
  edge(sheet: SheetId, cell: Cell, direction: Direction): Cell {
    return edgeFrom(this.#book, this.#sheet(sheet), cell, direction)
  }

  /** A range's values as tab-separated text. */
  copyText(from: SheetRange): Outcome<string> {
    return copiedText(this.#book, this.#sheet(from.sheet), from.range)
  }

  parseClipboard(text: string): readonly (readonly string[])[] {
    return parseClipboard(text)
  }

  /** A sheet as a CSV file: what its cells were given, or what they show. */
  exportCsv(sheet: SheetId, contents: 'formulas' | 'values', format: CsvFormat): Outcome<Uint8Array> {
    const exported = sheetOf(this.#book, sheet)
    if (!exported) return failure('That sheet is no longer part of the workbook.')
    const lines = contents === 'formulas' ? inputLines(exported) : valueLines(this.#book, exported)
    return success(writeCsv(lines, format))
  }

  /** Tells that the file holds `state`, a number that `info` gave. */
  markSaved(state: number): WorkbookInfo {
    this.#history.markSaved(state)
    return this.info()
  }

  /** Does a command, or leaves everything as it is and says why not. */
  apply(command: Command): Outcome<Applied> {
    const plan = planCommand(this.#book, command, this.#nextId)
    if (!plan.ok) return plan
    const { patches, label, focus } = plan.value
    const done = this.#carryOut(patches)
    if (!done.ok) return done
    if (command.type === 'add-sheet') this.#nextId++
    this.#history.record({ label, patches, focus })
    return success(this.#applied(focus, command.type === 'set-cells' ? focus : undefined))
  }

  undo(): Outcome<Applied> {
    const step = this.#history.undo
    if (!step) return failure('There is nothing to undo.')
    return this.#step(step, inverse(step.patches), () => this.#history.stepBack())
  }

  redo(): Outcome<Applied> {
    const step = this.#history.redo
    if (!step) return failure('There is nothing to redo.')
    return this.#step(step, step.patches, () => this.#history.stepForward())
  }

  #step(step: Step, patches: readonly Patch[], record: () => void): Outcome<Applied> {
    const done = this.#carryOut(patches)
    if (!done.ok) return done
    record()
    return success(this.#applied(step.focus))
  }

  #applied(focus: SheetRange | undefined, typed?: SheetRange): Applied {
    const shown = focus && sheetOf(this.#book, focus.sheet) ? focus : this.#firstCell()
    const notice = typed && this.#computation.parseProblemIn(typed.sheet, typed.range)
    return { info: this.info(), focus: shown, ...(notice === undefined ? {} : { notice }) }
  }

  #firstCell(): SheetRange {
    return { sheet: this.#sheets[0]!.id, range: rangeOf({ row: 0, column: 0 }) }
  }

  /** All of the patches or, should the calculator fail, none. */
  #carryOut(patches: readonly Patch[]): Outcome<undefined> {
    let begun = 0
    try {
      for (const patch of patches) {
        begun++
        this.#carry(patch)
      }
      this.#computation.compute()
      return success(undefined)
    } catch (thrown) {
      this.#restore(patches.slice(0, begun))
      const reason = thrown instanceof Error ? thrown.message : String(thrown)
      return failure(`The change could not be computed, so the workbook is as it was before. (${reason})`)
    }
  }

  #carry(patch: Patch): void {
    switch (patch.type) {
      case 'cells':
        setInputs(this.#sheet(patch.cells.sheet), patch)
        return this.#computation.changed(patch.cells)
      case 'add-sheet':
        this.#sheets.splice(patch.index, 0, patch.sheet)
        return this.#computation.addSheet(patch.sheet)
      case 'remove-sheet':
        this.#sheets.splice(patch.index, 1)
        return this.#computation.removeSheet(patch.sheet.id)
      case 'rename-sheet':
        this.#sheet(patch.sheet).name = patch.after
        return this.#computation.renamedSheet()
      default:
        return patch satisfies never
    }
  }

  /** Takes back what was begun, and computes everything anew from what the cells were given. */
  #restore(begun: readonly Patch[]): void {
    for (const patch of inverse(begun)) {
      if (patch.type === 'cells') setInputs(this.#sheet(patch.cells.sheet), patch)
      else if (patch.type === 'add-sheet') this.#sheets.splice(patch.index, 0, patch.sheet)
      else if (patch.type === 'remove-sheet') this.#sheets.splice(patch.index, 1)
      else this.#sheet(patch.sheet).name = patch.after
    }
    this.#computation = new Computation()
    for (const sheet of this.#sheets) this.#computation.addSheet(sheet)
    this.#computation.compute()
  }

  #addFirst(
    contents: readonly (Pick<CsvContents, 'cells' | 'fieldCounts'> & { name: string })[],
    watch: Watcher,
  ): void {
    for (const { name, cells, fieldCounts } of contents) {
      const sheet: Sheet = { id: this.#nextId++, name, cells, ...(fieldCounts ? { fieldCounts } : {}) }
      this.#sheets.push(sheet)
      this.#computation.addSheet(sheet)
    }
    this.#computation.compute(watch)
  }

  #sheetInfo(sheet: Sheet): SheetInfo {
    const used = usedRange(this.#book, sheet)
    return {
      id: sheet.id,
      name: sheet.name,
      rows: used ? used.bottom + 1 : 0,
      columns: used ? used.right + 1 : 0,
    }
  }

  #sheet(id: SheetId): Sheet {
    const sheet = sheetOf(this.#book, id)
    if (!sheet) throw new Error(`The workbook has no sheet ${id}.`)
    return sheet
  }
}

function setInputs(
  { cells }: Sheet,
  { cells: { row, column, after } }: Extract<Patch, { type: 'cells' }>,
): void {
  cells.setRun(row, column, after)
}

type NamedContents = CsvContents & { readonly name: string }

function readSource(
  source: Exclude<Source, { kind: 'empty' }>,
  progress: Progress,
): Outcome<readonly NamedContents[]> {
  const tell = (done: number) => progress('Reading', done)
  if (source.kind === 'csv') {
    tell(0)
    const read = readCsvFile(source.name, source.bytes, tell)
    return read.ok ? success([{ ...read.value, name: sheetNameOfFile(source.name) }]) : read
  }
  const sheets: NamedContents[] = []
  for (const { name, csv } of source.sheets) {
    const read = readCsvText(name, csv, tell)
    if (!read.ok) return read
    sheets.push({ ...read.value, name })
  }
  return sheets.length > 0 ? success(sheets) : failure('The workbook has no sheets.')
}
