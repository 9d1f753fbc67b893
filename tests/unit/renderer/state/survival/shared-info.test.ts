import { expect, it } from 'vitest'
import type { WorkbookInfo } from '../../../../../src/protocol/api'
import { sharedInfo } from '../../../../../src/renderer/state/survival/shared-info'

const info = (rows: number, state: number): WorkbookInfo => ({
  sheets: [
    { id: 1, name: 'A', rows: 3, columns: 2 },
    { id: 2, name: 'B', rows, columns: 2 },
  ],
  names: [{ name: 'logits', refersTo: '=A!$A$1' }],
  charts: [],
  state,
  dirty: state > 0,
  undo: undefined,
  redo: undefined,
})

it('what is told again is the same object, and what is other is not', () => {
  const before = info(3, 0)
  const same = sharedInfo(before, info(3, 1))
  expect(same).toEqual(info(3, 1))
  expect(same.sheets).toBe(before.sheets)
  expect(same.names).toBe(before.names)
  const longer = sharedInfo(same, info(4, 2))
  expect(longer).toEqual(info(4, 2))
  expect(longer.sheets[0]).toBe(before.sheets[0])
})

it('a sheet that goes or comes is told', () => {
  const before = info(3, 0)
  const fewer = { ...info(3, 1), sheets: info(3, 1).sheets.slice(1) }
  expect(sharedInfo(before, fewer).sheets).toEqual(fewer.sheets)
  expect(sharedInfo(fewer, info(3, 2)).sheets).toEqual(before.sheets)
  expect(sharedInfo(undefined, before)).toBe(before)
})
