import { describe, expect, it } from 'vitest'
import { parseCell, parseRange } from '../../../../src/core/address'
import { referenceName } from '../../../../src/renderer/formula/reference-text'
import { draggedRange, gripAt, type Grip } from '../../../../src/renderer/grid/reference-grip'

const boxes = [
  { left: 0, top: 0, width: 200, height: 50 },
  { left: 100, top: 25, width: 100, height: 75 },
]

describe('the grip of a reference', () => {
  it('is its border, or one of its corners', () => {
    expect(gripAt(boxes, { x: 50, y: 2 })).toEqual({ box: 0, part: 'border' })
    expect(gripAt(boxes, { x: 3, y: 48 })).toEqual({ box: 0, part: 'bottom-left' })
    expect(gripAt(boxes, { x: 50, y: 20 })).toBeUndefined()
    expect(gripAt(boxes, { x: 50, y: 60 })).toBeUndefined()
  })

  it('belongs to the box that is drawn on top', () => {
    expect(gripAt(boxes, { x: 199, y: 99 })).toEqual({ box: 1, part: 'bottom-right' })
    expect(gripAt(boxes, { x: 200, y: 48 })).toEqual({ box: 1, part: 'border' })
  })
})

describe('a range that is dragged', () => {
  const dragged = (name: string, part: Grip['part'], from: string, to: string) =>
    referenceName(
      draggedRange(parseRange(name)!, { box: 0, part }, { from: parseCell(from)!, to: parseCell(to)! }),
    )

  it('moves with its border and stays on the sheet', () => {
    expect(dragged('B2:C3', 'border', 'B2', 'D5')).toBe('D5:E6')
    expect(dragged('B2:C3', 'border', 'C3', 'A1')).toBe('A1:B2')
    expect(dragged('B:C', 'border', 'B5', 'C9')).toBe('C:D')
  })

  it('is resized from a corner, also across the one that stays', () => {
    expect(dragged('B2:C3', 'bottom-right', 'C3', 'E9')).toBe('B2:E9')
    expect(dragged('B2:C3', 'top-left', 'B2', 'A1')).toBe('A1:C3')
    expect(dragged('B2:C3', 'top-right', 'C2', 'A9')).toBe('A3:B9')
  })
})
