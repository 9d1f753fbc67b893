import { cellName, parseCell, parseRange, rangeName, type Cell, type Range } from '../../core/address'
import { withoutPrefixes } from './imported-formula'
import { elementsOf, escapeMarkup, unescapeMarkup } from './markup'

/** A formula of this program that a file for Excel has in other words, or as a value. */
export interface KeptFormula {
  readonly sheet: string
  readonly cell: Cell
  readonly formula: string
  /** What stands there in its place: Excel's formula, or the value. */
  readonly instead: string
  /** The cells that it fills, where it is written as values. */
  readonly values?: Range
}

/** How the note on a value begins, below the formula. */
export const NO_EQUIVALENT = 'Excel has no equivalent of'

/** Where they are in a file: a part of one's own that Excel leaves as it is. */
export const KEPT_PART = 'customXml/item1.xml'
const NAMESPACE = 'urn:logit-sheet:formulas'

export function keptPart(kept: readonly KeptFormula[]): string {
  const entries = kept.map(({ sheet, cell, formula, instead, values }) => {
    const area = values ? ` values="${rangeName(values)}"` : ''
    const place = `sheet="${escapeMarkup(sheet)}" cell="${cellName(cell)}"`
    return `<formula ${place} instead="${fingerprint(instead)}"${area}>${escapeMarkup(formula)}</formula>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<formulas xmlns="${NAMESPACE}">${entries.join('')}</formulas>`
}

/** The relationship of a workbook to that part. */
export const KEPT_RELATION =
  '<Relationship Id="rIdKept" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>'

/** Formulas that a file was written with, for those of its cells that have not been changed since. */
export class KeptFormulas {
  readonly #kept = new Map<
    string,
    { readonly formula: string; readonly instead: string; readonly values?: Range }
  >()

  constructor(part: string | undefined) {
    if (!part?.includes(NAMESPACE)) return
    for (const { attributes, inside } of elementsOf(part, 'formula')) {
      const { sheet = '', cell = '', instead = '', values } = attributes
      const area = values === undefined ? undefined : parseRange(values)
      if (!parseCell(cell)) continue
      this.#kept.set(`${sheet}\n${cell}`, {
        formula: unescapeMarkup(inside),
        instead,
        ...(area && { values: area }),
      })
    }
  }

  /** The formula that a cell had, if what stands there is still what was written in its place. */
  at(
    sheet: string,
    cell: Cell,
    instead: string,
  ): { readonly formula: string; readonly values?: Range } | undefined {
    if (this.#kept.size === 0) return undefined
    const kept = this.#kept.get(`${sheet}\n${cellName(cell)}`)
    return kept?.instead === fingerprint(instead) ? kept : undefined
  }
}

/** A number for a text (FNV-1a, 32 bits) beside its length; the marks of young functions do not count. */
function fingerprint(text: string): string {
  const plain = withoutPrefixes(text).replaceAll(/\s/g, '')
  let hash = 0x811c9dc5
  for (let i = 0; i < plain.length; i++) hash = Math.imul(hash ^ plain.charCodeAt(i), 0x01000193)
  return `${plain.length}-${(hash >>> 0).toString(16)}`
}
