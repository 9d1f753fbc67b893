import type { Range } from '../../core/address'
import { tokensOf, type FormulaToken } from '../../core/formula-tokens'
import { asWholeColumns, isVast, vastProblem } from './vast-range'
import { looksLikeAddress } from './stray-address'
import { syntaxProblem } from './syntax'
import { isWhole, parseReference, referenceRange, referenceText, type Reference } from './reference'

/** What the calculator's own formula language lacks, looked up while a formula is put into it. */
export interface Surroundings {
  /** The calculator's name for a sheet; `undefined` where no sheet has that name. */
  sheetKey(name: string): string | undefined
  /** The filled part of a whole column or row, for formulas that spill over it; absent where it may stay whole. */
  filledPart?(sheet: string | undefined, whole: Range): Range
}

export interface Translation {
  readonly text: string
  /** Sheets that the formula names and the workbook does not have. */
  readonly missingSheets: readonly string[]
  /** Addresses beyond the end of a sheet. */
  readonly beyond: readonly string[]
  /** What is wrong with a range that the calculator would take, as the end of a sentence. */
  readonly problem?: string
}

/** Most formulas have none of what differs, and are not cut into tokens. */
const NEEDS_TRANSLATION =
  /[!"\\#]|\dE|true|false|[a-z]:|[0-9]:\$?[0-9]|[a-z]\$?0+(?![0-9])|:\$?[a-z]+\$?[0-9]{4}|[0-9]{4}:|[a-z]{3}\$?[0-9]{1,7}(?![0-9(])|[0-9]{7}/i
const NONE: readonly string[] = []

/**
 * A typed formula in the calculator's language: `1E-4` in lower case, `""` and `\` in texts, TRUE and FALSE
 * without brackets, sheets by key, addresses beyond the sheet as `#NAME?`.
 */
export function translateFormula(formula: string, surroundings: Surroundings): Translation {
  if (!NEEDS_TRANSLATION.test(formula)) return { text: formula, missingSheets: NONE, beyond: NONE }
  const missingSheets: string[] = []
  const beyond: string[] = []
  const tokens = tokensOf(formula)
  // A range that ends beyond the sheet is none; the calculator would look into each of its cells.
  let problem = tokens.some(isColon) ? syntaxProblem(formula) : undefined
  const parts = tokens.map((token) => {
    if (token.type === 'name' && looksLikeAddress(token.text)) beyond.push(token.text)
    if (token.type !== 'reference') return translatedToken(token)
    const typed = parseReference(token.text)
    const reference = asWholeColumns(typed) ?? typed
    if (isVast(reference)) problem ??= vastProblem(token.text, reference)
    const key = reference.sheet === undefined ? undefined : surroundings.sheetKey(reference.sheet)
    if (reference.sheet !== undefined && key === undefined) {
      missingSheets.push(reference.sheet)
      return '#REF!'
    }
    return translatedReference(token.text, { typed, reference }, key, surroundings)
  })
  const text = '=' + parts.join('')
  return { text, missingSheets, beyond, ...(problem === undefined ? {} : { problem }) }
}

function isColon({ text }: FormulaToken): boolean {
  return text === ':'
}

function translatedReference(
  text: string,
  { typed, reference }: { readonly typed: Reference; readonly reference: Reference },
  key: string | undefined,
  { filledPart }: Surroundings,
): string {
  const prefix = key === undefined ? {} : { sheet: key }
  if (filledPart && isWhole(reference)) {
    const { top, left, bottom, right } = filledPart(reference.sheet, referenceRange(reference))
    const corner = (row: number, column: number) => ({
      row: { index: row, fixed: true },
      column: { index: column, fixed: true },
    })
    return referenceText({ ...prefix, from: corner(top, left), to: corner(bottom, right) })
  }
  return key === undefined && reference === typed ? text : referenceText({ ...reference, ...prefix })
}

function translatedToken({ type, text }: FormulaToken): string {
  switch (type) {
    case 'number':
      return text.toLowerCase()
    case 'string':
      return translatedString(text)
    case 'name':
      return translatedName(text)
    default:
      return text
  }
}

/** The calculator has no `""`, and takes `\` for the beginning of an escape. */
function translatedString(text: string): string {
  const content = text.slice(1, -1).replaceAll('""', '"')
  if (!/["\\]/.test(content)) return text
  const pieces = content
    .split(/(["\\])/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^["\\]$/.test(piece) ? `CHAR(${piece.charCodeAt(0)})` : `"${piece}"`))
  return `(${pieces.join('&')})`
}

function translatedName(text: string): string {
  if (/^(TRUE|FALSE)$/i.test(text)) return `${text}()`
  // A name of a sheet that is still there has nothing that it stands for.
  return text.includes('!') || looksLikeAddress(text) ? '#NAME?' : text
}
