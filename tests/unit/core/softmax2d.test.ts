import { describe, expect, it } from 'vitest'
import { softmax } from '../../../src/core/softmax'
import { softmax2d } from '../../../src/core/softmax2d'
import { column, problemOf, rowsOf, table } from './of'

describe('SOFTMAX2D', () => {
  it('is softmax over the channels of each pixel of each image', () => {
    const block = table([1, 2], [3, 4], [5, 7], [9, 12], [0, 0], [0, 0], [1, -1], [2, -2])
    const result = rowsOf(softmax2d(block, 2, 2))
    for (const image of [0, 4]) {
      for (const [r, c] of [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ] as const) {
        const channels = [block.data[(image + r) * 2 + c]!, block.data[(image + r + 2) * 2 + c]!]
        const expected = rowsOf(softmax(column(...channels), undefined)).flat()
        expect([result[image + r]![c], result[image + r + 2]![c]]).toEqual(expected)
      }
    }
  })

  it('refuses rows that are no multiple of channels × height', () => {
    expect(problemOf(softmax2d(table([1], [2], [3]), 2, 1))).toEqual({
      argument: 'block',
      found: '3 rows × 1 column',
      rule: 'the rows are a multiple of channels × height, 2 × 1 = 2',
      code: 'value',
    })
  })

  it('refuses channels and heights that are no sizes', () => {
    for (const size of [0, -1, 1.5, NaN, Infinity]) {
      expect(problemOf(softmax2d(table([1]), size, 1)).argument).toBe('channels')
      expect(problemOf(softmax2d(table([1]), 1, size)).argument).toBe('height')
    }
  })
})
