import { Decimal } from 'decimal.js'
import { ulp } from '../../../src/core/ulp'
import { decimalOf } from '../../unit/core/decimal-of'

/** 100 digits, of which the formulas below keep at least 60. */
export const Precise = Decimal.clone({ precision: 100, minE: -9e15, maxE: 9e15 })

/** The exact value of a finite float64. */
export function precise(x: number): Decimal {
  return decimalOf(Precise, x)
}

/** How far `value` is from `exact`, in ulps of the float64 nearest to `exact`. */
export function ulpsFrom(value: number, exact: Decimal): number {
  return precise(value)
    .minus(exact)
    .abs()
    .div(precise(ulp(exact.toNumber())))
    .toNumber()
}

/** `log(1 + x)`; below 1e-30, where `1 + x` would lose digits of `x`, its series. */
function preciseLog1p(x: Decimal): Decimal {
  if (x.greaterThan(1e-30)) return x.plus(1).ln()
  return x.times(new Precise(1).minus(x.div(2)).plus(x.times(x).div(3)))
}

/** `-log softmax` of one class: the logarithm of 1 plus the odds of all others against it. */
export function preciseCost(logits: readonly Decimal[], target: number): Decimal {
  const odds = logits.map((x, i) => (i === target ? new Precise(0) : x.minus(logits[target]!).exp()))
  return preciseLog1p(Precise.sum(...odds))
}

export function preciseLogSumExp(logits: readonly Decimal[]): Decimal {
  const peak = logits.reduce((best, x, i) => (x.greaterThan(logits[best]!) ? i : best), 0)
  return logits[peak]!.plus(preciseCost(logits, peak))
}

export function preciseSoftmax(logits: readonly Decimal[]): Decimal[] {
  return logits.map((_, i) => preciseCost(logits, i).negated().exp())
}

/** `log(1 + exp(x))`. */
export function preciseSoftplus(x: Decimal): Decimal {
  return preciseLog1p(x.exp())
}
