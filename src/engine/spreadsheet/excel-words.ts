import type { Shape } from '../../core/matrix'

/** An argument as it stands in Excel's formula. */
export interface Argument {
  readonly text: string
  /** How many cells it has, where that is known. */
  readonly size: Shape | undefined
  /** Cells of that size: the argument itself, or what it was computed from, one by one. */
  readonly cells: string | undefined
}

/** A function in Excel's words; `undefined` where these arguments have no equivalent. */
export type InExcel = (...args: Argument[]) => string | undefined

/** An argument that was given; an empty one was not. */
export function given(argument: Argument | undefined): Argument | undefined {
  return argument && argument.text !== '' ? argument : undefined
}

/** A range, and nothing that was computed from one. */
export function isRange({ text, cells }: Argument): boolean {
  return text === cells
}

export function isMatrix({ size }: Argument): boolean {
  return size !== undefined && size.rows > 1 && size.columns > 1
}

export function isColumn({ size }: Argument): boolean {
  return size?.columns === 1
}

export function isRow({ size }: Argument): boolean {
  return size?.rows === 1
}

/** A number that is typed into the formula. */
export function typedNumber(argument: Argument | undefined): number | undefined {
  const text = argument?.text.replace(/^\((.*)\)$/, '$1') ?? ''
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined
}

/** log(1 + e): a series where the sum would lose the digits of e. */
export function log1p(e: string): string {
  // Products, not powers: LibreOffice calls a power that vanishes an error.
  return `IF(ABS(${e})<1E-4,${e}*(1-${e}*(1/2-${e}*(1/3-${e}/4))),LN(1+${e}))`
}

/** `mean`, `sum` or `none`; `undefined` where it is none of them, or not typed into the formula. */
export function reductionOf(reduction: Argument | undefined): string | undefined {
  if (!given(reduction)) return 'mean'
  return /^"(mean|sum|none)"$/i.exec(reduction!.text)?.[1]?.toLowerCase()
}
