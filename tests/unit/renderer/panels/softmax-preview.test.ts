import { describe, expect, it } from 'vitest'
import { previewRows } from '../../../../src/renderer/panels/softmax-preview'

describe('the preview of the walkthrough', () => {
  it('shows the article’s numbers at rest', () => {
    const rows = previewRows(undefined).map(({ name, probability }) => `${name} ${probability.toFixed(7)}`)
    expect(rows).toEqual(['cat 0.1141833', 'dog 0.0420057', 'cow 0.0001041', 'zebra 0.8437069'])
  })

  it('raises the dog as the pointer goes right, and the column still sums to 1', () => {
    for (const across of [0, 0.2, 0.6, 1]) {
      const rows = previewRows(across)
      expect(rows[1]!.logit).toBeCloseTo(9.5 * across, 1)
      expect(rows.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 14)
    }
    expect(previewRows(1)[1]!.probability).toBeGreaterThan(0.9)
  })
})
