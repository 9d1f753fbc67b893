import { parseCell, parseRange, rangeOf, type Cell, type Range } from '../../../src/core/address'
import type { Applied, CellDetail, Command, Outcome, SheetId } from '../../../src/engine/model'
import { Workbook } from '../../../src/engine/workbook'

/** A workbook as its user meets it: cells by address, one sheet in front. */
export class TestSheet {
  constructor(
    readonly workbook: Workbook = Workbook.empty(),
    readonly sheet: SheetId = workbook.info().sheets[0]!.id,
  ) {}

  /** Types a text into a cell; a refusal is a failed test. */
  type(address: string, text: string): Applied {
    return this.apply({ type: 'set-cells', sheet: this.sheet, at: cell(address), inputs: [[text]] })
  }

  /** Types rows of texts from a cell on. */
  fill(address: string, inputs: readonly (readonly string[])[]): Applied {
    return this.apply({ type: 'set-cells', sheet: this.sheet, at: cell(address), inputs })
  }

  clear(...ranges: readonly string[]): Applied {
    return this.apply({ type: 'clear', sheet: this.sheet, ranges: ranges.map(range) })
  }

  copy(from: string, to: string, toSheet = this.sheet): Applied {
    return this.apply({
      type: 'copy',
      from: { sheet: this.sheet, range: range(from) },
      to: { sheet: toSheet, range: range(to) },
    })
  }

  move(from: string, to: string, toSheet = this.sheet): Applied {
    return this.apply({
      type: 'move',
      from: { sheet: this.sheet, range: range(from) },
      to: { sheet: toSheet, at: cell(to) },
    })
  }

  apply(command: Command): Applied {
    return expectDone(this.workbook.apply(command))
  }

  undo(): Applied {
    return expectDone(this.workbook.undo())
  }

  redo(): Applied {
    return expectDone(this.workbook.redo())
  }

  /** The same workbook with another sheet in front, added if there is none of that name. */
  on(name: string): TestSheet {
    const named = () => this.workbook.info().sheets.find((sheet) => sheet.name === name)
    if (!named()) this.apply({ type: 'add-sheet', name })
    return new TestSheet(this.workbook, named()!.id)
  }

  detail(address: string): CellDetail {
    return this.workbook.inspect(this.sheet, cell(address))
  }

  text(address: string): string {
    return this.detail(address).text
  }

  number(address: string): number {
    return this.numbers(address)[0]!
  }

  input(address: string): string {
    return this.detail(address).input
  }

  message(address: string): string | undefined {
    return this.detail(address).error?.message
  }

  /** A range's numbers, row by row. */
  numbers(address: string): number[] {
    return [...this.workbook.numbers({ sheet: this.sheet, range: range(address) }).values]
  }

  /** A range's values as rows of texts. */
  texts(address: string): string[][] {
    const { top, left, bottom, right } = range(address)
    return Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from(
        { length: right - left + 1 },
        (_unused, c) => this.workbook.inspect(this.sheet, { row: top + r, column: left + c }).text,
      ),
    )
  }

  csv(contents: 'formulas' | 'values' = 'formulas'): string {
    const format = {
      encoding: 'utf-8',
      bom: false,
      newline: '\n',
      delimiter: ',',
      finalNewline: false,
    } as const
    const bytes = this.workbook.exportCsv(this.sheet, contents, format)
    if (!bytes.ok) throw new Error(bytes.message)
    return new TextDecoder().decode(bytes.value)
  }
}

/** A sheet that holds rows of texts from A1 on. */
export function sheetOf(...rows: readonly (readonly string[])[]): TestSheet {
  const sheet = new TestSheet()
  sheet.fill('A1', rows)
  return sheet
}

/** A sheet opened from CSV text. */
export function opened(csv: string): TestSheet {
  const result = Workbook.open({ kind: 'sheets', sheets: [{ name: 'Sheet1', csv }] })
  if (!result.ok) throw new Error(result.message)
  return new TestSheet(result.value.workbook)
}

export function cell(address: string): Cell {
  return parseCell(address)!
}

export function range(address: string): Range {
  return parseRange(address) ?? rangeOf(cell(address))
}

function expectDone(outcome: Outcome<Applied>): Applied {
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.value
}
