import { rangeOf } from '../core/address'
import { failure, success, type Outcome } from '../core/outcome'
import { sheetOf, usedRange } from './book'
import type { Plan } from './commands/plan'
import { Calculator } from './calculator/calculator'
import { lostChartsNotice } from './commands/charts'
import { planCommand } from './commands/plan-command'
import type { Watcher } from './computation'
import { sheetAsCsv } from './export-workbook'
import { functionHelp } from './functions/help'
import { History, type Step } from './history'
import type {
  Applied,
  ChartId,
  Command,
  CsvExport,
  CsvFormat,
  FileForm,
  FolderFile,
  FunctionHelp,
  JsonObject,
  SheetId,
  SheetInfo,
  SheetRange,
  Snapshot,
  Source,
  Tour,
  UsualFunction,
  WorkbookInfo,
} from './model'
import { inverse, type Patch } from './patch'
import { readCharts } from './package/read-charts'
import { packageFiles } from './package/write-package'
import { writeZip } from './package/zip'
import { definedNames } from './names'
import { JUST_SHEETS, readSource, type ReadWorkbook } from './read-source'
import { NEW_FILE } from '../shared/new-file'
import { SheetCells } from './sheet-cells'
import { sheetsIn, snapshotOf } from './snapshot'
import { PLAIN_LAYOUT, PLAIN_LOOKS, type Sheet } from './sheet'
import { ReadableWorkbook } from './readable-workbook'

/** Tells what a long piece of work is at: `done` of 0 to 1, `undefined` where its end cannot be told. */
export type Progress = (phase: string, done: number | undefined) => void

/** A workbook that was opened, and what its file said besides. */
export interface OpenedWorkbook {
  readonly workbook: Workbook
  /** How the file was written, and saving writes it again; RFC 4180 where it was none. */
  readonly format: CsvFormat
  readonly form: FileForm
  /** What the window had put into the package: what it gave to `exportPackage`. */
  readonly window: JsonObject
  /** Whether the package's values have an apostrophe before texts that look like formulas. */
  readonly escapeValues?: boolean
  /** Absent where the file has none that leads somewhere. */
  readonly tour?: Tour
  /** What of the file could not be read as it was meant, a sentence each. */
  readonly notes: readonly string[]
}

/**
 * A workbook: sheets, their formulas kept computed, and what can be undone. Commands change it; to them a sheet that
 * does not exist is worth a sentence.
 */
export class Workbook extends ReadableWorkbook {
  readonly #history = new History()
  #nextId: SheetId = 1
  /** What the descriptor of the package says that it came from, besides its sheets. */
  #metadata: JsonObject = {}
  #tour: Tour | undefined

