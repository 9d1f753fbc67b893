import { describe, expect, it } from 'vitest'
import { binOf, binsFor, countIn, evenly } from '../../../../../src/renderer/charts/data/bins'

describe('the bins of a histogram', () => {
  it('count as numpy does: closed below, the last one closed on both sides', () => {
    // numpy.histogram([1, 2, 1, 4, 2.5], bins=3) gives counts 3, 1, 1 and edges 1, 2, 3, 4 for [1, 1, 1, 2, 4].
    const values = Float64Array.of(1, 1, 1, 2, 4)
    const bins = binsFor([values], 3)
    expect([...bins.edges]).toEqual([1, 2, 3, 4])
    expect([...countIn(bins, values)]).toEqual([3, 1, 1])
  })

  it('are as wide as Freedman and Diaconis say, rounded to a number that can be said', () => {
    // 1…1000: IQR 499.5, width 2·499.5·1000^(−1/3) = 99.9, rounded up to 100.
    const values = Float64Array.from({ length: 1000 }, (_, index) => index + 1)
    const { edges } = binsFor([values])
    expect([edges[0], edges[1], edges.at(-1)]).toEqual([0, 100, 1000])
    expect(countIn({ edges }, values).reduce((sum, count) => sum + count)).toBe(1000)
  })

  it('are as many as Sturges says where there are few numbers', () => {
    // numpy.histogram_bin_edges([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], 'auto'): 5 bins, 2.6 wide.
    const values = Float64Array.from({ length: 14 }, (_, index) => index + 1)
    // 13/(log2(14) + 1) = 2.71, rounded up to 5; of fifteenths 0.181, rounded up to 0.2.
    expect([...binsFor([values]).edges]).toEqual([0, 5, 10, 15])
    expect(binsFor([values.map((value) => value / 15)]).edges.length - 1).toBe(5)
  })

  it('put a number into the bin whose edges hold it, whatever division rounds to', () => {
    const { edges } = evenly(0, 1, 10)
    for (let bin = 0; bin < 10; bin++) expect(binOf(edges, edges[bin]!)).toBe(bin)
    expect(binOf(edges, 1)).toBe(9)
    expect([-0.1, 1.1, NaN].map((value) => binOf(edges, value))).toEqual([-1, -1, -1])
  })

  it('leave out what is no number or infinite, and are one for equal numbers and for none', () => {
    expect([...binsFor([Float64Array.of(3, 3, NaN)]).edges]).toEqual([2.5, 3.5])
    expect([...binsFor([]).edges]).toEqual([0, 1])
    expect([...countIn(evenly(0, 1, 1), [NaN, Infinity, 0.5])]).toEqual([1])
  })

  it('hold the largest numbers there are', () => {
    const values = Float64Array.of(1e308, -1e308, 1.7e308, 0)
    const { edges } = binsFor([values])
    expect(edges.every(Number.isFinite)).toBe(true)
    expect([...countIn({ edges }, values)].reduce((sum, count) => sum + count)).toBe(4)
  })
})
