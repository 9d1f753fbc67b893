import { expect, it } from 'vitest'
import { Workbook } from '../../../src/engine/workbook'

/** What functions of other spreadsheets reach the network or the disk with. */
const REACHING =
  /^(?:WEBSERVICE|FILTERXML|HYPERLINK|IMPORT.*|RTD|DDE|CALL|REGISTER.*|IMAGE|STOCKHISTORY|SQL.*|CUBE.*|EXEC|INFO|CELL|GOOGLE.*|OPEN|FOPEN)$/

it('no function reaches the network or the disk', () => {
  const names = [...Workbook.functions(), ...Workbook.usualFunctions()].map(({ name }) => name)
  expect(names.length).toBeGreaterThan(300)
  // A link is a text here: there is no way to follow it.
  expect(names.filter((name) => REACHING.test(name)).filter((name) => name !== 'HYPERLINK')).toEqual([])
})
