import type { Slider } from '../../../core/slider'

/** A slider whose range suits a number: from 0 to the next power of ten, and to its negative where the number is negative. */
export function guessedSlider(value: number): Slider {
  const order = value === 0 || !Number.isFinite(value) ? 0 : Math.floor(Math.log10(Math.abs(value))) + 1
  // The ends of the doubles have no power of ten beyond them, or no hundredth.
  const power = Math.min(307, Math.max(-300, order))
  const max = Number(`1e${power}`)
  return { min: value < 0 ? -max : 0, max, step: Number(`1e${power - 2}`), scale: 'linear' }
}
