import type { Cell, Range } from '../core/address'
import type { Calculator } from './calculator/calculator'
import { filledPart } from './filled-part'
import { expandLet } from './formula/expand-let'
import { expandNames, mayHoldName } from './formula/expand-names'
import { sameSheet } from './formula/rewrite'
import { withoutNeedlessSpaces } from '../core/needless-spaces'
import { syntaxProblem } from './formula/syntax'
import { translateFormula, type Surroundings, type Translation } from './formula/translate'
import type { DefinedName, SheetId } from './model'
import { findName, qualifiedName } from './names'
import type { SheetFormulas } from './sheet-formulas'

/** A formula on its way to the calculator. */
export type ReadFormula = Translation

/** Where a formula stands. */
export interface FormulaHome {
  readonly sheet: SheetId
  readonly cell: Cell
}

/** Puts typed formulas into the calculator's language: without LET and names, sheets by key. */
export class FormulaReader {
  names: readonly DefinedName[] = []
  readonly #sheets: ReadonlyMap<SheetId, SheetFormulas>
  readonly #calculator: Pick<Calculator, 'sheetKey'>

  constructor(sheets: ReadonlyMap<SheetId, SheetFormulas>, calculator: Pick<Calculator, 'sheetKey'>) {
    this.#sheets = sheets
    this.#calculator = calculator
  }

  /** With `elastic`, whole columns and rows reach as far as they are filled. */
  read(home: FormulaHome, text: string, elastic: boolean): ReadFormula {
    const tidy = withoutNeedlessSpaces(text)
    const plain = expandLet(tidy)
    const expanded = this.#withoutNames(home.sheet, 'text' in plain ? plain.text : tidy)
    const translation = translateFormula(expanded, this.#surroundings(home, elastic))
    const problem =
      'problem' in plain ? plain.problem : translation.problem && (syntaxProblem(tidy) ?? translation.problem)
    return problem === undefined ? translation : { ...translation, problem }
  }

  #withoutNames(sheet: SheetId, text: string): string {
    if (this.names.length === 0 || !mayHoldName(text)) return text
    return expandNames(text, (written) => {
      const { sheet: owner, name } = qualifiedName(written)
      const scope = owner === undefined ? sheet : this.#idOf(owner)
      return scope === undefined ? undefined : findName(this.names, name, scope)?.refersTo
    })
  }

  #surroundings({ sheet, cell }: FormulaHome, elastic: boolean): Surroundings {
    const sheetKey = (name: string) => {
      const id = this.#idOf(name)
      return id === undefined ? undefined : this.#calculator.sheetKey(id)
    }
    if (!elastic) return { sheetKey }
    return {
      sheetKey,
      filledPart: (name: string | undefined, whole: Range) => {
        const id = name === undefined ? sheet : this.#idOf(name)!
        const { sheet: target, spills } = this.#sheets.get(id)!
        return filledPart(whole, target.cells, spills, id === sheet ? cell : undefined)
      },
    }
  }

  #idOf(name: string): SheetId | undefined {
    return [...this.#sheets.values()].find(({ sheet }) => sameSheet(sheet.name, name))?.sheet.id
  }
}
