import { describe, expect, it } from 'vitest'
import { fittedText } from '../../../../../src/renderer/charts/scene/fitted-text'

const measure = (text: string) => [...text].length * 10

describe('a text with little room', () => {
  it.each([
    ['zebra', 50, 'zebra'],
    ['zebra', 49, 'zeb…'],
    ['a very long name', 35, 'a…'],
    ['zebra', 1, 'z…'],
    ['😀😀😀', 25, '😀…'],
    ['', 0, ''],
  ])('%s in %i pixels is %s', (text, room, shown) => {
    expect(fittedText(text, room, measure)).toBe(shown)
  })
})
