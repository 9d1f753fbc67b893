import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { argmax } from '../../../src/core/argmax'
import { bceLogits } from '../../../src/core/bce-logits'
import { crossEntropy } from '../../../src/core/cross-entropy'
import { ulpDistance } from '../../../src/core/ulp'
import { column, numberOf, rowsOf, table } from '../../unit/core/of'
import { MOST_ULPS } from './ulps'

const FIXTURES = resolve(import.meta.dirname, '../../fixtures')

/** The rows of numbers below the heading of a fixture. */
function numbersOf(file: string): number[][] {
  const [, ...lines] = readFileSync(resolve(FIXTURES, file), 'utf8').trim().split(/\r?\n/)
  return lines.map((line) => line.split(',').map(Number))
}

const facts = JSON.parse(readFileSync(resolve(FIXTURES, 'facts.json'), 'utf8')) as {
  'digits-logits.csv': { rows: number; cross_entropy: number; cross_entropy_sum: number; accuracy: number }
  'digits-multilabel.csv': { rows: number; bce_with_logits: number }
}

describe('the digits, as a trained net sees them', () => {
  it('cost the cross-entropy that PyTorch gives', () => {
    const expected = facts['digits-logits.csv']
    const rows = numbersOf('digits-logits.csv')
    const logits = table(...rows.map((cells) => cells.slice(0, 10)))
    const targets = column(...rows.map((cells) => cells[10]!))
    expect(rows).toHaveLength(expected.rows)
    const mean = numberOf(crossEntropy({ logits, targets }))
    expect(ulpDistance(mean, expected.cross_entropy)).toBeLessThanOrEqual(MOST_ULPS)
    const sum = numberOf(crossEntropy({ logits, targets, reduction: 'sum' }))
    expect(ulpDistance(sum, expected.cross_entropy_sum)).toBeLessThanOrEqual(MOST_ULPS)
    const hits = rowsOf(argmax(logits, 1)).filter(([predicted], n) => predicted === targets.data[n])
    expect(hits.length / rows.length).toBe(expected.accuracy)
  })

  it('with three labels each cost the binary cross-entropy that PyTorch gives', () => {
    const expected = facts['digits-multilabel.csv']
    const rows = numbersOf('digits-multilabel.csv')
    expect(rows).toHaveLength(expected.rows)
    const mean = numberOf(
      bceLogits({
        logits: table(...rows.map((cells) => cells.slice(0, 3))),
        targets: table(...rows.map((cells) => cells.slice(3))),
      }),
    )
    expect(ulpDistance(mean, expected.bce_with_logits)).toBeLessThanOrEqual(MOST_ULPS)
  })
})
