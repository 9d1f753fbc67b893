import { describe, expect, it } from 'vitest'
import { axisTexts, scaleAs } from '../../../../../src/renderer/charts/scales/axis-look'
import { looseScale } from '../../../../../src/renderer/charts/scales/scales'

describe('an axis as its owner wants it', () => {
  it('is what the numbers ask for where nothing is said', () => {
    const plain = looseScale({ min: 0, max: 10 })
    expect(scaleAs({}, plain, { min: 0, max: 10 })).toBe(plain)
  })

  it('keeps the limits that were set, with ticks inside them', () => {
    const scale = scaleAs({ min: 3, max: 9 }, looseScale({ min: 0, max: 10 }), undefined)
    expect([scale.min, scale.max]).toEqual([3, 9])
    expect(scale.ticks.every((tick) => tick >= 3 && tick <= 9)).toBe(true)
  })

  it('spans whole powers of ten where it is logarithmic, also for numbers that are not above zero', () => {
    expect(scaleAs({ scale: 'log' }, looseScale({ min: 2, max: 500 }), { min: 2, max: 500 })).toMatchObject({
      min: 1,
      max: 1000,
      ticks: [1, 10, 100, 1000],
    })
    const { min, max } = scaleAs({ scale: 'log' }, looseScale({ min: -3, max: -1 }), { min: -3, max: -1 })
    expect(min > 0 && max > min && Number.isFinite(max)).toBe(true)
  })

  it('has zero among its ticks where it is symmetrically logarithmic', () => {
    const scale = scaleAs({ scale: 'symlog' }, looseScale({ min: -50, max: 700 }), { min: -50, max: 700 })
    expect(scale.ticks).toEqual([-100, -10, -1, 0, 1, 10, 100, 1000])
  })

  it('writes numbers in the format that was chosen', () => {
    const at = { ticks: [-0.5, 0, 0.25], step: 0.25 }
    expect(axisTexts({ format: 'percent' }, at)).toEqual(['−50 %', '0 %', '25 %'])
    expect(axisTexts({ format: 'fixed', digits: 1 }, at)).toEqual(['−0.5', '0.0', '0.3'])
    expect(axisTexts({ format: 'scientific', digits: 0 }, at)).toEqual(['−5E−1', '0E0', '3E−1'])
  })
})
