import { columnName, parseRange, type Range } from '../../core/address'
import { sheetPrefix } from '../formula/reference'
import type { FormulaPlace } from './imported-formula'
import { elementOf, elementsOf } from './markup'
import type { PartText, SheetPart } from './xlsx-sheets'

/** A table of an Excel sheet: cells with named columns. */
export interface Table {
  readonly name: string
  readonly sheet: string
  readonly range: Range
  readonly headerRows: number
  readonly totalRows: number
  readonly columns: readonly string[]
}

/** `Name[…]`, with brackets inside, or `[…]` for the table that the formula stands in. */
const STRUCTURED = /([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[((?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*)\]/gu
/** Texts, and sheets' names in quotes that an exclamation mark follows. */
const APART = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/

/** The tables of a file, whose names and columns formulas refer to. */
export class Tables {
  constructor(readonly all: readonly Table[]) {}

  /** A formula with its references to tables as references to cells; `undefined` where one of them is not known. */
  resolved(formula: string, place: FormulaPlace): string | undefined {
    let isWhole = true
    const parts = formula.split(APART).map((part, i) => {
      if (i % 2 === 1) return part
      return part.replaceAll(STRUCTURED, (whole: string, name: string | undefined, inside: string) => {
        const table = this.#table(name, place)
        const reference = table && referenceTo(table, inside, place)
        if (reference === undefined) isWhole = false
        return reference ?? whole
      })
    })
    return isWhole ? parts.join('') : undefined
  }

  #table(name: string | undefined, { sheet, cell }: FormulaPlace): Table | undefined {
    if (name !== undefined) return this.all.find((table) => table.name.toLowerCase() === name.toLowerCase())
    return this.all.find(
      ({ sheet: own, range }) =>
        own === sheet &&
        cell.row >= range.top &&
        cell.row <= range.bottom &&
        cell.column >= range.left &&
        cell.column <= range.right,
    )
  }
}

function referenceTo(table: Table, inside: string, { sheet, cell }: FormulaPlace): string | undefined {
  const items = itemsIn(inside)
  const areas = items.filter((item) => item.startsWith('#')).map((item) => item.toLowerCase())
  const isThisRow = items.some((item) => item.startsWith('@')) || areas.includes('#this row')
  const named = items
    .map((item) => item.replace(/^@/, ''))
    .filter((item) => item !== '' && !item.startsWith('#'))
  const columns = named.map((item) =>
    table.columns.findIndex((name) => name.toLowerCase() === columnText(item)),
  )
  if (columns.some((column) => column < 0)) return undefined
  const left = table.range.left + (columns.length === 0 ? 0 : Math.min(...columns))
  const right = columns.length === 0 ? table.range.right : table.range.left + Math.max(...columns)
  const rows = isThisRow ? { top: cell.row, bottom: cell.row } : rowsOf(table, areas)
  if (!rows || rows.top > rows.bottom) return undefined
  const prefix = sheet === table.sheet ? '' : `${sheetPrefix(table.sheet)}!`
  const fixed = isThisRow ? '' : '$'
  const corner = (column: number, row: number) => `$${columnName(column)}${fixed}${row + 1}`
  const first = corner(left, rows.top)
  const last = corner(right, rows.bottom)
  return prefix + (first === last ? first : `${first}:${last}`)
}

/** `[#Data],[a]:[b]` has three items, `a` one, `@a` one. */
function itemsIn(inside: string): readonly string[] {
  if (!inside.replaceAll(/'./g, '').includes('[')) return [inside.trim()]
  const marks = /^\s*@/.test(inside) ? ['@'] : []
  return [...marks, ...[...inside.matchAll(/\[((?:'.|[^[\]'])*)\]/g)].map(([, item]) => item!.trim())]
}

/** An apostrophe stands before what would mean something else. */
function columnText(item: string): string {
  return item.replaceAll(/'(.)/g, '$1').toLowerCase()
}

function rowsOf(
  { range: { top, bottom }, headerRows, totalRows }: Table,
  areas: readonly string[],
): { readonly top: number; readonly bottom: number } | undefined {
  const parts = areas.length === 0 ? ['#data'] : areas
  const spans = parts.map((area) => {
    switch (area) {
      case '#all':
        return { top, bottom }
      case '#data':
        return { top: top + headerRows, bottom: bottom - totalRows }
      case '#headers':
        return { top, bottom: top + headerRows - 1 }
      case '#totals':
        return { top: bottom - totalRows + 1, bottom }
      default:
        return undefined
    }
  })
  const known = spans.filter((span) => span !== undefined)
  if (known.length < spans.length) return undefined
  return {
    top: Math.min(...known.map((span) => span.top)),
    bottom: Math.max(...known.map((span) => span.bottom)),
  }
}

/** The tables of an .xlsx file. */
export function xlsxTables(text: PartText, sheets: readonly SheetPart[]): Tables {
  return new Tables(
    sheets.flatMap(({ name: sheet, related }) =>
      related.flatMap(({ type, path }) => {
        const table = type === 'table' ? elementOf(text(path) ?? '', 'table') : undefined
        const range = parseRange(table?.attributes['ref'] ?? '')
        if (!table || !range) return []
        const { displayName, name, headerRowCount = 1, totalsRowCount = 0 } = table.attributes
        return [
          {
            name: displayName ?? name ?? '',
            sheet,
            range,
            headerRows: Number(headerRowCount),
            totalRows: Number(totalsRowCount),
            columns: elementsOf(table.inside, 'tableColumn').map(({ attributes }) =>
              (attributes['name'] ?? '').replaceAll(/_x000a_/gi, '\n'),
            ),
          },
        ]
      }),
    ),
  )
}
