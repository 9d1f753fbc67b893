/** What lies in a run of numbers. */
export interface Extremes {
  /** Of the finite numbers; +∞ and −∞ where there is none. */
  readonly min: number
  readonly max: number
  readonly plusInfinity: boolean
  readonly minusInfinity: boolean
}

/** Numbers under one block of the lowest level, and blocks under one of every other. */
const LEAF = 32
const FAN = 8
const [PLUS, MINUS] = [1, 2]

/** The lowest and highest number of each block of a level, and which infinities it has. */
interface Level {
  readonly size: number
  readonly min: Float64Array
  readonly max: Float64Array
  readonly flags: Uint8Array
}

/**
 * The lowest and highest of any run of a long list of numbers, without looking at each: blocks of 32 numbers, of 256,
 * of 2048 … know theirs. Time: linear once, then logarithmic a run. NaN counts as nothing; the answers are exact.
 */
export class Pyramid {
  readonly #values: Float64Array
  readonly #levels: readonly Level[]

  constructor(values: Float64Array) {
    this.#values = values
    const levels: Level[] = []
    if (values.length > LEAF) levels.push(leaves(values))
    while (levels.length > 0 && levels.at(-1)!.min.length > FAN) levels.push(above(levels.at(-1)!))
    this.#levels = levels
  }

  /** Of the numbers from `from` up to and without `to`. */
  extremes(from: number, to: number): Extremes {
    const found = { min: Infinity, max: -Infinity, flags: 0 }
    const values = this.#values
    const end = Math.min(values.length, to)
    let at = Math.max(0, from)
    let level = -1
    // Up the left flank as long as whole blocks fit, each time the largest that begins here.
    while (at < end) {
      while (level + 1 < this.#levels.length && fits(this.#levels[level + 1]!, at, end)) level++
      while (level >= 0 && !fits(this.#levels[level]!, at, end)) level--
      if (level < 0) take(found, values[at++]!)
      else {
        const { size, min, max, flags } = this.#levels[level]!
        const block = at / size
        if (min[block]! < found.min) found.min = min[block]!
        if (max[block]! > found.max) found.max = max[block]!
        found.flags |= flags[block]!
        at += size
      }
    }
    const { min, max, flags } = found
    return { min, max, plusInfinity: (flags & PLUS) !== 0, minusInfinity: (flags & MINUS) !== 0 }
  }
}

const known = new WeakMap<Float64Array, Pyramid>()

/** The pyramid of a list, made when it is first asked for and kept as long as the list. */
export function pyramidOf(values: Float64Array): Pyramid {
  let pyramid = known.get(values)
  if (!pyramid) known.set(values, (pyramid = new Pyramid(values)))
  return pyramid
}

function fits({ size }: Level, at: number, end: number): boolean {
  return at % size === 0 && at + size <= end
}

function take(found: { min: number; max: number; flags: number }, value: number) {
  if (value === Infinity) found.flags |= PLUS
  else if (value === -Infinity) found.flags |= MINUS
  else {
    if (value < found.min) found.min = value
    if (value > found.max) found.max = value
  }
}

function emptyLevel(size: number, blocks: number): Level {
  const min = new Float64Array(blocks).fill(Infinity)
  const max = new Float64Array(blocks).fill(-Infinity)
  return { size, min, max, flags: new Uint8Array(blocks) }
}

function leaves(values: Float64Array): Level {
  const level = emptyLevel(LEAF, Math.ceil(values.length / LEAF))
  const { min, max, flags } = level
  for (let block = 0, at = 0; block < min.length; block++) {
    let [low, high, bits] = [Infinity, -Infinity, 0]
    for (const end = Math.min(values.length, at + LEAF); at < end; at++) {
      const value = values[at]!
      if (value === Infinity) bits |= PLUS
      else if (value === -Infinity) bits |= MINUS
      else {
        if (value < low) low = value
        if (value > high) high = value
      }
    }
    min[block] = low
    max[block] = high
    flags[block] = bits
  }
  return level
}

function above(below: Level): Level {
  const level = emptyLevel(below.size * FAN, Math.ceil(below.min.length / FAN))
  for (let i = 0; i < below.min.length; i++) {
    const block = Math.floor(i / FAN)
    level.min[block] = Math.min(level.min[block]!, below.min[i]!)
    level.max[block] = Math.max(level.max[block]!, below.max[i]!)
    level.flags[block]! |= below.flags[i]!
  }
  return level
}
