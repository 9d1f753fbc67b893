import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Range } from '../../../src/core/address'
import type { Command } from '../../../src/engine/model'
import { Workbook } from '../../../src/engine/workbook'
import { savedSheets, snapshotOf } from './snapshot'

const ROWS = 7
const COLUMNS = 5

const texts = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('1', '2.5', '-3', '007', 'x', 'inf', 'TRUE', '#N/A', "'=5", '0') },
  { weight: 2, arbitrary: fc.constant('') },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '=A1+1',
      '=B2*$A$1',
      '=SUM(A1:C3)',
      '=SUM(A1:C4)',
      '=SUM(A1:A7)',
      '=A1:B2',
      '=A1:A3*2',
      '=SOFTMAX(A1:A3)',
      '=SIGMOID(A1:C1)',
      '=TRANSPOSE(A1:B2)',
      '=ARANGE(0,4,1)',
      '=ONEHOT(A1:A2,3)',
      '=SUM(B:B)',
      '=A:A*2',
      '=SUM(1:1)',
      '=Second!A1+1',
      '=SUM(Second!A1:B3)',
      "='Sheet1'!B2",
      '=IF(A1>0,B1,"no")',
      '=XENT(A1:C2,D1:D2)',
      '=1E-1+A2',
      '=1+*2',
      '=UNKNOWN(A1)',
      '=COUNTIF(A1:C3,">0")',
      '={1,2;3,4}',
      '=MAX(A1:B3)-MIN(B2:D4)',
    ),
  },
)

const cells = fc.record({ row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) })
const ranges: fc.Arbitrary<Range> = fc
  .record({ at: cells, rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) })
  .map(({ at, rows, columns }) => ({
    top: at.row,
    left: at.column,
    bottom: at.row + rows - 1,
    right: at.column + columns - 1,
  }))
/** The sheet at this place in the workbook. */
const places = fc.nat(2)
const inputs = fc.array(fc.array(texts, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })

/** Commands whose sheets are places in the workbook, so that they make sense whatever has happened to it. */
const commands: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({ type: fc.constant('set-cells' as const), sheet: places, at: cells, inputs }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('clear' as const),
      sheet: places,
      ranges: fc.array(ranges, { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('copy' as const),
      from: fc.record({ sheet: places, range: ranges }),
      to: fc.record({ sheet: places, range: ranges }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('move' as const),
      from: fc.record({ sheet: places, range: ranges }),
      to: fc.record({ sheet: places, at: cells }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'add-sheet' as const, name: 'Second' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('rename-sheet' as const),
      sheet: places,
      name: fc.constantFrom('Second', 'Third', 'It’s'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('remove-sheet' as const), sheet: places }) },
)

const sequences = fc.array(commands, { minLength: 1, maxLength: 12 })
const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 100) }

/** The command with the sheets that stand at its places now. */
function onSheets(command: Command, workbook: Workbook): Command {
  const sheets = workbook.info().sheets
  const idAt = (place: number) => sheets[place % sheets.length]!.id
  switch (command.type) {
    case 'add-sheet':
      return command
    case 'copy':
      return {
        type: 'copy',
        from: { ...command.from, sheet: idAt(command.from.sheet) },
        to: { ...command.to, sheet: idAt(command.to.sheet) },
      }
    case 'move':
      return {
        type: 'move',
        from: { ...command.from, sheet: idAt(command.from.sheet) },
        to: { ...command.to, sheet: idAt(command.to.sheet) },
      }
    default:
      return { ...command, sheet: idAt(command.sheet) }
  }
}

describe('any sequence of commands', { timeout: 120_000 }, () => {
  it('can be undone step by step to what was there before, and done again', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const workbook = Workbook.empty()
        const states = [snapshotOf(workbook)]
        for (const command of sequence) {
          const before = states.at(-1)
          const done = workbook.apply(onSheets(command, workbook)).ok
          const after = snapshotOf(workbook)
          if (done) {
            states.push(after)
            workbook.undo()
          }
          expect(snapshotOf(workbook)).toEqual(before)
          if (done) workbook.redo()
          expect(snapshotOf(workbook)).toEqual(after)
        }
        for (const state of states.slice(0, -1).toReversed()) {
          workbook.undo()
          expect(snapshotOf(workbook)).toEqual(state)
        }
        expect(workbook.info().dirty).toBe(false)
      }),
      RUNS,
    )
  })

  it('leads to the workbook that its saved text gives', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const workbook = Workbook.empty()
        for (const command of sequence) workbook.apply(onSheets(command, workbook))
        const fresh = Workbook.open({ kind: 'sheets', sheets: savedSheets(workbook) })
        if (!fresh.ok) throw new Error(fresh.message)
        expect(snapshotOf(fresh.value.workbook)).toEqual(snapshotOf(workbook))
      }),
      RUNS,
    )
  })
})
