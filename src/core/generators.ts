import { shapeProblem } from './limits'
import { zeros, type Matrix, type Shape } from './matrix'
import { MersenneTwister } from './mersenne-twister'
import { accepted, refused, type Checked, type Refusal } from './problem'
import { numberText } from './wording'

/**
 * Where random numbers come from: a seed, for the numbers that PyTorch's CPU generator gives as the first call
 * after `torch.manual_seed(seed)`; or a function that gives numbers from 0 up to 1, such as `Math.random`.
 */
export type Randomness = { readonly seed: number } | { readonly random: () => number }

/**
 * Uniform numbers from 0 up to 1, as `torch.rand` in float32: multiples of 2^-24. Exact for a seed.
 */
export function randu(shape: Shape, randomness: Randomness): Checked<Matrix> {
  const problem = shapeProblem(shape) ?? seedProblem(randomness)
  if (problem) return problem
  const result = zeros(shape)
  fillUniform(result.data, bitsOf(randomness), 0)
  return accepted(result)
}

/**
 * Numbers from the standard normal distribution, as `torch.randn` in float32.
 * Method: Box–Muller. Below 16 numbers one at a time from two uniforms of 53 bits; from 16 on in blocks of 16
 * from uniforms of 24 bits, the last block overlapping the one before: PyTorch's two paths.
 * Error: within 1e-6 of PyTorch's value for a seed.
 */
export function randn(shape: Shape, randomness: Randomness): Checked<Matrix> {
  const problem = shapeProblem(shape) ?? seedProblem(randomness)
  if (problem) return problem
  const result = zeros(shape)
  const bits = bitsOf(randomness)
  if (result.data.length < BLOCK) fillNormalPairs(result.data, bits)
  else fillNormalBlocks(result.data, bits)
  return accepted(result)
}

/**
 * Whole numbers from 0 to `high - 1`, as `torch.randint(high, …)`: random bits modulo `high`. Exact for a seed.
 * `high` is a whole number from 1 to 2^53.
 */
export function randints(shape: Shape, high: number, randomness: Randomness): Checked<Matrix> {
  const problem = shapeProblem(shape) ?? highProblem(high) ?? seedProblem(randomness)
  if (problem) return problem
  const result = zeros(shape)
  const { data } = result
  const bits = bitsOf(randomness)
  for (let i = 0; i < data.length; i++) data[i] = high < 2 ** 32 ? bits() % high : bits64(bits, high)
  return accepted(result)
}

type Bits = () => number

const BLOCK = 16

function bitsOf(randomness: Randomness): Bits {
  if ('seed' in randomness) {
    const twister = new MersenneTwister(randomness.seed)
    return () => twister.bits32()
  }
  return () => Math.floor(randomness.random() * 2 ** 32)
}

function fillUniform(data: Float64Array, bits: Bits, from: number): void {
  for (let i = from; i < data.length; i++) data[i] = (bits() & 0xffffff) / 2 ** 24
}

/** Two draws as one number of 64 bits, the first draw above the second. */
function bits64(bits: Bits, modulus: number): number {
  const high = BigInt(bits())
  return Number(((high << 32n) | BigInt(bits())) % BigInt(modulus))
}

/** The lowest 53 of 64 bits, as a fraction. */
function uniform53(bits: Bits): number {
  const high = bits() & 0x1fffff
  return (high * 2 ** 32 + bits()) / 2 ** 53
}

function fillNormalPairs(data: Float64Array, bits: Bits): void {
  for (let i = 0; i < data.length; i += 2) {
    const angle = 2 * Math.PI * uniform53(bits)
    const radius = Math.sqrt(-2 * Math.log1p(-uniform53(bits)))
    data[i] = Math.fround(radius * Math.cos(angle))
    if (i + 1 < data.length) data[i + 1] = Math.fround(radius * Math.sin(angle))
  }
}

function fillNormalBlocks(data: Float64Array, bits: Bits): void {
  fillUniform(data, bits, 0)
  const last = data.length - BLOCK
  for (let start = 0; start <= last; start += BLOCK) normalBlock(data, start)
  if (data.length % BLOCK === 0) return
  fillUniform(data, bits, last)
  normalBlock(data, last)
}

/** 2π in float32. */
const TURN = Math.fround(2 * Math.PI)

/**
 * Turns 16 uniforms into 16 normals: the first 8 give the radius, the last 8 the angle. Logarithm, radius and angle
 * are rounded to float32 as PyTorch's vectors hold them: the angle's rounding alone moves a far value by 1e-6.
 */
function normalBlock(data: Float64Array, start: number): void {
  for (let i = start; i < start + BLOCK / 2; i++) {
    const radius = Math.fround(Math.sqrt(-2 * Math.fround(Math.log(1 - data[i]!))))
    const angle = Math.fround(TURN * data[i + BLOCK / 2]!)
    data[i] = Math.fround(radius * Math.cos(angle))
    data[i + BLOCK / 2] = Math.fround(radius * Math.sin(angle))
  }
}

function highProblem(high: number): Refusal | undefined {
  if (Number.isInteger(high) && high >= 1 && high <= 2 ** 53) return undefined
  return refused({
    argument: 'high',
    element: 0,
    found: numberText(high),
    rule: 'high is a whole number from 1 to 2^53; the numbers stay below it',
    code: 'num',
  })
}

function seedProblem(randomness: Randomness): Refusal | undefined {
  if (!('seed' in randomness) || Number.isSafeInteger(randomness.seed)) return undefined
  return refused({
    argument: 'seed',
    element: 0,
    found: numberText(randomness.seed),
    rule: 'a seed is a whole number of at most 15 digits',
    code: 'num',
  })
}
