import { describe, expect, it } from 'vitest'
import { SpillIndex } from '../../../src/engine/read/spill-index'
import { cell, range } from './sheet-of'

const spills = ['A1:C1', 'A2:C2', 'E1:E200', 'A64:B65'].map((address) => {
  const area = range(address)
  const size = { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 }
  return { anchor: { row: area.top, column: area.left }, size, range: area }
})

describe('the index of spilled cells', () => {
  const index = new SpillIndex(spills)
  it.each([
    ['A1', 0],
    ['C2', 1],
    ['D1', undefined],
    ['E1', 2],
    ['E200', 2],
    ['E201', undefined],
    ['B64', 3],
    ['A65', 3],
    ['A66', undefined],
  ])('finds the array of %s', (address, place) => {
    const { row, column } = cell(address)
    expect(index.at(row, column)).toBe(place === undefined ? undefined : spills[place])
  })
})
