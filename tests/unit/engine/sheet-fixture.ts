import { columnsIn, parseCell, parseRange, rowsIn } from '../../../src/core/address'
import type { CellDetail, Command, SheetId } from '../../../src/engine/model'
import { Workbook } from '../../../src/engine/workbook'

/** A workbook of one sheet, spoken to by addresses. */
export class SheetFixture {
  readonly workbook = Workbook.empty()
  sheet: SheetId = this.workbook.info().sheets[0]!.id

  /** Types texts into cells from `address` on: rows of cells. */
  type(address: string, ...rows: readonly (readonly string[])[]): this {
    return this.do({ type: 'set-cells', sheet: this.sheet, at: parseCell(address)!, inputs: rows })
  }

  /** Does a command that must be done. */
  do(command: Command): this {
    const applied = this.workbook.apply(command)
    if (!applied.ok) throw new Error(applied.message)
    return this
  }

  clear(range: string): this {
    return this.do({ type: 'clear', sheet: this.sheet, ranges: [parseRange(range)!] })
  }

  at(address: string): CellDetail {
    return this.workbook.inspect(this.sheet, parseCell(address)!)
  }

  /** The error of a formula typed into Z99: `#NUM! because …`, or its value. */
  tell(formula: string): string {
    const { text, error } = this.type('Z99', [formula]).at('Z99')
    return error ? `${error.code} ${error.message}` : text
  }

  /** What a range shows, every digit. */
  show(address: string): string[][] {
    const range = parseRange(address)!
    return Array.from({ length: rowsIn(range) }, (_, r) =>
      Array.from(
        { length: columnsIn(range) },
        (_unused, c) =>
          this.workbook.inspect(this.sheet, { row: range.top + r, column: range.left + c }).text,
      ),
    )
  }
}
