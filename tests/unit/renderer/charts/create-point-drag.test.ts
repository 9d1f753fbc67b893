import { describe, expect, it } from 'vitest'
import { draggedValue } from '../../../../src/renderer/charts/create-point-drag'

describe('a number that is dragged by its point', () => {
  it('has no more digits than a pixel tells apart', () => {
    expect(draggedValue(5, 10, 0.037)).toBe(5.37)
    expect(draggedValue(0.123456, -1, 0.01)).toBe(0.11)
    expect(draggedValue(1234, 3, 25)).toBe(1310)
  })

  it('stays as it is where it was not moved, or nothing tells how far', () => {
    expect(draggedValue(0.123456, 0, 0.01)).toBe(0.123456)
    expect(draggedValue(2, 5, NaN)).toBe(2)
  })
})
