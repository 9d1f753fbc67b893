import { failure, success, type Outcome } from '../../core/outcome'
import type { Book } from '../book'
import { syntaxProblem } from '../formula/syntax'
import type { DefinedName, SheetId } from '../model'
import { absoluteFormula, nameProblem, rewrittenNames, sameName } from '../names'
import type { Patch } from '../patch'
import type { Sheet } from '../sheet'
import type { Plan } from './plan'

interface NameRequest {
  readonly sheet: Sheet
  readonly name: string
  readonly scope: SheetId | undefined
  readonly refersTo: string
}

/** Defines a name, or changes what one of the same name and scope refers to. */
export function planDefineName(
  book: Book,
  { sheet, name: typed, scope, refersTo }: NameRequest,
): Outcome<Plan> {
  const name = typed.trim()
  const problem = nameProblem(name)
  if (problem) return failure(problem)
  const formula = absoluteFormula(refersTo, sheet)
  if (!formula.ok) return formula
  const mistake = syntaxProblem(formula.value)
  if (mistake) return failure(`What ${name} refers to does not parse: ${mistake}.`)
  const defined: DefinedName = { name, refersTo: formula.value, ...(scope === undefined ? {} : { scope }) }
  const others = book.names.filter((other) => !sameName(other, defined))
  const after = [...others, defined].toSorted((a, b) =>
    a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1,
  )
  return success({
    label: `Naming ${name}`,
    patches: [{ type: 'names', before: book.names, after }],
    focus: undefined,
  })
}

/** Removes a name of the workbook or, with `scope`, of one sheet. Formulas that use it are left with `#NAME?`. */
export function planRemoveName(book: Book, name: string, scope: SheetId | undefined): Outcome<Plan> {
  const gone = { name, ...(scope === undefined ? {} : { scope }) }
  const after = book.names.filter((other) => !sameName(other, gone))
  if (after.length === book.names.length) return failure(`There is no name “${name}”.`)
  return success({
    label: `Removing the name ${name}`,
    patches: [{ type: 'names', before: book.names, after }],
    focus: undefined,
  })
}

/** The patch that lets names follow what a command moves; none where they do not change. */
export function namesPatch(
  names: readonly DefinedName[],
  rewrite: (refersTo: string) => string,
): readonly Patch[] {
  const after = rewrittenNames(names, rewrite)
  return after === names ? [] : [{ type: 'names', before: names, after }]
}
