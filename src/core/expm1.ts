/**
 * `exp(x) - 1` without cancelling for small `x`.
 * Error: within 1 ulp (the platform's, from fdlibm). Edges: -1 at -inf, +inf at +inf and above 709.78, -0 at -0.
 */
export function expm1(x: number): number {
  return Math.expm1(x)
}
