import { isFormula, type Input } from '../input'
import type { SheetCells } from '../sheet-cells'
import type { CellVertex, Mapping } from './internals'

/** Makes the calculator's vertex of a cell that holds a literal. */
export type MakeLiteral = (input: Input) => CellVertex

type Place = Parameters<Mapping['getCell']>[0]

/**
 * Where the calculator finds the vertices of one sheet. A literal gets its vertex when a formula first asks for it,
 * so that a million numbers nobody refers to cost the calculator nothing. Rows and columns are never inserted here:
 * the workbook rewrites formulas itself.
 */
export class SheetVertices implements Mapping {
  readonly #cells: SheetCells
  readonly #makeLiteral: MakeLiteral
  readonly #columns: (CellVertex | undefined)[][] = []

  constructor(cells: SheetCells, makeLiteral: MakeLiteral) {
    this.#cells = cells
    this.#makeLiteral = makeLiteral
  }

  getCell({ row, col }: Place): CellVertex | undefined {
    const vertex = this.#columns[col]?.[row]
    if (vertex) return vertex
    const input = this.#cells.get(row, col)
    if (input === undefined || isFormula(input)) return undefined
    const made = this.#makeLiteral(input)
    this.#column(col)[row] = made
    return made
  }

  setCell({ row, col }: Place, vertex: CellVertex): void {
    this.#column(col)[row] = vertex
  }

  removeCell({ row, col }: Place): void {
    const column = this.#columns[col]
    if (!column || row >= column.length) return
    if (row < column.length - 1) {
      delete column[row]
      return
    }
    let length = row
    while (length > 0 && column[length - 1] === undefined) length--
    column.length = length
  }

  /** The vertex that the calculator has met; a literal that no formula asked for has none. */
  known({ row, col }: Place): CellVertex | undefined {
    return this.#columns[col]?.[row]
  }

  has(place: Place): boolean {
    return this.known(place) !== undefined
  }

  getHeight(): number {
    return this.#columns.reduce((most, column) => Math.max(most, column?.length ?? 0), this.#cells.rows)
  }

  getWidth(): number {
    return Math.max(this.#columns.length, this.#cells.columns)
  }

  *getEntries(sheet: number): ReturnType<Mapping['getEntries']> {
    for (const [col, column] of this.#columns.entries()) {
      if (!column) continue
      for (const row of filledIndices(column)) yield [{ sheet, row, col }, column[row]!]
    }
  }

  *vertices(): ReturnType<Mapping['vertices']> {
    for (const [, vertex] of this.getEntries(0)) yield vertex
  }

  addRows = neverAsked
  removeRows = neverAsked
  addColumns = neverAsked
  removeColumns = neverAsked
  verticesFromColumn = neverAsked
  verticesFromRow = neverAsked
  verticesFromColumnsSpan = neverAsked
  verticesFromRowsSpan = neverAsked
  entriesFromRowsSpan = neverAsked
  entriesFromColumnsSpan = neverAsked

  #column(column: number): (CellVertex | undefined)[] {
    return (this.#columns[column] ??= [])
  }
}

/** Only what is there, however far apart it lies. */
function filledIndices(column: readonly (CellVertex | undefined)[]): number[] {
  const filled: number[] = []
  column.forEach((vertex, row) => vertex && filled.push(row))
  return filled
}

function neverAsked(): never {
  throw new Error('The workbook inserts and removes rows and columns itself.')
}
