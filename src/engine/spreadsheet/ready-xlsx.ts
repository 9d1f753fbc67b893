import { parseCell } from '../../core/address'
import { copiedFormula } from '../formula/rewrite'
import { escapeMarkup, unescapeMarkup } from './markup'

const decoder = new TextDecoder('utf-8')
const encoder = new TextEncoder()

/** A worksheet's XML without what the library would never end with, and with shared formulas written out. */
export function readySheet(bytes: Uint8Array): Uint8Array {
  const text = decoder.decode(bytes)
  const links = /<(?:\w+:)?hyperlinks[\s>][\s\S]*$/
  const start = text.indexOf('sheetData')
  const end = text.lastIndexOf('sheetData')
  if (start < 0) return bytes
  const head = text.slice(0, start).replaceAll(/\b(min|max)="(\d+)"/g, clampedColumn)
  // What comes behind the links says nothing of the cells, but for their notes.
  const tail = text
    .slice(end)
    .replace(links, (rest) => rest.match(/<(?:\w+:)?legacyDrawing [^>]*>/)?.[0] ?? '')
  const middle = text.slice(start, end)
  const cells = middle.includes('"shared"') ? withSharedFormulas(middle) : middle
  return encoder.encode(head + cells + tail + (tail.includes('</worksheet') ? '' : '</worksheet>'))
}

function clampedColumn(_: string, name: string, value: string): string {
  return `${name}="${Math.min(Number(value), 16_384)}"`
}

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
    if (!/\bt="shared"/.test(of)) return whole
    const at = parseCell(/\br="([^"]*)"/.exec(cell)?.[1] ?? '')
    const key = /\bsi="([^"]*)"/.exec(of)?.[1] ?? ''
    if (!at) return whole
    if (own) shared.set(key, { formula: `=${unescapeMarkup(own)}`, ...at })
    const first = shared.get(key)
    if (!first) return whole
    const by = { rows: at.row - first.row, columns: at.column - first.column }
    const formula = escapeMarkup(copiedFormula(first.formula, by).slice(1))
    return `<${prefix}c ${cell}><${prefix}f>${formula}</${prefix}f>`
  })
}
