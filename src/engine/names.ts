import { MAX_COLUMNS, MAX_ROWS, parseCell } from '../core/address'
import { failure, success, type Outcome } from '../core/outcome'
import { sameSheet, withReferences } from './formula/rewrite'
import type { DefinedName, NameSource, SheetId } from './model'
import type { Sheet } from './sheet'

const LONGEST = 255

/** Names differ in more than letter case, within one scope. */
export function sameName(
  a: Pick<DefinedName, 'name' | 'scope'>,
  b: Pick<DefinedName, 'name' | 'scope'>,
): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() && a.scope === b.scope
}

/** What a name means to a formula of `sheet`: the sheet's own name before the workbook's. */
export function findName(
  names: readonly DefinedName[],
  name: string,
  sheet: SheetId,
): DefinedName | undefined {
  return (
    names.find((known) => sameName(known, { name, scope: sheet })) ??
    names.find((known) => sameName(known, { name }))
  )
}

/** Why a text cannot be a name, as a sentence. */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'A name has at least one letter.'
  if (name.length > LONGEST) return `A name has at most ${LONGEST} characters.`
  if (!/^[\p{L}_]/u.test(name)) return `“${name}” cannot be a name: it begins with a letter or “_”.`
  const wrong = /[^\p{L}\p{N}_.]/u.exec(name)
  if (wrong) return `“${name}” cannot be a name: “${wrong[0]}” is neither a letter, a digit, “.” nor “_”.`
  if (parseCell(name)) return `“${name}” cannot be a name: it is a cell.`
  if (/^(true|false)$/i.test(name)) return `“${name}” cannot be a name: it is a value.`
  if (/^[A-Za-z]{1,3}\d+$/.test(name) || /^r\d*c\d*$|^[rc]$/i.test(name))
    return `“${name}” cannot be a name: it looks like a cell.`
  return undefined
}

/** What a name refers to, its references made absolute and of a sheet, so that it means the same everywhere. */
export function absoluteFormula(refersTo: string, sheet: Sheet): Outcome<string> {
  const formula = refersTo.trim().startsWith('=') ? refersTo.trim() : `=${refersTo.trim()}`
  if (formula === '=')
    return failure('A name refers to something: cells such as B2:B5, a number, or a formula.')
  const fixed = withReferences(formula, (reference) => ({
    sheet: reference.sheet ?? sheet.name,
    from: fixedCorner(reference.from),
    ...(reference.to ? { to: fixedCorner(reference.to) } : {}),
  }))
  return success(fixed)
}

type Corner = Parameters<Parameters<typeof withReferences>[1]>[0]['from']

function fixedCorner({ row, column }: Corner): Corner {
  return {
    ...(row ? { row: { index: Math.min(row.index, MAX_ROWS - 1), fixed: true } } : {}),
    ...(column ? { column: { index: Math.min(column.index, MAX_COLUMNS - 1), fixed: true } } : {}),
  }
}

/** The names with what they refer to rewritten; the same array where nothing changes. */
export function rewrittenNames(
  names: readonly DefinedName[],
  rewrite: (refersTo: string) => string,
): readonly DefinedName[] {
  const rewritten = names.map((name) => ({ ...name, refersTo: rewrite(name.refersTo) }))
  return rewritten.some(({ refersTo }, i) => refersTo !== names[i]!.refersTo) ? rewritten : names
}

/** Names as a file keeps them, with the sheets that they belong to; a name of a sheet that is not there is left out. */
export function definedNames(
  sheets: readonly Sheet[],
  sources: readonly NameSource[],
): readonly DefinedName[] {
  const [first] = sheets
  return sources.flatMap(({ name, sheet, refersTo }) => {
    const owner = sheet === undefined ? first : sheetCalled(sheets, sheet)
    const formula = owner && absoluteFormula(refersTo, owner)
    if (!formula?.ok || nameProblem(name)) return []
    return [{ name, refersTo: formula.value, ...(sheet === undefined ? {} : { scope: owner!.id }) }]
  })
}

/** The sheet that a qualified name belongs to: `Sheet1!rate`. */
export function qualifiedName(text: string): { readonly sheet: string | undefined; readonly name: string } {
  const split = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/su.exec(text)
  if (!split) return { sheet: undefined, name: text }
  return { sheet: split[1]?.replaceAll("''", "'") ?? split[2], name: split[3]! }
}

export function sheetCalled(sheets: readonly Sheet[], name: string): Sheet | undefined {
  return sheets.find((sheet) => sameSheet(sheet.name, name))
}
