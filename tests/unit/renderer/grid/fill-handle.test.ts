import { describe, expect, it } from 'vitest'
import { parseCell, parseRange, rangeName } from '../../../../src/core/address'
import { fillTarget, handlePoint, isOnHandle } from '../../../../src/renderer/grid/fill-handle'
import { gridLines } from '../../../../src/renderer/grid/lines'
import { addCell, selectRange } from '../../../../src/renderer/state/cells/selection'

const target = (from: string, to: string) => {
  const range = fillTarget(parseRange(from)!, parseCell(to)!)
  return range && rangeName(range)
}

describe('the fill handle', () => {
  const lines = gridLines({ rows: [], columns: [] })
  const view = { x: 0, y: 0, width: 800, height: 600 }

  it('stands at the corner of one selected range', () => {
    const selection = selectRange(parseRange('B2:C4')!)
    const point = handlePoint(selection, view, lines)
    expect(point).toEqual({ x: 3 * 96 - 1, y: 4 * 25 - 1 })
    expect(isOnHandle(point, 3 * 96 + 3, 4 * 25 - 4)).toBe(true)
    expect(isOnHandle(point, 3 * 96 + 12, 4 * 25)).toBe(false)
    expect(handlePoint(addCell(selection, { row: 9, column: 9 }), view, lines)).toBeUndefined()
    expect(handlePoint(selection, { ...view, y: 5000 }, lines)).toBeUndefined()
  })

  it('fills in the direction that leads further away', () => {
    expect(target('B2:B3', 'B9')).toBe('B2:B9')
    expect(target('B2:B3', 'F4')).toBe('B2:F3')
    expect(target('B5:B6', 'C1')).toBe('B1:B6')
    expect(target('D2:E2', 'A2')).toBe('A2:E2')
    expect(target('B2:C3', 'C3')).toBeUndefined()
  })
})
