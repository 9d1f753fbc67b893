import { rangeName, type Cell, type Range } from '../../core/address'
import { countText } from '../../core/wording'
import { Calculator } from '../calculator/calculator'
import { tokensOf } from '../../core/formula-tokens'
import { parseReference, sheetPrefix } from '../formula/reference'
import { freeSheetName } from '../commands/sheets'
import type { NameSource, SheetSource, Source } from '../model'
import { nameProblem } from '../names'
import type { CellContext } from './cell-input'
import { columnsOfDays } from './dates'
import { ImportLosses } from './import-losses'
import { importedFormula, type FormulaContext } from './imported-formula'
import { unescapeMarkup } from './markup'
import { KeptFormulas } from './kept-formulas'
import { rowsOf, type CellObject, type Library, type WorkBook } from './library'
import { handedFormula } from './ready-ods'
import { sheetSource } from './sheet-source'
import { Tables } from './tables'
import type { XlsxParts } from './xlsx-parts'

/** A spreadsheet's file, read by the library, as sheets that a workbook can be made of. */
export function workbookSource(
  library: Library,
  read: WorkBook,
  xlsx: XlsxParts | undefined,
  tell: (done: number) => void,
): Extract<Source, { kind: 'sheets' }> {
  const book = /^f?ods$/.test(read.bookType ?? '') ? withPlainNames(read) : read
  const losses = xlsx?.losses ?? new ImportLosses()
  const formulas: FormulaContext = {
    functions: Calculator.functionNames(),
    tables: xlsx?.tables ?? new Tables([]),
    sheets: new Set(book.SheetNames.map((name) => name.toLowerCase())),
    lostNames: new Set(),
    spilled: (sheet, cell) => arrayAt(library, book, sheet, cell),
  }
  const { names, lost } = namesOf(book, formulas, losses)
  const context: CellContext = {
    library,
    isTyped: book.bookType === 'html',
    // Of a Numbers file the library counts days from 1900 on, and says otherwise.
    date1904: book.Workbook?.WBProps?.date1904 === true && book.bookType !== 'numbers',
    losses,
    kept: xlsx?.kept ?? new KeptFormulas(undefined),
    areNumbers: columnsOfDays(library, book, names),
    formulas: { ...formulas, lostNames: lost },
  }
  for (const name of book.SheetNames) {
    const [first] = book.Sheets[name]?.['!merges'] ?? []
    if (first)
      losses.add(
        'merged',
        `${sheetPrefix(name)}!${rangeName({ top: first.s.r, left: first.s.c, bottom: first.e.r, right: first.e.c })}`,
        '',
        book.Sheets[name]!['!merges']!.length,
      )
  }
  const sheets: SheetSource[] = []
  for (const [i, name] of book.SheetNames.entries()) {
    tell(i / book.SheetNames.length)
    const sheet = book.Sheets[name]
    // A chart that is a sheet has no cells.
    if (sheet === undefined || sheet['!type'] === 'chart') continue
    const taken = sheets.map((other) => other.name)
    const own = freeSheetName(name === '' ? 'Sheet' : name, taken)
    sheets.push({ ...sheetSource(name, sheet, xlsx?.dress(name), context), name: own })
  }
  const notes = [...losses.notes, ...fileNotes(book, xlsx?.paths ?? [])]
  return { kind: 'sheets', sheets, names, form: 'import', ...(notes.length > 0 && { notes }) }
}

/** Of an OpenDocument file the library gives sheets' names as they stand in XML. */
function withPlainNames(book: WorkBook): WorkBook {
  const names = book.Workbook?.Names?.map((name) => ({ ...name, Ref: unescapeMarkup(name.Ref) }))
  return {
    ...book,
    SheetNames: book.SheetNames.map(unescapeMarkup),
    Sheets: Object.fromEntries(
      Object.entries(book.Sheets).map(([name, sheet]) => [unescapeMarkup(name), sheet]),
    ),
    Workbook: { ...book.Workbook, ...(names && { Names: names }) },
  }
}

function namesOf(
  book: WorkBook,
  formulas: FormulaContext,
  losses: ImportLosses,
): { readonly names: readonly NameSource[]; readonly lost: ReadonlySet<string> } {
  const names: NameSource[] = []
  const lost = new Set<string>()
  for (const { Name, Ref, Sheet } of book.Workbook?.Names ?? []) {
    // What Excel itself keeps as names: print areas, filters.
    if (!Ref || /^_xl/i.test(Name)) continue
    const place = { sheet: book.SheetNames[Sheet ?? 0] ?? '', cell: FIRST, isArray: true }
    const read = importedFormula(handedFormula(Ref.replace(/^=/, '')), place, formulas)
    const refersTo = 'problem' in read ? undefined : read.formula
    if (refersTo === undefined || nameProblem(Name) !== undefined || meansOthers(refersTo)) {
      losses.add('lost name', '', `“${Name}”`)
      lost.add(Name.toLowerCase())
      continue
    }
    const sheet = Sheet === undefined ? undefined : book.SheetNames[Sheet]
    names.push({ name: Name, refersTo, ...(sheet !== undefined && { sheet }) })
  }
  return { names, lost }
}

const FIRST: Cell = { row: 0, column: 0 }

/** A name that means other cells in other places, which names of this program do not, or cells that are gone. */
function meansOthers(refersTo: string): boolean {
  return tokensOf(refersTo).some(({ type, text }) => {
    if (type === 'error') return text.toUpperCase() === '#REF!'
    if (type !== 'reference') return false
    const { from, to = from } = parseReference(text)
    return [from.row, from.column, to.row, to.column].some((end) => end !== undefined && !end.fixed)
  })
}

/** What the array formula of a cell filled. */
function arrayAt(library: Library, book: WorkBook, sheet: string, { row, column }: Cell): Range | undefined {
  const cell = rowsOf(book.Sheets[sheet] ?? {})[row]?.[column] as CellObject | undefined
  if (cell?.F === undefined) return undefined
  const { s, e } = library.utils.decode_range(cell.F)
  return { top: s.r, left: s.c, bottom: e.r, right: e.c }
}

/** What a file has besides sheets, and this program has not. */
const PARTS: readonly (readonly [noun: string, path: RegExp, sentence: (isOne: boolean) => string])[] = [
  ['chart', /^xl\/charts\/chart\d*\.xml$/i, (one) => `${one ? 'is' : 'are'} not opened`],
  ['picture', /^(?:xl\/media|Pictures)\//i, (one) => `${one ? 'is' : 'are'} not opened`],
  ['pivot table', /^xl\/pivotTables\//i, (one) => `${one ? 'shows its' : 'show their'} last values`],
  ['set of macros', /^xl\/vbaProject\.bin$/i, (one) => `${one ? 'is' : 'are'} not opened`],
]

function fileNotes(book: WorkBook, paths: readonly string[]): readonly string[] {
  const hidden = (book.Workbook?.Sheets ?? []).filter(({ Hidden }) => Hidden).length
  const others = PARTS.flatMap(([noun, path, sentence]) => {
    const count = paths.filter((inside) => path.test(inside) && !inside.endsWith('.rels')).length
    return count > 0 ? [`${countText(count, noun)} ${sentence(count === 1)}.`] : []
  })
  const shown =
    hidden > 0 ? [`${countText(hidden, 'hidden sheet')} ${hidden === 1 ? 'shows' : 'show'} here.`] : []
  const lost = book.SheetNames.filter((name) => book.Sheets[name] === undefined).map(
    (name) => `The sheet “${name}” is damaged and cannot be read.`,
  )
  return [...lost, ...others, ...shown]
}
