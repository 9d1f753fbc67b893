import { describe, expect, it } from 'vitest'
import {
  asTyped,
  formatNumber,
  fullNumber,
  learn,
  NO_FORMAT,
} from '../../../../src/renderer/grid/number-format'

/** Numbers of one column as they are shown in `room` characters. */
function column(values: readonly number[], room = 14): string[] {
  const format = values.reduce(learn, NO_FORMAT)
  return values.map((value) => formatNumber(value, format, room))
}

describe('the numbers of a column', () => {
  it('have the same number of decimals, ten digits for the largest', () => {
    expect(column([148.4131591025766, 54.598150033144236, 0.1353352832366127, 1096.6331584284585])).toEqual([
      '148.413159',
      '54.598150',
      '0.135335',
      '1096.633158',
    ])
  })

  it('have seven decimals at the most', () => {
    expect(column([0.11418331, 0.0001041234])).toEqual(['0.1141833', '0.0001041'])
  })

  it('have no more decimals than they need', () => {
    expect(column([0.5, 0.25, 7])).toEqual(['0.50', '0.25', '7'])
  })

  it('are written with an exponent where fewer than three digits would be left', () => {
    expect(column([0.5123456789, 1.2e-7])).toEqual(['0.5123457', '1.2E−7'])
  })

  it('keep the decimals that they were typed with, if these are few', () => {
    const format = [0.1699501466777405, 0.5].reduce(learn, NO_FORMAT)
    expect(formatNumber(0.5, format, 14)).toBe('0.5000000')
    expect(formatNumber(0.5, asTyped(format, 0.5), 14)).toBe('0.5')
    expect(formatNumber(1 / 3, asTyped(format, 1 / 3), 14)).toBe('0.3333333')
  })

  it('never read as 0 when they are not', () => {
    for (const value of [5e-324, 1e-300, 1e-20, 1e-9, -1e-9, 0.00004]) {
      expect(Number(column([1.5, value])[1]!.replaceAll('−', '-'))).not.toBe(0)
    }
  })

  it('carry a true minus sign', () => {
    expect(column([-2, -0.5])).toEqual(['−2', '−0.5'])
  })

  it('lose decimals, then turn to an exponent, then to #### as the column narrows', () => {
    expect(column([0.8437068839], 9)).toEqual(['0.8437069'])
    expect(column([0.8437068839], 6)).toEqual(['0.8437'])
    expect(column([123456789], 6)).toEqual(['1.23E8'])
    expect(column([123456789], 2)).toEqual(['##'])
  })

  it('show whole numbers plain up to twelve digits', () => {
    expect(column([1048576, 123456789012, 1e15])).toEqual(['1048576', '123456789012', '1E15'])
  })
})

describe('the full number', () => {
  it('has every digit', () => expect(fullNumber(0.1 + 0.2)).toBe('0.30000000000000004'))
  it('has a true minus sign in the exponent too', () => expect(fullNumber(-1e-7)).toBe('−1e−7'))
})
