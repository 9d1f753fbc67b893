import { parseCell } from '../../core/address'
import { copiedFormula } from '../formula/rewrite'
import { escapeMarkup, unescapeMarkup } from './markup'

const decoder = new TextDecoder('utf-8')
const encoder = new TextEncoder()

/**
 * A worksheet's XML without what the library would never end with, with shared formulas written out, and with texts
 * and missing results as the library reads them rightly.
 */
export function readySheet(text: string): string {
  const links = /<(?:\w+:)?hyperlinks[\s>][\s\S]*$/
  const start = text.indexOf('sheetData')
  const end = text.lastIndexOf('sheetData')
  if (start < 0) return text
  const head = text.slice(0, start).replaceAll(/\b(min|max)="(\d+)"/g, clampedColumn)
  // What comes behind the links says nothing of the cells, but for their notes.
  const tail = text
    .slice(end)
    .replace(links, (rest) => rest.match(/<(?:\w+:)?legacyDrawing [^>]*>/)?.[0] ?? '')
  let cells = text.slice(start, end)
  if (/["']shared["']/.test(cells)) cells = withSharedFormulas(cells)
  if (/["']str["']/.test(cells)) cells = cells.replaceAll(TEXT_CELL, twiceEscaped)
  if (UNCOMPUTED.test(cells)) cells = cells.replaceAll(UNCOMPUTED, '$1<$2v>NaN</$2v>$3')
  cells = withWideCharacters(cells)
  return head + cells + tail + (tail.includes('</worksheet') ? '' : '</worksheet>')
}

/** A part with characters by number as themselves: the library knows those of 16 bits only. */
export function readyText(bytes: Uint8Array): Uint8Array {
  const text = decoder.decode(bytes)
  const ready = withWideCharacters(text)
  return ready === text ? bytes : encoder.encode(ready)
}

function withWideCharacters(text: string): string {
  if (!text.includes('&#')) return text
  return text.replaceAll(/&#(?:x[0-9a-f]{5,6}|\d{5,7});/gi, unescapeMarkup)
}

function clampedColumn(_: string, name: string, value: string): string {
  return `${name}="${Math.min(Number(value), 16_384)}"`
}

/** What a cell came to that is a text of its own, not one of the file's list. */
const TEXT_CELL =
  /(<(?:\w+:)?c\s[^<>]*\bt=["']str["'][^<>]*>(?:\s*<(?:\w+:)?f[\s>/][^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f\s*>)|\s*<(?:\w+:)?f>[^<]*<\/(?:\w+:)?f\s*>)?\s*<(?:\w+:)?v[^<>]*>)([^<]*)/g

/** The library reads such a text's entities and escapes twice. */
function twiceEscaped(_: string, before: string, text: string): string {
  return before + text.replaceAll('&', '&amp;').replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
}

/** A formula that was never computed: the library would take it for 0. */
const UNCOMPUTED = /(<\/((?:\w+:)?)f\s*>\s*)(?:<\2v\s*\/>|<\2v>\s*<\/\2v>)?(\s*<\/\2c\s*>)/g

const FORMULA_CELL = /<((?:\w+:)?)c\s([^<>]*)>\s*<\1f\s([^<>]*?)(?:\/>|>([^<]*)<\/\1f\s*>)/g

/**
 * Formulas that are kept once for many cells, as each cell has them. The library would also shift what looks like a
 * reference inside of texts.
 */
function withSharedFormulas(text: string): string {
  const shared = new Map<
    string,
    { readonly formula: string; readonly row: number; readonly column: number }
  >()
  return text.replaceAll(FORMULA_CELL, (whole, prefix: string, cell: string, of: string, own?: string) => {
    if (!/\bt=["']shared["']/.test(of)) return whole
    const at = parseCell(/\br=["']([^"']*)["']/.exec(cell)?.[1] ?? '')
    const key = /\bsi=["']([^"']*)["']/.exec(of)?.[1] ?? ''
    if (!at) return whole
    if (own) shared.set(key, { formula: `=${unescapeMarkup(own)}`, ...at })
    const first = shared.get(key)
    if (!first) return whole
    const by = { rows: at.row - first.row, columns: at.column - first.column }
    const formula = escapeMarkup(copiedFormula(first.formula, by).slice(1))
    return `<${prefix}c ${cell}><${prefix}f>${formula}</${prefix}f>`
  })
}
