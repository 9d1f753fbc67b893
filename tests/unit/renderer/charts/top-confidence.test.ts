import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chartData } from '../../../../src/renderer/charts/chart-data'
import { chartSummary } from '../../../../src/renderer/charts/chart-summary'
import { topConfidence } from '../../../../src/renderer/charts/top-confidence'

const digits = readFileSync(new URL('../../../fixtures/digits-logits.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number))

/**
 * Of the 719 digits in ten bins, by a few lines of Python that share nothing with this program:
 *
 *     z = [float(v) for v in row[:10]]; m = max(z); p = 1 / math.fsum(math.exp(v - m) for v in z)
 *     b = min(9, int(p * 10)); count[b] += 1; hit[b] += z.index(m) == int(row[10]); sure[b].append(p)
 *     ece = math.fsum(abs(hit[b] - math.fsum(sure[b])) for b in range(10)) / 719
 */
const DIGITS = {
  error: 0.033034377610004335,
  counts: [0, 0, 2, 8, 16, 22, 20, 40, 50, 561],
  hits: [0, 0, 0, 3, 8, 12, 16, 35, 48, 559],
}

describe('a reliability diagram of a classifier', () => {
  it('has the calibration error that Python finds for the digits', () => {
    const [rows, logits, targets] = [
      719,
      digits.flatMap((row) => row.slice(0, 10)),
      digits.map((row) => row[10]!),
    ]
    const matrix = { sheet: 1, range: { top: 1, left: 0, bottom: rows, right: 9 } }
    const column = { sheet: 1, range: { top: 1, left: 10, bottom: rows, right: 10 } }
    const data = chartData(
      {
        id: 'c',
        title: 'calibration',
        kind: 'reliability',
        series: [
          { name: 'logits', range: matrix, axis: 'left' },
          { name: 'target', range: column, axis: 'left' },
        ],
      },
      [
        { ...matrix, values: Float64Array.from(logits) },
        { ...column, values: Float64Array.from(targets) },
      ],
    )
    expect(data.calibrationError).toBeCloseTo(DIGITS.error, 14)
    const [accuracy, , counts] = data.series.map(({ values }) => [...values])
    expect(counts).toEqual(DIGITS.counts)
    expect(accuracy!.map((share, bin) => Math.round((share || 0) * counts![bin]!))).toEqual(DIGITS.hits)
    expect(chartSummary('reliability', data)).toBe(
      'Reliability diagram. Expected calibration error 0.03303. 719 pairs; farthest off from 0.2 to 0.3: accuracy 0 at mean confidence 0.289.',
    )
  })
})

describe('the confidence in the most likely class', () => {
  it('is taken as it is from probabilities, and from logits by softmax', () => {
    const sure = topConfidence(Float64Array.of(0.2, 0.8, 0.5, 0.5), 2, Float64Array.of(1, 1))
    expect([[...sure.confidence], [...sure.hits]]).toEqual([
      [0.8, 0.5],
      [1, 0],
    ])
    const logits = topConfidence(Float64Array.of(0, Math.log(3)), 2, Float64Array.of(1))
    expect(logits.confidence[0]).toBeCloseTo(0.75, 15)
  })

  it('is nothing where a number is missing, and no hit where the target is no class', () => {
    const { confidence, hits } = topConfidence(Float64Array.of(1, NaN, 2, 9), 2, Float64Array.of(0, 7))
    expect(confidence[0]).toBeNaN()
    expect(hits[1]).toBeNaN()
  })
})
