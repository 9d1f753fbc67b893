import { columnName, intersection, MAX_COLUMNS, MAX_ROWS, rangeName, type Range } from '../../core/address'
import type { CellLook, CellRule, RuleArea } from '../look-model'
import type { LineRun } from '../model'
import type { Sheet } from '../sheet'
import type { ExcelStyles } from './excel-styles'
import type { ExportLosses } from './export-losses'
import { columnDigits } from './lines'
import { digitsOf, FILLS } from './palette'
import { SCALE_COLORS } from './rule-colors'

/** So many cells of a sheet are written for nothing but how they look. */
const MOST_CELLS = 200_000

/** How the cells of a sheet look in an Excel file: the number of each one's style. */
export class StyleGrid {
  readonly #styles: Uint16Array
  /** Styles of whole columns. */
  readonly columns: readonly { readonly left: number; readonly right: number; readonly style: number }[]

  /** `range` is what is written of the sheet. */
  constructor(
    sheet: Sheet,
    readonly range: Range,
    styles: ExcelStyles,
  ) {
    const width = range.right + 1
    this.#styles = new Uint16Array((range.bottom + 1) * width)
    for (const { range: area, look } of sheet.looks.areas) {
      const shared = intersection(area, range)
      if (!shared) continue
      const style = styles.numberOf(look)
      for (let row = shared.top; row <= shared.bottom; row++)
        this.#styles.fill(style, row * width + shared.left, row * width + shared.right + 1)
    }
    this.columns = sheet.looks.areas
      .filter(({ range: area }) => isOfColumns(area))
      .map(({ range: { left, right }, look }) => ({ left, right, style: styles.numberOf(look) }))
  }

  at(row: number, column: number): number {
    const { bottom, right } = this.range
    return row > bottom || column > right ? 0 : this.#styles[row * (right + 1) + column]!
  }
}

/** What has to be written of a sheet, so that the cells that are empty but for their looks are among it. */
export function writtenRange({ looks }: Sheet, used: Range | undefined, losses: ExportLosses): Range {
  let { bottom, right } = used ?? { bottom: 0, right: 0 }
  for (const { range } of looks.areas) {
    if (isOfColumns(range)) continue
    const taller = { bottom: Math.max(bottom, range.bottom), right: Math.max(right, range.right) }
    if (cellsIn(taller) - cellsIn({ bottom, right }) > MOST_CELLS) losses.looks++
    else ({ bottom, right } = taller)
  }
  for (const { cell } of looks.comments) {
    const taller = { bottom: Math.max(bottom, cell.row), right: Math.max(right, cell.column) }
    if (cellsIn(taller) - cellsIn({ bottom, right }) > MOST_CELLS) losses.comments++
    else ({ bottom, right } = taller)
  }
  return { top: 0, left: 0, bottom, right }
}

/** How many cells there are from A1 on. */
export function cellsIn({ bottom, right }: Pick<Range, 'bottom' | 'right'>): number {
  return (bottom + 1) * (right + 1)
}

/** Columns from near their first row to their end: Excel has a style for each. */
function isOfColumns({ bottom }: Range): boolean {
  return bottom === MAX_ROWS - 1
}

/** A worksheet's XML with what the library does not write: panes, widths, styles and rules. */
export function dressedSheet(text: string, sheet: Sheet, grid: StyleGrid): string {
  const head = text
    .replace(/<sheetViews>[\s\S]*?<\/sheetViews>/, sheetViews(sheet))
    .replace(/<sheetData\b/, `${columnList(sheet, grid)}$&`)
  const styled = head.replaceAll(/<c r="([A-Z]+)(\d+)"/g, (whole, letters: string, digits: string) => {
    const style = grid.at(Number(digits) - 1, columnAt(letters))
    return style === 0 ? whole : `${whole} s="${style}"`
  })
  return styled.replace(
    /(?:<\/sheetData>|<sheetData\/>)(?:<autoFilter [^>]*\/>)?/,
    (end) => end + rules(sheet),
  )
}

function columnAt(letters: string): number {
  let column = 0
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64
  return column - 1
}

function sheetViews({ layout: { frozen } }: Sheet): string {
  const { rows = 0, columns = 0 } = frozen ?? {}
  if (rows === 0 && columns === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight'
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  const corner = `${columnName(columns)}${rows + 1}`
  return `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`
}

/** What is said of each column, neighbours alike as one. */
function columnList({ layout }: Sheet, { columns }: StyleGrid): string {
  const ends = new Set([0, MAX_COLUMNS])
  for (const { start, count } of layout.columns) ends.add(start).add(Math.min(start + count, MAX_COLUMNS))
  for (const { left, right } of columns) ends.add(left).add(right + 1)
  const edges = [...ends].toSorted((a, b) => a - b)
  const said = edges.slice(0, -1).flatMap((start, i) => {
    const run = layout.columns.find((line) => start >= line.start && start < line.start + line.count)
    const style = columns.find(({ left, right }) => start >= left && start <= right)?.style
    const attributes = widthText(run) + (style === undefined ? '' : ` style="${style}"`)
    const width = run?.size === undefined ? ' width="13"' : ''
    return attributes === '' ? [] : [`<col min="${start + 1}" max="${edges[i + 1]}"${width}${attributes}/>`]
  })
  return said.length === 0 ? '' : `<cols>${said.join('')}</cols>`
}

function widthText(run: LineRun | undefined): string {
  const width = run?.size === undefined ? '' : ` width="${columnDigits(run.size)}" customWidth="1"`
  return width + (run?.hidden || run?.filtered ? ' hidden="1"' : '')
}

function rules({ looks }: Sheet): string {
  return looks.rules.map(ruleText).join('')
}

function ruleText({ range, rule }: RuleArea, i: number): string {
  const inside = ruleInside(rule)
  if (inside === undefined) return ''
  const type = rule.type === 'color-scale' ? 'colorScale' : 'dataBar'
  return `<conditionalFormatting sqref="${rangeName(range)}"><cfRule type="${type}" priority="${i + 1}">${inside}</cfRule></conditionalFormatting>`
}

function ruleInside(rule: CellRule): string | undefined {
  if (rule.type === 'difference') return undefined
  const end = (type: 'min' | 'max', limit: number | undefined) =>
    limit === undefined ? `<cfvo type="${type}"/>` : `<cfvo type="num" val="${limit}"/>`
  const low = end('min', rule.low)
  const high = end('max', rule.high)
  const color = (digits: string) => `<color rgb="FF${digits}"/>`
  if (rule.type === 'data-bar') return `<dataBar>${low}${high}${color(digitsOf(rule.color, FILLS))}</dataBar>`
  const colors = SCALE_COLORS[rule.colors]
  const middle = colors.length === 3 ? middleOf(rule) : ''
  return `<colorScale>${low}${middle}${high}${colors.map(color).join('')}</colorScale>`
}

function middleOf({ low, high }: { readonly low?: number; readonly high?: number }): string {
  return low !== undefined && high !== undefined
    ? `<cfvo type="num" val="${(low + high) / 2}"/>`
    : '<cfvo type="percent" val="50"/>'
}

/** Looks whose numbers are written in a way that Excel has not. */
export function hasOwnFormat({ number }: CellLook): boolean {
  return number !== undefined && ['full', 'significant', 'hexadecimal'].includes(number.kind)
}
