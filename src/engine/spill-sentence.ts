import { cellName, rangeName, MAX_COLUMNS, MAX_ROWS, type Cell } from '../core/address'
import { countText } from '../core/wording'
import type { Shape } from '../core/matrix'
import type { Obstacle } from './spill-layout'

/** Why an array is `#SPILL!`: what it needs and what is in the way. */
export function obstacleSentence(anchor: Cell, size: Shape, obstacle: Obstacle): string {
  const range = {
    top: anchor.row,
    left: anchor.column,
    bottom: anchor.row + size.rows - 1,
    right: anchor.column + size.columns - 1,
  }
  if (obstacle.kind === 'edge') {
    const limits = `${countText(MAX_ROWS, 'row')} and ${countText(MAX_COLUMNS, 'column')}`
    return `The result of ${cellName(anchor)} does not fit on the sheet, which has ${limits}.`
  }
  const needs = `The result of ${cellName(anchor)} needs ${rangeName(range)}, but ${cellName(obstacle.cell)}`
  if (obstacle.kind === 'cell') return `${needs} is not empty.`
  return `${needs} belongs to the result of ${cellName(obstacle.anchor)}.`
}
