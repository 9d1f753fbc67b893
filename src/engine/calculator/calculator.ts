import { infiniteResult, type InfiniteResult } from './infinite-result'
import { ArraySize, HyperFormula } from 'hyperformula'
import type { Cell, Range } from '../../core/address'
import type { Shape } from '../../core/matrix'
import type { ErrorCode } from '../error-code'
import type { Input } from '../input'
import type { SheetId, UsualFunction } from '../model'
import type { SheetCells } from '../sheet-cells'
import type { Value } from '../value'
import { formulaShape } from './array-shape'
import { nameSheets } from './cell-names'
import { drawAnew, registerDrawnOnce } from './drawn-once'
import { OPTIONS } from './engine-options'
import { evaluatePart } from './evaluate-part'
import { isUnseeded, registerFunctions } from './function-plugin'
import {
  parserOf,
  type Address,
  type Parsed,
  type RangeVertex,
  type RelativeDependency,
  type Vertex,
} from './internals'
import { isLiteral, literalContent, literalVertex, NOTHING, setContent } from './literals'
import { mend } from './mends'
import { arrayNumbers, keepNumbers } from './number-range'
import { quickenArrays } from './quick-arrays'
import { quicken, UNHEARD } from './quick-graph'
import { placeFormula } from './place-formula'
import { reasonFor, STOPPED, TOO_DEEP } from './reason'
import { Recalculation } from './recalculation'
import { SheetVertices } from './sheet-vertices'
import { swapArray } from './swap-array'
import { functionNames, usualFunctions } from './usual-functions'
import { errorOf, valueOf } from './value'

/** A formula that the calculator has parsed for one cell. */
export interface Parse {
  readonly parsed: Parsed
  /** Gives other values at every calculation. */
  readonly isVolatile: boolean
  /** How far the result reaches; infinite where it spills over a whole column or row. */
  readonly size: Shape
}

/** Said of a formula whose mistake is not found. */
const MISPLACED = 'something in it is out of place'

registerFunctions()
registerDrawnOnce()
keepNumbers()

/** Why a cell shows an error. */
export interface ErrorReason {
  readonly sentence: string
  readonly root: { readonly sheet: SheetId; readonly cell: Cell }
}

/** A cell as the calculator says it. */
export type Place = Address

/** What sentences need to know of the workbook. */
export interface CalculatorHost {
  /** The user's name for a sheet. */
  sheetName(id: SheetId): string
  /** What the formula in a cell names and there is not, as a whole sentence. */
  missing(id: SheetId, cell: Cell): string | undefined
}

interface CalculatorSheet {
  readonly key: number
  readonly vertices: SheetVertices
}

/**
 * HyperFormula behind one door. It computes; what the cells were given, which arrays have room and what can be undone
 * is the workbook's. Works below HyperFormula's facade, which reads typed text in its own way and lists every change
 * of a cell (seconds for a million of them).
 */
export class Calculator {
  readonly #engine = HyperFormula.buildEmpty(OPTIONS)
  readonly #sheets = new Map<SheetId, CalculatorSheet>()
  readonly #host: CalculatorHost
  /** Formulas whose calculation was ended. */
  readonly #left = new Set<Vertex>()
  readonly #recalculation = new Recalculation(this.#engine)

