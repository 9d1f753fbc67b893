import { failure, success, type Outcome } from '../../core/outcome'
import { unescapeMarkup } from './markup'
import { openFormula } from './open-formula'

/** More cells than this are repetitions: nobody has filled them. */
const MOST_CELLS = 8_000_000
const TAGS = /<(\/?)table:(table-row|table-cell|covered-table-cell)\b([^>]*)>/g

/** What a formula is handed through the library as: it would read OpenFormula in its own way. */
const MARK = 'OPENFORMULA'

/**
 * The contents of an OpenDocument spreadsheet, made ready for the library: formulas are translated, and repetitions
 * that would fill the memory are refused.
 */
export function readyContent(name: string, content: string): Outcome<string> {
  let repeated = 1
  let cells = 0
  const text = plainContent(content).replaceAll(TAGS, (whole, end, tag, attributes) => {
    if (end) return whole
    if (tag === 'table-row') {
      repeated = countIn(attributes, 'rows')
      return whole
    }
    const isEmpty = attributes.endsWith('/') && !/office:value-type=/.test(attributes)
    if (!isEmpty) cells += repeated * countIn(attributes, 'columns')
    return tag === 'table-cell' ? cellTag(attributes) : whole
  })
  if (cells > MOST_CELLS)
    return failure(
      `“${name}” fills ${cells.toLocaleString('en')} cells, and ${MOST_CELLS.toLocaleString('en')} can be read.`,
    )
  return success(text)
}

const OTHER_TYPE = / office:value-type="(?!(?:float|percentage|currency|date|time|boolean|string)")[^"]*"/g
const FRAME_END = '</draw:frame>'

/** Without what is drawn on the sheets, which may hold tables of its own, and without what the library would take for escapes. */
function plainContent(content: string): string {
  // Behind the last end none is looked for: of many that are never closed, each would be looked for to the end.
  const last = content.lastIndexOf(FRAME_END)
  const end = last < 0 ? 0 : last + FRAME_END.length
  const framed = content.slice(0, end).replaceAll(/<draw:frame[\s>][\s\S]*?<\/draw:frame>/g, '')
  const cells = (framed + content.slice(end)).replaceAll(OTHER_TYPE, '')
  if (!/_x[\da-f]{4}_/i.test(cells)) return cells
  // Between tags only: what is before the first `>` of a part is a tag.
  return cells.split('<').map(withoutEscapes).join('<')
}

function withoutEscapes(part: string): string {
  const tag = part.indexOf('>') + 1
  return part.slice(0, tag) + part.slice(tag).replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
}

/** The formula that the library was handed; other texts as they are. */
export function handedFormula(text: string): string {
  if (!/^OPENFORMULA[\da-f]*$/.test(text)) return text
  const codes = text.slice(MARK.length).match(/.{4}/g) ?? []
  return codes.map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('')
}

function countIn(attributes: string, lines: 'rows' | 'columns'): number {
  return Number(new RegExp(`number-${lines}-repeated="(\\d+)"`).exec(attributes)?.[1] ?? 1)
}

function cellTag(attributes: string): string {
  // A cell of nothing but a comment, which the library would pass over.
  if (!attributes.endsWith('/') && !/ (?:office:value-type|table:formula)=/.test(attributes))
    return `<table:table-cell ${NO_NUMBER}${attributes}>`
  const ready = withFormula(attributes)
  const tag = `<table:table-cell${ready}>`
  // The library passes over a cell without contents.
  if (ready === attributes || !ready.endsWith('/')) return tag
  return `<table:table-cell${ready.slice(0, -1)}></table:table-cell>`
}

/** The formula as the library hands it on; a cell whose last value is nowhere in its tag gets none that is a number. */
function withFormula(attributes: string): string {
  const formula = /\stable:formula="([^"]*)"/.exec(attributes)
  if (!formula) return attributes
  const codes = [...openFormula(unescapeMarkup(formula[1]!)).matchAll(/[\s\S]/g)]
  const hex = codes.map(([unit]) => unit.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const handed = ` table:formula="${MARK}${hex}"`
  const rest = attributes.replace(formula[0], '')
  if (!attributes.endsWith('/') && / office:value-type=/.test(attributes)) return handed + rest
  return `${handed} ${NO_NUMBER}${rest.replaceAll(VALUE, '')}`
}

/** A cell that holds something, and no value. */
const NO_NUMBER = 'office:value-type="float" office:value="NaN"'

const VALUE =
  /\s(?:office|calcext):(?:value-type|value|string-value|date-value|time-value|boolean-value)="[^"]*"/g
