import { describe, expect, it } from 'vitest'
import { Workbook } from '../../../../src/engine/workbook'
import { parameterAt } from '../../../../src/renderer/formula/parameter-at'
import { withUsed } from '../../../../src/renderer/formula/recent-functions'

const functions = [...Workbook.functions(), ...Workbook.usualFunctions()]
const parameter = (name: string, argument: number) => {
  const help = functions.find((other) => other.name === name)!
  return help.parameters[parameterAt(help, argument) ?? -1]?.name
}

describe('the parameter of an argument', () => {
  it('is the one in its place', () => {
    expect(parameter('SOFTMAX', 1)).toBe('axis')
    expect(parameter('SOFTMAX', 2)).toBeUndefined()
  })

  it('goes round where the last ones repeat', () => {
    expect(parameter('SUM', 7)).toBe(parameter('SUM', 0))
    const [, range, criterion] = functions.find(({ name }) => name === 'SUMIFS')!.parameters
    expect([3, 4, 5].map((argument) => parameter('SUMIFS', argument))).toEqual([
      range!.name,
      criterion!.name,
      range!.name,
    ])
  })
})

describe('functions that were used last', () => {
  it('are each there once, the latest first, and not more than twelve', () => {
    expect(withUsed(['SUM', 'XENT'], ['XENT', 'NLL'])).toEqual(['XENT', 'NLL', 'SUM'])
    const many = Array.from({ length: 20 }, (_, i) => `F${i}`)
    expect(withUsed(many, ['SUM'])).toHaveLength(12)
  })
})
