import { zeros, type Matrix } from './matrix'
import { accepted, refused, type Checked, type Refusal } from './problem'
import { numberText } from './wording'

/**
 * `log(p / (1 - p))`, element by element; with `eps`, `p` is first clamped to [eps, 1 - eps], whatever it is.
 * Error: within 3 ulp, also beside 0.5, where the result goes through 0.
 * Edges: -inf at 0, +inf at 1, NaN for NaN. Without `eps` a `p` outside [0, 1] is refused.
 */
export function logit(p: Matrix, eps: number | undefined): Checked<Matrix> {
  if (eps !== undefined && !(eps >= 0 && eps <= 0.5)) return epsProblem(eps)
  const result = zeros(p)
  const lowest = eps ?? 0
  const highest = 1 - lowest
  for (let i = 0; i < p.data.length; i++) {
    const x = p.data[i]!
    if (eps === undefined && (x < 0 || x > 1)) return outsideProblem(i, x)
    result.data[i] = logOdds(x < lowest ? lowest : x > highest ? highest : x)
  }
  return accepted(result)
}

/**
 * `log(p / (1 - p))` for one `p` in [0, 1].
 * Method: beside 0.5 from `log1p` of the exact difference `2p - 1` (or `1 - 2p`), elsewhere the plain form,
 * whose argument is far from 1.
 */
export function logOdds(p: number): number {
  if (p < 0.25 || p > 0.75) return Math.log(p / (1 - p))
  return p < 0.5 ? 0 - Math.log1p((1 - 2 * p) / p) : Math.log1p((2 * p - 1) / (1 - p))
}

function epsProblem(eps: number): Refusal {
  return refused({
    argument: 'eps',
    element: 0,
    found: numberText(eps),
    rule: 'eps is a number from 0 to 0.5',
    code: 'num',
  })
}

function outsideProblem(element: number, p: number): Refusal {
  return refused({
    argument: 'p',
    element,
    found: numberText(p),
    rule: 'a probability lies between 0 and 1, or eps says how to clamp it',
    code: 'num',
  })
}
