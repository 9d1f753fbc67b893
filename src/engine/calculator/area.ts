import { EmptyValue, SimpleRangeValue } from 'hyperformula'
import { MAX_COLUMNS, MAX_ROWS, type Range } from '../../core/address'
import type { Address, Ast, Graph, RawScalar, State } from './internals'

/** Cells that an argument refers to, as far as they are filled. */
export interface Area {
  readonly sheet: number
  readonly range: Range
}

/** The cells that a reference means; `undefined` for any other part of a formula, and for what is off the sheet. */
export function areaOf(graph: Graph, ast: Ast, { formulaAddress }: State): Area | undefined {
  if ('reference' in ast) {
    const { sheet, row, col } = ast.reference.toSimpleCellAddress(formulaAddress)
    return inside({ sheet, range: { top: row, left: col, bottom: row, right: col } })
  }
  if (!('start' in ast)) return undefined
  const home = formulaAddress.sheet
  if ('row' in ast.start && 'col' in ast.start) {
    const from = ast.start.toSimpleCellAddress(formulaAddress)
    const to = (ast.end as typeof ast.start).toSimpleCellAddress(formulaAddress)
    if (from.sheet !== to.sheet) return undefined
    return inside({
      sheet: from.sheet,
      range: { top: from.row, left: from.col, bottom: to.row, right: to.col },
    })
  }
  const sheet = ast.start.sheet ?? home
  if ('col' in ast.start) {
    const { col: left } = ast.start.toSimpleColumnAddress(formulaAddress)
    const { col: right } = (ast.end as typeof ast.start).toSimpleColumnAddress(formulaAddress)
    return inside(
      trimmed(graph, { sheet, range: { top: 0, left, bottom: graph.getSheetHeight(sheet) - 1, right } }),
    )
  }
  const { row: top } = ast.start.toSimpleRowAddress(formulaAddress)
  const { row: bottom } = (ast.end as typeof ast.start).toSimpleRowAddress(formulaAddress)
  return inside(
    trimmed(graph, { sheet, range: { top, left: 0, bottom, right: graph.getSheetWidth(sheet) - 1 } }),
  )
}

/** Every value of an area, row by row. */
export function forEachValue(
  graph: Graph,
  { sheet, range }: Area,
  visit: (value: RawScalar, i: number) => void,
): void {
  // One address for all: a million of them would cost more than reading the cells.
  const address: Address = { sheet, row: range.top, col: range.left }
  let i = 0
  for (let row = range.top; row <= range.bottom; row++) {
    for (let col = range.left; col <= range.right; col++) {
      address.row = row
      address.col = col
      visit(scalar(graph, address), i++)
    }
  }
}

function scalar(graph: Graph, address: Address): RawScalar {
  const value = graph.addressMapping.getCellValue(address)
  return value instanceof SimpleRangeValue ? graph.getScalarValue(address) : value
}

/** A whole column or row without what is empty at its end; at least one cell is left. */
function trimmed(graph: Graph, { sheet, range }: Area): Area {
  const isEmpty = (part: Range) => isEmptyArea(graph, { sheet, range: part })
  let { bottom, right } = range
  if (range.top === 0) while (bottom > 0 && isEmpty({ ...range, top: bottom, bottom })) bottom--
  else while (right > 0 && isEmpty({ ...range, left: right, right })) right--
  return {
    sheet,
    range: { ...range, bottom: Math.max(bottom, range.top), right: Math.max(right, range.left) },
  }
}

function isEmptyArea(graph: Graph, area: Area): boolean {
  let empty = true
  forEachValue(graph, area, (value) => {
    if (value !== EmptyValue) empty = false
  })
  return empty
}

function inside(area: Area): Area | undefined {
  const { top, left, bottom, right } = area.range
  return top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS ? area : undefined
}