  /** A workbook of one empty sheet. */
  static empty(): Workbook {
    const workbook = new Workbook()
    workbook.#begin({
      sheets: [{ name: 'Sheet1', cells: new SheetCells(), layout: PLAIN_LAYOUT, looks: PLAIN_LOOKS }],
      names: [],
    })
    return workbook
  }

  /** Opens a workbook from whatever it comes from. */
  static open(source: Source, progress: Progress = () => {}): Outcome<OpenedWorkbook> {
    if (source.kind === 'empty')
      return success({ ...JUST_SHEETS, workbook: Workbook.empty(), format: NEW_FILE })
    if (source.kind === 'snapshot') return Workbook.#resume(source, progress)
    const read = readSource(source, (done) => progress('Reading', done))
    if (!read.ok) return read
    const { form, window, escapeValues, tour, notes, format = NEW_FILE } = read.value
    const workbook = new Workbook()
    progress('Building', undefined)
    const more = workbook.#begin(read.value, (done) => progress('Calculating', done))
    workbook.#tour = tour
    return success({
      workbook,
      format,
      form,
      window,
      notes: [...notes, ...more],
      ...(tour ? { tour } : {}),
      ...(escapeValues ? { escapeValues } : {}),
    })
  }

  static #resume(snapshot: Snapshot, progress: Progress): Outcome<OpenedWorkbook> {
    const sheets = sheetsIn(snapshot, (done) => progress('Reading', done))
    if (!sheets.ok) return sheets
    const workbook = new Workbook()
    const { contents } = workbook.computed
    contents.sheets.push(...sheets.value)
    contents.names = snapshot.names
    contents.charts = snapshot.charts
    workbook.#nextId = snapshot.nextId
    workbook.#metadata = snapshot.metadata
    workbook.#tour = snapshot.tour
    workbook.#history.beginUnsaved()
    workbook.computed.begin((done) => progress('Calculating', done))
    const { tour } = snapshot
    return success({ ...JUST_SHEETS, workbook, format: NEW_FILE, ...(tour ? { tour } : {}) })
  }

  /** Help for every function that the sheet has beyond a spreadsheet's usual ones. */
  static functions(): readonly FunctionHelp[] {
    return functionHelp()
  }

  /** Short entries for a spreadsheet's usual functions. */
  static usualFunctions(): readonly UsualFunction[] {
    return Calculator.functions()
  }

  info(): WorkbookInfo {
    return {
      sheets: this.computed.contents.sheets.map((sheet) => this.#sheetInfo(sheet)),
      names: this.computed.contents.names,
      charts: this.computed.contents.charts,
      state: this.#history.state,
      dirty: this.#history.dirty,
      undo: this.#history.undo?.label,
      redo: this.#history.redo?.label,
    }
  }

  /** A sheet as a CSV file: what its cells were given, or what they show. */
  exportCsv(sheet: SheetId, contents: 'formulas' | 'values', format: CsvExport): Outcome<Uint8Array> {
    return sheetAsCsv(this.book, sheet, contents, format, this.#history.state === 0)
  }

  /**
   * The workbook as a zipped Data Package. `window` comes back when it is opened; `title` is what people see of it in a
   * catalogue.
   */
  exportPackage(title: string, window: JsonObject, escapeValues = false): Uint8Array {
    return writeZip(this.exportPackageFiles(title, window, escapeValues))
  }

  /** The same as the files of a folder. */
  exportPackageFiles(title: string, window: JsonObject, escapeValues = false): readonly FolderFile[] {
    return packageFiles(
      this.book,
      { title, window, metadata: this.#metadata, escapeValues },
      this.#history.state === 0,
    )
  }

  /** The workbook as it is, to go on from. */
  snapshot(): Snapshot {
    const tour = this.#tour ? { tour: this.#tour } : {}
    return snapshotOf(this.computed.contents, { nextId: this.#nextId, metadata: this.#metadata, ...tour })
  }

  /** Tells that the file holds `state`, a number that `info` gave. */
  markSaved(state: number): WorkbookInfo {
    this.#history.markSaved(state)
    return this.info()
  }

  /**
   * Does a command, or leaves everything as it is and says why not. With `stopped` the formulas that it touches are
   * left uncomputed, and say so, until `calculate`.
   */
  apply(command: Command, stopped = false): Outcome<Applied> {
    this.computed.stopped = stopped
    const done = command.type === 'together' ? this.#doTogether(command) : this.#do(command)
    if (!done.ok) return done
    this.#history.record(done.value, 'merge' in command ? command.merge : undefined)
    return success(this.#applied(done.value, command.type === 'set-cells'))
  }

  #do(command: Exclude<Command, { type: 'together' }>): Outcome<Plan> {
    const plan = planCommand(this.book, command, this.#nextId)
    if (!plan.ok) return plan
    const done = this.computed.carryOut(plan.value.patches)
    if (!done.ok) return done
    this.#nextId += plan.value.patches.filter(({ type }) => type === 'add-sheet').length
    const lost = lostChartsNotice(command, plan.value.patches)
    return lost === undefined ? plan : success({ ...plan.value, notice: lost })
  }

  #doTogether({ label, commands }: Extract<Command, { type: 'together' }>): Outcome<Plan> {
    const patches: Patch[] = []
    let focus: SheetRange | undefined
    let chart: ChartId | undefined
    for (const command of commands) {
      const done = command.type === 'together' ? this.#doTogether(command) : this.#do(command)
      if (!done.ok) {
        this.computed.carryOut(inverse(patches))
        return done
      }
      patches.push(...done.value.patches)
      focus ??= done.value.focus
      chart ??= done.value.chart
    }
    return success({ label, patches, focus, ...(chart === undefined ? {} : { chart }) })
  }

  undo(stopped = false): Outcome<Applied> {
    this.computed.stopped = stopped
    const step = this.#history.undo
    if (!step) return failure('There is nothing to undo.')
    return this.#step(step, inverse(step.patches), () => this.#history.stepBack())
  }

  redo(stopped = false): Outcome<Applied> {
    this.computed.stopped = stopped
    const step = this.#history.redo
    if (!step) return failure('There is nothing to redo.')
    return this.#step(step, step.patches, () => this.#history.stepForward())
  }

  /** Computes what was left uncomputed, and what gives other values each time. */
  calculate(stopped = false): Outcome<Applied> {
    this.computed.stopped = stopped
    this.computed.computation.resume()
    const done = this.computed.carryOut([])
    return done.ok ? success(this.#applied({ focus: undefined })) : done
  }

  #step(step: Step, patches: readonly Patch[], record: () => void): Outcome<Applied> {
    const done = this.computed.carryOut(patches)
    if (!done.ok) return done
    record()
    return success(this.#applied(step))
  }

  #applied(
    { focus, chart, notice: remark }: Pick<Plan, 'focus' | 'chart' | 'notice'>,
    typed = false,
  ): Applied {
    const shown = focus && !sheetOf(this.book, focus.sheet) ? this.#firstCell() : focus
    const mistake = typed && focus && this.computed.computation.parseProblemIn(focus.sheet, focus.range)
    const notice = remark ?? (mistake || undefined)
    return {
      info: this.info(),
      focus: shown,
      ...(chart === undefined ? {} : { chart }),
      ...(notice === undefined ? {} : { notice }),
    }
  }

  #firstCell(): SheetRange {
    return { sheet: this.computed.contents.sheets[0]!.id, range: rangeOf({ row: 0, column: 0 }) }
  }

  #begin(
    {
      sheets,
      names,
      charts,
      chartsTold,
      metadata = {},
    }: Pick<ReadWorkbook, 'sheets' | 'names'> & Partial<ReadWorkbook>,
    watch?: Watcher,
  ): readonly string[] {
    const { contents } = this.computed
    this.#metadata = metadata
    for (const sheet of sheets) contents.sheets.push({ id: this.#nextId++, ...sheet })
    contents.names = definedNames(contents.sheets, names)
    this.computed.begin(watch)
    const read = readCharts(charts, contents.sheets)
    contents.charts = read.charts
    return chartsTold ? [] : read.notes
  }

  #sheetInfo(sheet: Sheet): SheetInfo {
    const used = usedRange(this.book, sheet)
    return {
      id: sheet.id,
      name: sheet.name,
      rows: used ? used.bottom + 1 : 0,
      columns: used ? used.right + 1 : 0,
    }
  }
}
