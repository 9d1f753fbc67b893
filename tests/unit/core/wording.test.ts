import { expect, it } from 'vitest'
import { countText, numberText, shapeText } from '../../../src/core/wording'

it('a number is written with every digit, what is none in words', () => {
  expect([0.1, -0, 1e21, NaN, Infinity, -Infinity].map(numberText)).toEqual([
    '0.1',
    '0',
    '1e+21',
    'not a number',
    '+∞',
    '-∞',
  ])
})

it('a shape is written with its nouns, one of them in the singular', () => {
  expect(shapeText({ rows: 1, columns: 4 })).toBe('1 row × 4 columns')
  expect(shapeText({ rows: 1_048_576, columns: 1 })).toBe('1,048,576 rows × 1 column')
  expect(countText(0, 'row')).toBe('0 rows')
})
