import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chartData } from '../../../../../src/renderer/charts/data/chart-data'
import { chartSummary } from '../../../../../src/renderer/charts/card/chart-summary'
import { topConfidence } from '../../../../../src/renderer/charts/data/top-confidence'

const digits = readFileSync(new URL('../../../../fixtures/digits-logits.csv', import.meta.url), 'utf8')
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
    expect(chartSummary({ kind: 'reliability' }, data)).toBe(
      'Reliability diagram. Expected calibration error 0.03303. 719 pairs; farthest off from 0.2 to 0.3: accuracy 0 at mean confidence 0.289.',
    )
  })
})

/** Two samples of three classes, beside a range of `rows` × `columns` that holds `outcomes`. */
function beside(rows: number, columns: number, outcomes: readonly number[]) {
  const scores = { sheet: 1, range: { top: 0, left: 0, bottom: 1, right: 2 } }
  const others = { sheet: 1, range: { top: 0, left: 4, bottom: rows - 1, right: 3 + columns } }
  const series = [
    { name: 'scores', range: scores, axis: 'left' as const },
    { name: 'outcomes', range: others, axis: 'left' as const },
  ]
  return chartData({ id: 'c', title: 'calibration', kind: 'reliability', series }, [
    { ...scores, values: Float64Array.of(0.7, 0.2, 0.1, 0.25, 0.6, 0.15) },
    { ...others, values: Float64Array.from(outcomes) },
  ])
}

describe('a matrix of probabilities', () => {
  it('is paired cell by cell with outcomes as many as its own', () => {
    const data = beside(2, 3, [1, 0, 0, 0, 1, 0])
    expect([...data.series[2]!.values]).toEqual([0, 2, 2, 0, 0, 0, 1, 1, 0, 0])
    expect(data.calibrationError).toBeCloseTo((0.3 + 0.2 + 0.1 + 0.25 + 0.4 + 0.15) / 6, 14)
  })

  it.each([
    [2, 1],
    [1, 2],
  ])('is read as classes beside one target for each row, in %i × %i cells', (rows, columns) => {
    const data = beside(rows, columns, [0, 1])
    expect([...data.series[2]!.values]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 0, 0])
    expect(data.problem).toBeUndefined()
  })

  it.each([
    [2, 2],
    [3, 2],
    [3, 1],
    [6, 1],
  ])('is not drawn beside %i × %i cells, and it is said why', (rows, columns) => {
    const data = beside(
      rows,
      columns,
      Array.from({ length: rows * columns }, () => 1),
    )
    expect(data.length).toBe(0)
    expect(chartSummary({ kind: 'reliability' }, data)).toBe(
      'Reliability diagram. Beside 2 rows of 3 classes belong 2 targets, one for each row, or 2 rows of 3 outcomes.',
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
