import { columnIndex, MAX_COLUMNS, MAX_ROWS } from '../../core/address'
import { sheetPrefix } from '../formula/reference'
import type { ImportLosses } from './import-losses'
import { attributesOf, elementsOf } from './markup'
import { PLAIN_LAYOUT } from '../sheet'
import type { SheetDress } from './sheet-dress'
import { StyleRuns } from './style-runs'
import { xlsxLayout } from './xlsx-layout'
import { xlsxRules } from './xlsx-rules'
import type { CellStyle } from './xlsx-styles'

/** What a worksheet says besides what is in its cells: lines, panes, looks, rules. */
export function xlsxDress(
  name: string,
  sheet: string,
  styles: readonly CellStyle[],
  losses: ImportLosses,
): SheetDress {
  const start = sheet.indexOf('sheetData')
  const end = Math.max(start, sheet.lastIndexOf('sheetData'))
  const head = sheet.slice(0, Math.max(0, start))
  const cells = start < 0 ? '' : sheet.slice(start, end)
  const tail = start < 0 ? '' : sheet.slice(end)
  const { rules, others } = xlsxRules(tail)
  if (others.length > 0) losses.add('conditional', `${sheetPrefix(name)}!${others[0]}`, '', others.length)
  const validations = elementsOf(tail, 'dataValidation')
  if (validations.length > 0)
    losses.add(
      'validation',
      `${sheetPrefix(name)}!${validations[0]!.attributes['sqref'] ?? ''}`,
      '',
      validations.length,
    )
  const layout = xlsxLayout(head, cells)
  const isPlain = layout.rows.length + layout.columns.length === 0 && !layout.frozen
  return {
    layout: isPlain ? PLAIN_LAYOUT : layout,
    looks: { areas: areasIn(name, head, cells, styles, losses), rules },
  }
}

const CELL = /<(?:\w+:)?c\s[^<>]*>/g
const STYLED = /<(?:\w+:)?c\s(?=[^<>]*\ss=)[^<>]*>/g

function areasIn(
  name: string,
  head: string,
  cells: string,
  styles: readonly CellStyle[],
  losses: ImportLosses,
) {
  const isPlain = styles.every(({ look, foreign }) => Object.keys(look).length === 0 && foreign === undefined)
  if (isPlain) return []
  const runs = new StyleRuns(styles.map(({ look }) => look))
  let isStyled = false
  for (const [, column] of head.matchAll(/<(?:\w+:)?col\s([^<>]*)>/g)) {
    const { min, max, style } = attributesOf(column!)
    if (style === undefined || style === '0') continue
    isStyled = true
    runs.column(Number(min) - 1, Math.min(Number(max), MAX_COLUMNS) - 1, Number(style))
  }
  // Where columns have styles, a cell without one has none of theirs.
  for (const [tag] of cells.matchAll(isStyled ? CELL : STYLED)) {
    const place = /\br=["']([A-Z]{1,3})(\d{1,7})["']/i.exec(tag)
    const column = columnIndex(place?.[1] ?? '')
    const row = Number(place?.[2]) - 1
    if (column === undefined || !(row >= 0 && row < MAX_ROWS)) continue
    const style = Number(/\ss=["'](\d+)["']/.exec(tag)?.[1] ?? 0)
    const foreign = styles[style]?.foreign
    // A format is missed where there is a number.
    if (foreign !== undefined && !tag.endsWith('/>') && !/\bt=["'](?!n)/.test(tag))
      losses.at('format', name, { row, column }, `“${foreign}”`)
    runs.cells(row, column, column, style)
  }
  const areas = runs.areas()
  if (!areas) losses.add('scattered', '', `“${name}”`)
  return areas ?? []
}