  constructor(host: CalculatorHost) {
    this.#host = host
    mend(this.#engine)
    quicken(this.#engine)
    quickenArrays(this.#engine)
    nameSheets(this.#engine.dependencyGraph, (key) => host.sheetName(this.#id(key)))
  }

  /** The functions that it has without ours. */
  static functions(): readonly UsualFunction[] {
    return usualFunctions()
  }

  /** The names of all functions that formulas may use, in capitals. */
  static functionNames(): ReadonlySet<string> {
    return functionNames()
  }

  /** Adds a sheet whose literals are read from `cells`, now and later. */
  addSheet(id: SheetId, cells: SheetCells): void {
    const key = this.#engine.sheetMapping.addSheet(this.sheetKey(id))
    const vertices = new SheetVertices(cells, (input) => literalVertex(this.#engine, input))
    this.#engine.addressMapping.addSheetWithStrategy(key, vertices)
    this.#sheets.set(id, { key, vertices })
  }

  /** Removes a sheet that no formula of another one refers to. */
  removeSheet(id: SheetId): void {
    this.#engine.dependencyGraph.removeSheet(this.#sheet(id).key)
    this.#sheets.delete(id)
  }

  /** The name of a sheet in formulas given to the calculator; renaming the sheet does not change it. */
  sheetKey(id: SheetId): string {
    return `s${id}`
  }

  placeOf(sheet: SheetId, row: number, column: number): Place {
    return { sheet: this.#sheet(sheet).key, row, col: column }
  }

  /** Parses a translated formula; where it does not parse, says why as the end of a sentence. */
  parse(sheet: SheetId, cell: Cell, formula: string): Parse | string {
    const address = this.#address(sheet, cell)
    try {
      const parsed = parserOf(this.#engine).parse(formula, address)
      const [error] = parsed.errors
      if (error) return /^(Expecting|Redundant)/.test(error.message) ? MISPLACED : error.message
      const isVolatile = parsed.hasVolatileFunction || isUnseeded(parsed.ast)
      return { parsed, isVolatile, size: formulaShape(this.#engine, parsed.ast, address) }
    } catch (thrown) {
      // Thousands of brackets within one another are more than the parser can follow.
      return thrown instanceof RangeError ? 'it is nested too deeply' : MISPLACED
    }
  }

  /** Puts a formula into a cell; an array needs free cells for the whole of `size`. */
  setFormula(sheet: SheetId, address: Place, { parsed, isVolatile, size }: Parse): void {
    const graph = this.#engine.dependencyGraph
    const isScalar = size.rows === 1 && size.columns === 1
    if (isScalar && !this.#sheet(sheet).vertices.known(address)) {
      return placeFormula(this.#engine, address, { parsed, isVolatile })
    }
    graph.setFormulaToCell(
      address,
      parsed.ast,
      parsed.dependencies.map((dependency: RelativeDependency) => dependency.absolutize(address)),
      new ArraySize(size.columns, size.rows),
      isVolatile,
      parsed.hasStructuralChangeFunction,
    )
    if (!isScalar) this.#joinWholeColumns(address)
  }

  /** Whether there is an array of just this size. */
  holdsArray(anchor: Place, { rows, columns }: Shape): boolean {
    const array = this.#engine.arrayMapping.getArrayByCorner(anchor)
    return array?.height === rows && array.width === columns
  }

  /** Gives an array that is shown another formula of the same size. */
  swapArray(anchor: Place, { parsed }: Parse): void {
    swapArray(this.#engine, anchor, parsed)
  }

  /** Tells that a cell's literal has changed. Costs nothing where no formula has asked for it. */
  setLiteral(sheet: SheetId, cell: Cell, input: Input): void {
    const { dependencyGraph, graph } = this.#engine
    const address = this.#address(sheet, cell)
    const known = this.#sheet(sheet).vertices.known(address)
    if (known) setContent(this.#engine, address, known, literalContent(input))
    if (graph.getInfiniteRanges().length === 0) return
    graph.markNodeAsDirty(dependencyGraph.getCell(address)!)
    dependencyGraph['correctInfiniteRangesDependency'](address)
  }

  /** Makes a cell an error, in place of a formula that cannot be computed. */
  setError(sheet: SheetId, cell: Cell, code: ErrorCode, message: string): void {
    const address = this.#address(sheet, cell)
    const value = { parsedValue: errorOf(code, message), rawValue: message }
    const known = this.#sheet(sheet).vertices.known(address)
    if (known) setContent(this.#engine, address, known, value)
    else this.#engine.dependencyGraph.setValueToCell(address, value)
  }

  setEmpty(sheet: SheetId, cell: Cell): void {
    const address = this.#address(sheet, cell)
    const known = this.#sheet(sheet).vertices.known(address)
    // A cell that an array has spilled into is empty already.
    if (!known || 'leftCorner' in known) return
    if (isLiteral(known)) setContent(this.#engine, address, known, NOTHING)
    else this.#engine.dependencyGraph.setCellEmpty(address)
  }

  /** Takes an array's formula out of its anchor, which frees the cells that it had spilled into. */
  removeArray(sheet: SheetId, anchor: Cell): void {
    const { sheet: key, row, col } = this.#address(sheet, anchor)
    this.#engine.dependencyGraph.setCellEmpty({ sheet: key, row, col })
    // HyperFormula forgets the array itself only when a value takes its place.
    this.#engine.arrayMapping.removeArray(`${key},${row},${col}`)
  }

  /** Computes the formulas affected by changes since the last calculation; `tick` is called before each. */
  calculate(tick: () => void): void {
    const { evaluator } = this.#engine
    drawAnew(this.#engine.dependencyGraph)
    this.#recalculation.run({
      visit: (vertex) => {
        tick()
        return this.#recompute(vertex)
      },
      onCycle: (vertex) => evaluator['processVertexOnCycle'](vertex, UNHEARD),
    })
  }

  /** Computes nothing. Formulas affected by changes since the last calculation show that they were stopped. */
  leave(): void {
    const { evaluator } = this.#engine
    this.#recalculation.run({
      visit: (vertex) => {
        if (!('setCellValue' in vertex)) return this.#recompute(vertex)
        this.#left.add(vertex)
        const formula = vertex as { setCellValue(value: unknown): void }
        formula.setCellValue(errorOf('#ERROR!', STOPPED))
        return true
      },
      onCycle: (vertex) => evaluator['processVertexOnCycle'](vertex, UNHEARD),
    })
  }

  /** Lets the next calculation take up what was left. */
  resume(): void {
    const { graph } = this.#engine.dependencyGraph
    for (const vertex of this.#left) if (graph.hasNode(vertex)) graph.markNodeAsDirty(vertex)
    this.#left.clear()
  }

  valueAt(sheet: SheetId, row: number, column: number): Value {
    const { key } = this.#sheet(sheet)
    return valueOf(this.#engine.dependencyGraph.getScalarValue({ sheet: key, row, col: column }))
  }

  /** The infinity that the error in a cell stands for. */
  infinityAt(sheet: SheetId, row: number, column: number): InfiniteResult | undefined {
    const { key } = this.#sheet(sheet)
    return infiniteResult(this.#engine.dependencyGraph.getScalarValue({ sheet: key, row, col: column }))
  }

  /**
   * The numbers of a range that is just an array's, NaN where there is none; `undefined` for any other range. An error
   * that stands for an infinity is one where the array's formula `calls` the function that gave it.
   */
  numbersOf(sheet: SheetId, range: Range, calls: (name: string) => boolean): Float64Array | undefined {
    const { key } = this.#sheet(sheet)
    return arrayNumbers(this.#engine.arrayMapping, { sheet: key, range }, calls)
  }

  /** Why a cell shows an error, as a whole sentence, and where the error began. */
  reasonAt(sheet: SheetId, cell: Cell): ErrorReason {
    const { sentence, root } = reasonFor(
      this.#engine,
      this.#address(sheet, cell),
      ({ sheet: key, row, col }) => this.#host.missing(this.#id(key), { row, column: col }),
    )
    return { sentence, root: { sheet: this.#id(root.sheet), cell: { row: root.row, column: root.col } } }
  }

  /** The value of a part of a cell's formula; `missing` is the sentence for what it names that does not exist. */
  evaluate(sheet: SheetId, cell: Cell, { parsed }: Parse, missing: string | undefined) {
    return evaluatePart(this.#engine, this.#address(sheet, cell), parsed, () => missing)
  }

  /** A function that throws would leave the workbook half computed; its cell becomes an error instead. */
  #recompute(vertex: Vertex): boolean {
    try {
      return this.#engine.evaluator['recomputeVertex'](vertex, UNHEARD)
    } catch (thrown) {
      const words = thrown instanceof Error ? thrown.message : String(thrown)
      const error = errorOf('#ERROR!', thrown instanceof RangeError ? TOO_DEEP : words)
      if ('setCellValue' in vertex) (vertex as { setCellValue(value: unknown): void }).setCellValue(error)
      return true
    }
  }

  /** HyperFormula ties only an array's anchor to the whole columns and rows that it spills into. */
  #joinWholeColumns(anchor: Address): void {
    const { graph } = this.#engine.dependencyGraph
    const array = this.#engine.arrayMapping.getArrayByCorner(anchor)!
    for (const whole of graph.getInfiniteRanges() as RangeVertex[]) {
      if (whole.range.doesOverlap(array.getRange())) graph.addEdge(array, whole)
    }
  }

  #address(sheet: SheetId, { row, column }: Cell): Address {
    return { sheet: this.#sheet(sheet).key, row, col: column }
  }

  #id(key: number): SheetId {
    return [...this.#sheets].find(([, sheet]) => sheet.key === key)![0]
  }

  #sheet(id: SheetId): CalculatorSheet {
    const sheet = this.#sheets.get(id)
    if (!sheet) throw new Error(`The calculator has no sheet ${id}.`)
    return sheet
  }
}
