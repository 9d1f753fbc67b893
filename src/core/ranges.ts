import { MAX_ROWS } from './address'
import { sizeProblem } from './limits'
import { zeros, type Matrix } from './matrix'
import { accepted, refused, type Checked, type Refusal } from './problem'
import { countText, numberText } from './wording'

/** How many numbers `arange(start, stop, step)` has, `ceil((stop - start) / step)` as in PyTorch and NumPy. */
export function arangeCount(start: number, stop: number, step: number): Checked<number> {
  const problem = finiteProblem({ start, stop, step }) ?? stepProblem(start, stop, step)
  if (problem) return problem
  const count = Math.ceil((stop - start) / step)
  if (count >= 1 && count <= MAX_ROWS) return accepted(count)
  return refused({
    argument: count < 1 ? 'stop' : 'step',
    element: 0,
    found: count < 1 ? numberText(stop) : countText(count, 'row'),
    rule:
      count < 1
        ? 'stop is left out of the range, so it has to differ from start'
        : `a column has at most ${countText(MAX_ROWS, 'row')}`,
    code: 'num',
  })
}

/**
 * A column of `start`, `start + step`, … up to but without `stop`, as `torch.arange`. Element i is
 * `start + i * step` in float64, not an accumulated sum.
 */
export function arange(start: number, stop: number, step: number): Checked<Matrix> {
  const count = arangeCount(start, stop, step)
  if (!count.ok) return count
  const result = zeros({ rows: count.value, columns: 1 })
  for (let i = 0; i < count.value; i++) result.data[i] = start + i * step
  return accepted(result)
}

/**
 * A column of `count` numbers from `start` to `stop`, both included, as `torch.linspace`. Element i is
 * `start + i * step` in float64 with `step = (stop - start) / (count - 1)`, not an accumulated sum; the last is
 * `stop` itself.
 * Edges: a count of 1 gives `start`.
 */
export function linspace(start: number, stop: number, count: number): Checked<Matrix> {
  const problem = finiteProblem({ start, stop }) ?? sizeProblem('count', count, MAX_ROWS)
  if (problem) return problem
  const result = zeros({ rows: count, columns: 1 })
  const step = (stop - start) / (count - 1)
  for (let i = 0; i < count; i++) result.data[i] = i === 0 ? start : start + i * step
  if (count > 1) result.data[count - 1] = stop
  return accepted(result)
}

function finiteProblem(bounds: Readonly<Record<string, number>>): Refusal | undefined {
  const infinite = Object.entries(bounds).find(([, value]) => !Number.isFinite(value))
  if (!infinite) return undefined
  const [argument, value] = infinite
  return refused({
    argument,
    element: 0,
    found: numberText(value),
    rule: `${argument} is a finite number`,
    code: 'num',
  })
}

function stepProblem(start: number, stop: number, step: number): Refusal | undefined {
  if (step !== 0 && (stop === start || stop > start === step > 0)) return undefined
  return refused({
    argument: 'step',
    element: 0,
    found: numberText(step),
    rule:
      step === 0
        ? 'a step is not 0'
        : `from ${numberText(start)} to ${numberText(stop)} the step is ${stop > start ? 'positive' : 'negative'}`,
    code: 'num',
  })
}
