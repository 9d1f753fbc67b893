import { isMatrix, isRange, type Argument } from './excel-words'

/** What a lane has: its largest element, its elements less that, and a sum along it. */
export interface Lane {
  readonly most: string
  readonly shifted: string
  readonly sum: (text: string) => string
}

export function along(
  x: Argument | undefined,
  axis: Argument | undefined,
  form: (lane: Lane) => string,
): string | undefined {
  if (!x) return undefined
  if (!axis) {
    if (isMatrix(x)) return undefined
    const most = `MAX(${x.text})`
    return form({ most, shifted: `(${x.text}-${most})`, sum: (text) => `SUM(${text})` })
  }
  const lanes = lanesOf(x, axis)
  return lanes && form(lanes)
}

/** The lanes of a range along an axis. Largest elements by SUBTOTAL over lanes cut out by OFFSET, sums by MMULT. */
export function lanesOf(x: Argument, axis: Pick<Argument, 'text'>): Lane | undefined {
  const { text, size } = x
  if (!size || !isRange(x)) return undefined
  switch (axis.text) {
    case '1':
    case '-1':
    case '(-1)': {
      const most = `SUBTOTAL(4,OFFSET(${text},ROW(${text})-MIN(ROW(${text})),0,1))`
      return { most, shifted: `(${text}-${most})`, sum: (of) => `MMULT(${of},TRANSPOSE(COLUMN(${text})^0))` }
    }
    case '0': {
      const columns = `TRANSPOSE(COLUMN(${text})-MIN(COLUMN(${text})))`
      const most = `TRANSPOSE(SUBTOTAL(4,OFFSET(${text},0,${columns},${size.rows},1)))`
      return { most, shifted: `(${text}-${most})`, sum: (of) => `MMULT(TRANSPOSE(ROW(${text})^0),${of})` }
    }
    default:
      return undefined
  }
}

/** The logarithm of the sum of exponentials of each lane, without an overflow. */
export function logSumExp({ shifted, sum, most }: Lane): string {
  return `(${most}+LN(${sum(`EXP(${shifted})`)}))`
}
