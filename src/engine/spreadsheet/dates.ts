import { tokensOf } from '../../core/formula-tokens'
import { parseReference, referenceRange } from '../formula/reference'
import type { NameSource } from '../model'
import { rowsOf, type CellObject, type Library, type WorkBook } from './library'
import { handedFormula } from './ready-ods'

/** A date, or a point in time; a span of hours is none. */
export function isDate(library: Library, { z, t }: Pick<CellObject, 'z' | 't'>): boolean {
  if (t === 'd') return true
  return t === 'n' && typeof z === 'string' && !/\[[hms]+\]/i.test(z) && library.SSF.is_date(z)
}

/** Rows of one column that formulas refer to. */
type Span = readonly [top: number, bottom: number]

/**
 * The columns whose dates formulas compute with. Dates are text here, which nothing can be added to and which no sum
 * sees: these have to be the numbers that they are in their file, and all of a column alike.
 */
export function columnsOfDays(
  library: Library,
  book: WorkBook,
  names: readonly NameSource[],
): (sheet: string, column: number) => boolean {
  let days: ReadonlySet<string> | undefined
  // Only a file with dates asks.
  return (sheet, column) => (days ??= referredDates(library, book, names)).has(columnKey(sheet, column))
}

function referredDates(library: Library, book: WorkBook, names: readonly NameSource[]): ReadonlySet<string> {
  const referred = referredSpans(book, names)
  const days = new Set<string>()
  for (const name of book.SheetNames) {
    for (const [row, cells] of rowsOf(book.Sheets[name] ?? {}).entries()) {
      for (const [column, cell] of (cells ?? []).entries()) {
        if (!cell || cell.f || !isDate(library, cell)) continue
        const key = columnKey(name, column)
        if (!days.has(key) && isInside(referred.get(key) ?? [], row)) days.add(key)
      }
    }
  }
  return days
}

function columnKey(sheet: string, column: number): string {
  return `${sheet.toLowerCase()}\n${column}`
}

/** What formulas refer to, column by column, in order and disjoint. */
function referredSpans(book: WorkBook, names: readonly NameSource[]): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>()
  const seen = new Set<string>()
  for (const [own, formula] of formulasOf(book, names)) {
    for (const { type, text } of tokensOf(formula)) {
      if (type !== 'reference' || seen.has(`${own}\n${text}`)) continue
      seen.add(`${own}\n${text}`)
      const reference = parseReference(text)
      const { top, left, bottom, right } = referenceRange(reference)
      for (let column = left; column <= right; column++) {
        const key = columnKey(reference.sheet ?? own, column)
        const known = spans.get(key)
        if (known) known.push([top, bottom])
        else spans.set(key, [[top, bottom]])
      }
    }
  }
  return new Map([...spans].map(([key, all]) => [key, joined(all)]))
}

function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = []
  for (const [top, bottom] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1)
    if (last && top <= last[1] + 1) all[all.length - 1] = [last[0], Math.max(last[1], bottom)]
    else all.push([top, bottom])
  }
  return all
}

function isInside(spans: readonly Span[], row: number): boolean {
  let from = 0
  let to = spans.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (spans[middle]![1] < row) from = middle + 1
    else to = middle
  }
  return from < spans.length && spans[from]![0] <= row
}

function* formulasOf(
  book: WorkBook,
  names: readonly NameSource[],
): Generator<readonly [sheet: string, formula: string]> {
  for (const { sheet, refersTo } of names) yield [sheet ?? book.SheetNames[0] ?? '', refersTo]
  for (const name of book.SheetNames) {
    for (const cells of rowsOf(book.Sheets[name] ?? {})) {
      for (const cell of cells ?? []) if (cell?.f) yield [name, `=${handedFormula(cell.f)}`]
    }
  }
}
