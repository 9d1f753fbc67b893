import type { Decimal } from 'decimal.js'

const SCALE = 2 ** 600

/**
 * The exact value of a finite `x`, to the precision of `Big`. (`new Decimal(0.1)` is the decimal 0.1, not the
 * float64 of that name.)
 */
export function decimalOf(Big: typeof Decimal, x: number): Decimal {
  if (Math.abs(x) < 1 / SCALE && x !== 0) return decimalOf(Big, x * SCALE).div(new Big(2).pow(600))
  let whole = x
  let halvings = 0
  for (; !Number.isInteger(whole); halvings++) whole *= 2
  return new Big(BigInt(whole).toString()).div(new Big(2).pow(halvings))
}
