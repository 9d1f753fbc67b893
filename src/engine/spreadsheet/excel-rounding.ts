/** A format of floating-point numbers: its significant bits, the exponent of its least normal number, and from where on a number is infinite. */
interface Format {
  readonly bits: number
  readonly least: number
  readonly infinite: string
}

const FLOAT32: Format = { bits: 24, least: -126, infinite: '(2-2^-24)*2^127' }
const FLOAT16: Format = { bits: 11, least: -14, infinite: '65520' }
const BFLOAT16: Format = { bits: 8, least: -126, infinite: '(2-2^-8)*2^127' }

export const toFloat32 = (x: string) => rounded(x, FLOAT32)
export const toFloat16 = (x: string) => rounded(x, FLOAT16)
export const toBfloat16 = (x: string) => rounded(x, BFLOAT16)

/**
 * The nearest number of a format, ties to even, and #NUM! where that is infinite. What is nearer to a tie than the
 * fifteen digits by which Excel compares is taken for one.
 */
function rounded(x: string, { bits, least, infinite }: Format): string {
  const size = `ABS(${x})`
  // A logarithm may be wrong by one near a power of two.
  const near = `INT(LOG(${size},2))`
  const exact = `${near}+IF(2^(${near}+1)<=${size},1,0)-IF(2^${near}>${size},1,0)`
  const unit = `2^(IF(${size}<2^${least},${least},${exact})-${bits - 1})`
  const units = `(${size}/${unit})`
  const even = `IF(MOD(${units},2)=0.5,${units}-0.5,ROUND(${units},0))`
  return `IF(${x}=0,0,IF(${size}>=${infinite},SQRT(-1),SIGN(${x})*${even}*${unit}))`
}
