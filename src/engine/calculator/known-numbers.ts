import type { CellError, SimpleRangeValue } from 'hyperformula'

/** A column of an array's numbers, or of what stands in their place. */
export interface NumberVector {
  /** Row by row. Where there is an error the number means nothing. */
  readonly data: Float64Array
  /** For each place its error; absent where there is none. */
  readonly errors?: readonly (CellError | undefined)[]
}

type Rows = SimpleRangeValue['data']

/** The numbers of arrays as they were computed: reading 400,000 cells again takes longer than computing them. */
const known = new WeakMap<Rows, NumberVector>()

/** Notes the numbers of an array's rows; whoever changes the rows later must change their number too. */
export function rememberNumbers(rows: Rows, numbers: NumberVector): void {
  known.set(rows, numbers)
}

/** The numbers of an array's rows, where they were noted and the array is as large as it was. */
export function knownNumbers(rows: Rows): NumberVector | undefined {
  const numbers = known.get(rows)
  return numbers?.data.length === rows.length * (rows[0]?.length ?? 0) ? numbers : undefined
}
