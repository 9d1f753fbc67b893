import { expect, it } from 'vitest'
import { sliderProblem } from '../../../../../src/core/slider'
import { guessedSlider } from '../../../../../src/renderer/state/cells/guessed-slider'

it.each([
  [0, 0, 1, 0.01],
  [0.5, 0, 1, 0.01],
  [1, 0, 10, 0.1],
  [42, 0, 100, 1],
  [-3, -10, 10, 0.1],
  [0.003, 0, 0.01, 0.0001],
])('a slider for %d goes from %d to %d in steps of %d', (value, min, max, step) => {
  expect(guessedSlider(value)).toEqual({ min, max, step, scale: 'linear' })
})

it.each([5e-324, -5e-324, 1.7e308, -1.7e308, Infinity, NaN])('a slider for %d is one', (value) => {
  expect(sliderProblem(guessedSlider(value))).toBeUndefined()
})
