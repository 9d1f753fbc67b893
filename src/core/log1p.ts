/**
 * `log(1 + x)` without rounding `1 + x`.
 * Error: within 1 ulp (the platform's, from fdlibm). Edges: -inf at -1, NaN below, -0 at -0, +inf at +inf.
 */
export function log1p(x: number): number {
  return Math.log1p(x)
}
