const bits = new DataView(new ArrayBuffer(8))

/**
 * A double as C's `%a` writes it: every bit, as `0x1.8p+1` for 3. Exact.
 * Edges: `0x0p+0` and `-0x0p+0`; subnormals begin with `0x0.`; `inf`, `-inf` and `nan` as C writes them.
 */
export function hexFloat(x: number): string {
  if (Number.isNaN(x)) return 'nan'
  bits.setFloat64(0, x)
  const high = bits.getUint32(0)
  const sign = high >>> 31 ? '-' : ''
  if (!Number.isFinite(x)) return `${sign}inf`
  const exponent = (high >>> 20) & 0x7ff
  const fraction =
    (high & 0xfffff).toString(16).padStart(5, '0') + bits.getUint32(4).toString(16).padStart(8, '0')
  const digits = fraction.replace(/0+$/, '')
  const power = exponent === 0 ? (digits === '' ? 0 : -1022) : exponent - 1023
  const mantissa = (exponent === 0 ? '0' : '1') + (digits === '' ? '' : `.${digits}`)
  return `${sign}0x${mantissa}p${power < 0 ? '-' : '+'}${Math.abs(power)}`
}
