/** Excel's codes for what a cell cannot show as a value. */
export type ErrorCode =
  '#NUM!' | '#VALUE!' | '#DIV/0!' | '#REF!' | '#NAME?' | '#N/A' | '#SPILL!' | '#CYCLE!' | '#ERROR!'

/** The codes that are error values when they are typed into a cell, as in Excel. */
export const TYPED_CODES: readonly ErrorCode[] = ['#NUM!', '#VALUE!', '#DIV/0!', '#REF!', '#NAME?', '#N/A']

/** All codes, in the order in which Excel numbers them as far as it has them. */
export const ERROR_CODES: readonly ErrorCode[] = [
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CYCLE!',
  '#ERROR!',
]
