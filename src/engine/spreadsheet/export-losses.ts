import { countText } from '../../core/wording'

/** What a file for Excel does not have as this program does, counted while it is written. */
export interface ExportLosses {
  /** Formulas in which functions of classification stand in Excel's words. */
  rewritten: number
  /** Formulas that Excel has no words for: their values were written, with a note. */
  valued: number
  /** The first of them. */
  firstValued?: string
  /** What stood in the way there, each once. */
  readonly functions: Set<string>
  /** Sheets whose names Excel does not take, by the names that they have there. */
  renamed: readonly string[]
  /** Texts that are longer than a cell of Excel’s holds, and are cut there. */
  cut: number
  /** Names that Excel has no words for. */
  readonly names: string[]
  charts: number
  /** Areas whose numbers have every digit, so many digits, or their bits. */
  formats: number
  /** Marks of how far two cells are apart. */
  differences: number
  /** Filters: which rows they keep is not written. */
  filters: number
  /** Areas of looks that reach beyond what a file can hold cell by cell. */
  looks: number
  /** Comments as far out. */
  comments: number
}

export function noExportLosses(): ExportLosses {
  return {
    rewritten: 0,
    valued: 0,
    functions: new Set(),
    renamed: [],
    cut: 0,
    names: [],
    charts: 0,
    formats: 0,
    differences: 0,
    filters: 0,
    looks: 0,
    comments: 0,
  }
}

/** What became of a workbook that was written for Excel, a sentence each; nothing where all of it is there. */
export function exportNotes(losses: ExportLosses): readonly string[] {
  return [...formulaNotes(losses), ...sheetNotes(losses)]
}

function formulaNotes({ rewritten, valued, firstValued, functions, names }: ExportLosses): readonly string[] {
  const why = `because Excel has no equivalent of ${listed([...functions].toSorted())}`
  const where = valued > 1 ? `; the first is in ${firstValued}` : ` (${firstValued})`
  return [
    ...said(
      rewritten,
      'formula',
      (are) => `${are} written in Excel’s own functions, and ${are} computed there.`,
    ),
    ...said(valued, 'formula', (are) => {
      const value = are === 'is' ? 'its value' : 'values'
      return `${are} written as ${value}, with the formula in a comment, ${why}${where}.`
    }),
    ...said(
      names.length,
      'name',
      (are) => `${are} left out, as Excel has no words for what it means: ${quoted(names)}.`,
    ),
  ]
}

function sheetNotes({
  renamed,
  cut,
  charts,
  formats,
  differences,
  filters,
  looks,
  comments,
}: ExportLosses): readonly string[] {
  return [
    ...(renamed.length > 0
      ? [`Excel does not take every name of a sheet: there it is ${quoted(renamed)}.`]
      : []),
    ...said(cut, 'text', (are) => `longer than 32,767 characters ${are} cut there.`),
    ...said(charts, 'chart', (are) => `${are} not written.`),
    ...said(
      formats,
      'range',
      (are) => `of numbers with every digit, a count of digits or their bits ${are} written plainly.`,
    ),
    ...said(differences, 'mark', (are) => `of how far cells are apart ${are} left out.`),
    ...said(
      filters,
      'filter',
      (are) => `${are} there without what it keeps; the rows that it left out are hidden.`,
    ),
    ...said(looks, 'format', (are) => `of more cells than a file can hold ${are} left out.`),
    ...said(comments, 'comment', (are) => `far from all cells that are filled ${are} left out.`),
  ]
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `“${text}”`).join(', ')
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`
}

function said(count: number, noun: string, rest: (are: 'is' | 'are') => string): readonly string[] {
  return count === 0 ? [] : [`${countText(count, noun)} ${rest(count === 1 ? 'is' : 'are')}`]
}
