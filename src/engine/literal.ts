import { TYPED_CODES, type ErrorCode } from './error-code'

/** An error code that was typed into a cell. */
export interface TypedError {
  readonly code: ErrorCode
}

/** What a cell that holds no formula comes to. */
export type Literal = number | string | boolean | TypedError

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const PERCENT = /^[+-]?(?:\d+\.?\d*|\.\d+)%$/

/**
 * Reads typed text that is no formula.
 * Numbers: decimal and scientific (`.5`, `1e-4`, `1E-4`, `+3`), `10%` as 0.1; to the nearest float64.
 * Booleans: TRUE and FALSE in any letter case. Errors: Excel's codes, as `#N/A`. A leading apostrophe makes the rest
 * text. Everything else is text: dates, currencies, `inf`, `nan`, numbers too large for float64.
 */
export function literalOf(text: string): Literal {
  const first = text.charCodeAt(0)
  if (first === 39) return text.slice(1)
  if (first === 35) return typedError(text) ?? text
  const trimmed = text.trim()
  const number = numberOf(trimmed)
  if (number !== undefined) return number
  if (trimmed.length === 4 && trimmed.toUpperCase() === 'TRUE') return true
  if (trimmed.length === 5 && trimmed.toUpperCase() === 'FALSE') return false
  return text
}

function numberOf(text: string): number | undefined {
  const first = text.charCodeAt(0)
  // Digits, a sign or a point: everything else is not worth a pattern.
  if (!(first >= 48 && first <= 57) && first !== 43 && first !== 45 && first !== 46) return undefined
  const isPercent = !NUMBER.test(text)
  if (isPercent && !PERCENT.test(text)) return undefined
  const value = isPercent ? Number(text.slice(0, -1)) / 100 : Number(text)
  return Number.isFinite(value) ? value + 0 : undefined
}

function typedError(text: string): TypedError | undefined {
  const code = TYPED_CODES.find((known) => known === text.toUpperCase())
  return code && { code }
}
