import { inputOf, isForcedText, isFormula, type Input } from '../input'
import { literalOf } from '../literal'

/** What comes at a place before the beginning (negative) or beyond the end of the given cells. */
export type Series = (place: number) => Input | undefined

/** Texts that follow one another; the letter case of the first one is kept. */
const CYCLES: readonly (readonly string[])[] = [
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
]

interface Counted {
  readonly kind: string
  readonly value: number
  write(value: number): Input | undefined
}

/**
 * How Excel's fill handle goes on: two numbers or more along their line of least squares, `Class 1` with `Class 2`,
 * weekdays and months round and round, everything else repeated. A single number repeats when it stands alone, and
 * counts on beside other cells. `copy` repeats everything.
 */
export function continued(given: readonly (Input | undefined)[], how: 'series' | 'copy'): Series {
  const length = given.length
  const repeat: Series = (place) => given[modulo(place, length)]
  if (how === 'copy') return repeat
  const counted = given.map(countedOf)
  if (length === 1 && counted[0]?.kind === 'number') return repeat
  const runs = runsOf(counted)
  return (place) => {
    const pattern = modulo(place, length)
    const run = runs.find(({ first, cells }) => pattern >= first && pattern < first + cells.length)
    if (!run) return repeat(place)
    // One turn of the pattern takes the run one run further.
    const turn = (place - pattern) / length
    return run.write(pattern - run.first + turn * run.cells.length)
  }
}

interface CountedRun {
  readonly first: number
  readonly cells: readonly Counted[]
  write(index: number): Input | undefined
}

/** Neighbours that count alike go on together. */
function runsOf(counted: readonly (Counted | undefined)[]): readonly CountedRun[] {
  const runs: CountedRun[] = []
  for (let first = 0; first < counted.length;) {
    const kind = counted[first]?.kind
    let end = first + 1
    while (end < counted.length && counted[end]?.kind === kind) end++
    if (kind !== undefined) runs.push(runOf(first, counted.slice(first, end) as Counted[]))
    first = end
  }
  return runs
}

function runOf(first: number, cells: readonly Counted[]): CountedRun {
  const line = lineThrough(cells.map(({ value }) => value))
  return { first, cells, write: (index) => cells[0]!.write(line(index)) }
}

/** The line of least squares through equally spaced values; one value goes on in steps of 1. */
function lineThrough(values: readonly number[]): (index: number) => number {
  const count = values.length
  const [start] = values as [number]
  if (count === 1) return (index) => start + index
  const even = evenSteps(values)
  if (even) return even
  const middle = (count - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const covariance = values.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0)
  const slope = covariance / values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0)
  return (index) => mean + (index - middle) * slope
}

/** `0.1, 0.2` goes on with 0.3, not with 0.30000000000000004: the steps are counted in units of the last digit. */
function evenSteps(values: readonly number[]): ((index: number) => number) | undefined {
  const scale = 10 ** Math.max(...values.map(decimalsOf))
  const units = values.map((value) => Math.round(value * scale))
  if (!units.every((unit) => Number.isSafeInteger(unit))) return undefined
  const [start, second] = units as [number, number]
  const step = second - start
  const isEven = units.every((unit, i) => unit === start + i * step)
  return isEven ? (index) => (start + index * step) / scale : undefined
}

function decimalsOf(value: number): number {
  const [mantissa, exponent] = String(Math.abs(value)).split('e')
  return Math.max(0, (mantissa!.split('.')[1]?.length ?? 0) - Number(exponent ?? 0))
}

function countedOf(input: Input | undefined): Counted | undefined {
  if (input === undefined || isFormula(input)) return undefined
  const literal = typeof input === 'number' ? input : literalOf(input)
  if (typeof literal === 'number')
    return { kind: 'number', value: literal, write: (value) => inputOf(String(value)) }
  if (typeof literal !== 'string') return undefined
  return cycleOf(literal) ?? dateOf(literal) ?? numberedText(literal, isForcedText(input))
}

function cycleOf(text: string): Counted | undefined {
  for (const [i, names] of CYCLES.entries()) {
    const value = names.findIndex((name) => name.toLowerCase() === text.toLowerCase())
    if (value < 0) continue
    const cased = caseOf(text)
    return {
      kind: `cycle ${i}`,
      value,
      write: (index) => cased(names[modulo(Math.round(index), names.length)]!),
    }
  }
  return undefined
}

function caseOf(text: string): (name: string) => string {
  if (text === text.toLowerCase()) return (name) => name.toLowerCase()
  return text === text.toUpperCase() ? (name) => name.toUpperCase() : (name) => name
}

const DAY = 86_400_000

/** `2024-01-31` is followed by the next day. */
function dateOf(text: string): Counted | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const value = Date.parse(`${text}T00:00:00Z`) / DAY
  if (!Number.isInteger(value)) return undefined
  return {
    kind: 'date',
    value,
    write: (day) => {
      const date = new Date(Math.round(day) * DAY)
      return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
    },
  }
}

/** `Class 1`, `x07`, `1st sample`: the last number of the text counts, its leading zeros are kept. */
function numberedText(text: string, forced: boolean): Counted | undefined {
  const match = /^(.*?)(\d{1,15})(\D*)$/.exec(text)
  if (!match) return undefined
  const [, before, digits, after] = match as unknown as [string, string, string, string]
  return {
    kind: `text ${before}#${after}`,
    value: Number(digits),
    write: (value) => {
      const number = String(Math.abs(Math.round(value))).padStart(digits.length, '0')
      return `${forced ? "'" : ''}${before}${number}${after}`
    },
  }
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
