import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intersection } from '../../src/core/address'
import { Workbook } from '../../src/engine/workbook'
import { commands, onSheets } from './command-arbitraries'
import { contentsOf, savedSource, snapshotOf } from './snapshot'

/** Long enough for one command to meet what another has left behind. */
const LENGTH = 20
const STEPS = Number(process.env['FUZZ_STEPS'] ?? 10_000)
const SEED = process.env['FUZZ_SEED']

const sequences = fc.array(commands, { minLength: 1, maxLength: LENGTH, size: 'max' })

/** A failing run prints its seed and the shortest sequence that fails. */
const RUNS: fc.Parameters<unknown> = {
  numRuns: Math.ceil((2 * STEPS) / LENGTH),
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
}

const textOf = (workbook: Workbook) => JSON.stringify(snapshotOf(workbook))

/** What a fresh engine makes of each saved text: the same every time, and an engine takes longer than all else here. */
const reopened = new Map<string, string>()

function reopenedContents(workbook: Workbook): string {
  const source = savedSource(workbook)
  const text = JSON.stringify(source)
  const known = reopened.get(text)
  if (known !== undefined) return known
  const fresh = Workbook.open(source)
  if (!fresh.ok) throw new Error(fresh.message)
  const contents = JSON.stringify(contentsOf(fresh.value.workbook))
  reopened.set(text, contents)
  return contents
}

/** A cell has one format: how many pairs of formatted areas share cells. */
function overlaps(workbook: Workbook): number {
  return workbook.info().sheets.reduce((sum, { id }) => {
    const ranges = workbook.looks(id).areas.map(({ range }) => range)
    return sum + ranges.filter((a, i) => ranges.slice(0, i).some((b) => intersection(a, b))).length
  }, 0)
}

describe('after every step of any sequence of commands', { timeout: 3_600_000 }, () => {
  it('the workbook is what its saved text gives, undo is what was before, redo what was after', () => {
    let steps = 0
    fc.assert(
      fc.property(sequences, (sequence) => {
        const workbook = Workbook.empty()
        const states = [textOf(workbook)]
        for (const command of sequence) {
          steps++
          const done = workbook.apply(onSheets(command, workbook)).ok
          const after = textOf(workbook)
          expect(reopenedContents(workbook)).toBe(JSON.stringify(contentsOf(workbook)))
          expect(overlaps(workbook)).toBe(0)
          if (done) workbook.undo()
          expect(textOf(workbook)).toBe(states.at(-1))
          if (done) workbook.redo()
          expect(textOf(workbook)).toBe(after)
          if (done) states.push(after)
        }
        for (const state of states.slice(0, -1).toReversed()) {
          workbook.undo()
          expect(textOf(workbook)).toBe(state)
        }
        expect(workbook.info().dirty).toBe(false)
      }),
      RUNS,
    )
    expect(steps).toBeGreaterThan(STEPS / 2)
  })
})
