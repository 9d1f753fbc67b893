import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputOf } from '../../../src/engine/input'
import { plainDecimal } from '../../../src/engine/plain-decimal'

/** What a text is read as the long way. */
const read = (text: string) => (String(Number(text)) === text ? Number(text) : text)

describe('a plain decimal', () => {
  const digits = (maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...'0012345678999'), minLength: 0, maxLength })
  const decimals = fc
    .tuple(fc.constantFrom('', '', '-', '+'), digits(17), fc.constantFrom('', '.', '.', '.00000'), digits(17))
    .map((parts) => parts.join(''))
    .filter((text) => text !== '')
  const others = fc.string({ unit: fc.constantFrom(...'0123456789.-e+ '), minLength: 1, maxLength: 20 })

  it.each([
    ['any digits', decimals],
    ['what looks nearly like it', others],
    ['any double', fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)],
    [
      'any double with a digit too many',
      fc.double({ noNaN: true, min: -1e16, max: 1e16 }).map((x) => x.toPrecision(17)),
    ],
    [
      'any double with a digit too few',
      fc.double({ noNaN: true, min: -1e16, max: 1e16 }).map((x) => x.toPrecision(16)),
    ],
    [
      'a power of two',
      fc
        .tuple(fc.integer({ min: -20, max: 56 }), fc.constantFrom(1, 1 + 2 ** -52, 1 - 2 ** -53))
        .map(([power, by]) => String(2 ** power * by)),
    ],
    ['an amount', fc.integer().map((cents) => String(cents / 100))],
  ])('is read as every number is: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(plainDecimal(text) ?? read(text)).toBe(read(text))
        expect(inputOf(text)).toBe(text.length > 24 ? text : read(text))
      }),
      { numRuns: 1500 },
    )
  })

  it.each([
    '0',
    '-1',
    '100',
    '0.1',
    '-12.75',
    '999999999999999',
    '0.000001',
    '12345678.9012345',
    '0.8414709848078965',
    '-0.27941549819892586',
    '1234567890123456',
    '12345678901234568',
  ])('%s is one', (text) => {
    expect(plainDecimal(text)).toBe(Number(text))
  })

  it.each([
    '',
    '-',
    '.',
    '-0',
    '007',
    '1.0',
    '.5',
    '5.',
    '+1',
    '1e3',
    '0.0000001',
    '12345678901234567',
    '0.30000000000000003',
    '0.84147098480789655',
    '1.2.3',
  ])('“%s” is none', (text) => {
    expect(plainDecimal(text)).toBeUndefined()
  })
})
