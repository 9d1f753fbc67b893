import { rangeName, type Cell, type Range } from '../../core/address'
import { tokensOf, type FormulaToken } from '../../core/formula-tokens'
import { parseReference, referenceRange, referenceText } from '../formula/reference'
import { syntaxProblem } from '../formula/syntax'
import { qualifiedName } from '../names'
import { callAt } from './call-at'
import { crossedFormula, crossing } from './crossed-formula'
import type { Tables } from './tables'

/** Why a formula of another program cannot be one here. */
export type FormulaProblem = 'other file' | 'table' | 'function' | 'name' | 'unreadable'

export type ImportedFormula =
  | { readonly formula: string }
  /** What stands in the way: a function's name, a name. */
  | { readonly problem: FormulaProblem; readonly what: string }

/** What a formula is read with. */
export interface FormulaContext {
  /** Every function that this program has, in capitals. */
  readonly functions: ReadonlySet<string>
  readonly tables: Tables
  /** The sheets of the file, in small letters. */
  readonly sheets: ReadonlySet<string>
  /** Names of the file that are not kept, in small letters. */
  readonly lostNames: ReadonlySet<string>
  /** What the array formula of a cell filled when its file was written. */
  readonly spilled: (sheet: string, cell: Cell) => Range | undefined
}

/** Where a formula stands, and whether it was entered over an array. */
export interface FormulaPlace {
  readonly sheet: string
  readonly cell: Cell
  readonly isArray: boolean
}

/** Twice what Excel takes. */
const LONGEST = 16_384

/** Texts, and sheets' names in quotes: nothing in them is replaced. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/

/** A formula of a file, without its `=`, as it is typed here. */
export function importedFormula(text: string, place: FormulaPlace, context: FormulaContext): ImportedFormula {
  if (text.length > LONGEST) return { problem: 'unreadable', what: '' }
  let plain = withoutPrefixes(text)
  if (plain.includes('[')) {
    if (OTHER_FILE.test(plain)) return { problem: 'other file', what: '' }
    const resolved = context.tables.resolved(plain, place)
    if (resolved === undefined) return { problem: 'table', what: '' }
    plain = resolved
  }
  const formula = withScopes(plainReferences(`=${plain}`, place, context), context)
  const tokens = tokensOf(formula)
  const unknown = tokens.find(
    ({ type, text: name }) => type === 'function' && !context.functions.has(name.toUpperCase()),
  )
  if (unknown) return { problem: 'function', what: unknown.text.toUpperCase() }
  const lost = tokens.find(({ type, text: name }) => type === 'name' && isLost(name, context))
  if (lost) return { problem: 'name', what: lost.text }
  if (/\bOFFSET\(/i.test(formula) && !isFixedOffset(tokens)) return { problem: 'unreadable', what: '' }
  // A sheet's name has no colon: this is of several sheets.
  const isAcross = tokens.some(({ text: part }) => /^'[^']*:[^']*'!/.test(part))
  if (isAcross || syntaxProblem(formula) !== undefined) return { problem: 'unreadable', what: '' }
  return { formula: place.isArray ? formula : crossedFormula(formula, tokens, place.cell) }
}

/** `[1]Sheet!A1`, `'[book.xlsx]Sheet'!A1`, `'file:///a.ods'#$S.A1`. */
const OTHER_FILE = /\[\d+\]|'[^']*\[[^\]]*\][^']*'!|'file:|\[[^\]]*\.xls\w?\]|\bDDE\(/i

/** OpenFormula parts a sheet from its name by a point: `Sheet1.rate`. */
function withScopes(formula: string, { sheets }: FormulaContext): string {
  if (!/\p{L}\p{N}*\.\p{L}/u.test(formula)) return formula
  const texts = tokensOf(formula).map(({ type, text }) => {
    const point = type === 'name' ? text.indexOf('.') : -1
    const isScoped = point > 0 && sheets.has(text.slice(0, point).toLowerCase())
    return isScoped ? `${text.slice(0, point)}!${text.slice(point + 1)}` : text
  })
  return `=${texts.join('')}`
}

/** Where OFFSET leads is known here before anything is computed: by numbers that are typed. */
function isFixedOffset(tokens: readonly FormulaToken[]): boolean {
  return tokens.every((token, start) => {
    if (token.type !== 'function' || token.text.toUpperCase() !== 'OFFSET') return true
    const [, ...by] = callAt(tokens, start).args
    return by.every((argument) =>
      argument.every(({ type, text }) => type === 'number' || /^[-+\s]+$/.test(text)),
    )
  })
}

function isLost(text: string, { sheets, lostNames }: FormulaContext): boolean {
  const { sheet, name } = qualifiedName(text)
  return lostNames.has(name.toLowerCase()) || (sheet !== undefined && !sheets.has(sheet.toLowerCase()))
}

/** Without the marks of functions that are younger than the format, and of sheets whose cells are gone. */
export function withoutPrefixes(text: string): string {
  const parts = text.split(QUOTED)
  for (let i = 0; i < parts.length; i += 2) {
    // `[0]!` before a name means the file itself.
    const part = parts[i]!.replaceAll(/_xl(?:fn|ws|pm|udf)\.|\[0\]!/gi, '').replaceAll(
      /[\p{L}_][\p{L}\p{N}_.]*!#REF!/gu,
      '#REF!',
    )
    if (i > 0 && part.startsWith('!#REF!') && parts[i - 1]!.startsWith("'")) {
      parts[i - 1] = ''
      parts[i] = part.slice(1)
    } else parts[i] = part
  }
  return parts.join('')
}

const SHEET = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?`
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d+`
const SINGLE = new RegExp(
  String.raw`\bSINGLE\((${SHEET}(?:${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}))\)`,
  'giu',
)
const ANCHOR = new RegExp(String.raw`\bANCHORARRAY\((${SHEET}${CELL})\)`, 'giu')

/** `@A1:A9` and `A1#`, which files keep as SINGLE and ANCHORARRAY, as plain references. */
function plainReferences(formula: string, place: FormulaPlace, context: FormulaContext): string {
  if (!/\b(?:ANCHORARRAY|SINGLE)\(/i.test(formula)) return formula
  return formula
    .replaceAll(SINGLE, (whole, text: string) =>
      text.includes(':') ? (crossing(parseReference(text), place.cell) ?? whole) : text,
    )
    .replaceAll(ANCHOR, (whole, text: string) => {
      const reference = parseReference(text)
      const { top: row, left: column } = referenceRange(reference)
      const range = context.spilled(reference.sheet ?? place.sheet, { row, column })
      return range ? referenceText(reference).replace(/[^!]*$/, fixedRangeName(range)) : whole
    })
}

/** `$A$1:$B$5` */
function fixedRangeName(range: Range): string {
  return rangeName(range).replaceAll(/[A-Z]+|\d+/g, '$$$&')
}
