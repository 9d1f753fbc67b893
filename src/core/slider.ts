/** The numbers that a slider goes through: `min`, then one `step` after the other, and `max` at the end. */
export interface Slider {
  readonly min: number
  readonly max: number
  readonly step: number
  /** How numbers lie along it: evenly, or as their logarithms do. */
  readonly scale: 'linear' | 'log'
}

/** More steps than this cannot be told apart. */
const MOST_STEPS = 2 ** 53

/** What is wrong with a slider, as a sentence; `undefined` where nothing is. */
export function sliderProblem({ min, max, step, scale }: Slider): string | undefined {
  if (![min, max, step].every(Number.isFinite)) return 'The ends of a slider and its step are finite numbers.'
  if (min >= max) return 'A slider begins at a number that is less than the one that it ends at.'
  if (step <= 0) return 'The step of a slider is greater than 0.'
  if (step > max - min) return 'The step of a slider is no longer than the way from its one end to the other.'
  if ((max - min) / step > MOST_STEPS)
    return 'The step is too small beside the ends of the slider: take a longer one.'
  if (scale === 'log' && min <= 0) return 'A logarithmic slider begins at a number greater than 0.'
  return undefined
}

/** Where a number lies along the slider, from 0 to 1; beyond its ends at the nearer one. */
export function shareOf({ min, max, scale }: Slider, value: number): number {
  const part =
    scale === 'log' ? Math.log(Math.max(value, min) / min) / Math.log(max / min) : (value - min) / (max - min)
  return Math.min(1, Math.max(0, part))
}

/** The slider's number nearest to a place along it, from 0 to 1. */
export function numberAt(slider: Slider, share: number): number {
  const { min, max, scale } = slider
  const part = Math.min(1, Math.max(0, share))
  return settled(slider, scale === 'log' ? min * (max / min) ** part : min + part * (max - min))
}

/** The number so many steps on, within the ends. One that is no whole number of steps goes on to the next that is. */
export function stepped(slider: Slider, value: number, steps: number): number {
  const { min, step } = slider
  const at = (Math.min(Math.max(value, min), slider.max) - min) / step
  const near = Math.round(at)
  const isOn = Math.abs(at - near) < 1e-6
  const from = isOn ? near : steps > 0 ? Math.floor(at) : Math.ceil(at)
  return settled(slider, min + (from + steps) * step)
}

/** The nearest of the slider's numbers, with no more decimals than its first one and its step have. */
function settled({ min, max, step }: Slider, value: number): number {
  if (value <= min) return min
  const next = min + Math.round((value - min) / step) * step
  if (value >= max || next >= max) return max
  const decimals = Math.max(decimalsOf(min), decimalsOf(step))
  return decimals > 100 ? next : Number(next.toFixed(decimals))
}

/** How many decimals it takes to write a number. */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  const written = digits.split('.')[1]?.length ?? 0
  return Math.max(0, written - Number(exponent))
}
