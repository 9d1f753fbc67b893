import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Workbook } from '../../src/engine/workbook'
import { commands, onSheets } from './command-arbitraries'
import { snapshotOf } from './snapshot'

const STEPS = Number(process.env['FUZZ_STEPS'] ?? 150)
const SEED = process.env['FUZZ_SEED']
const LENGTH = 12

const textOf = (workbook: Workbook) =>
  JSON.stringify([snapshotOf(workbook), workbook.info().names, workbook.info().charts])

describe('a workbook that goes on from a snapshot', { timeout: 3_600_000 }, () => {
  it('is what it was, and what each further command makes of it', () => {
    const sequences = fc.array(commands, { minLength: 2, maxLength: LENGTH, size: 'max' })
    fc.assert(
      fc.property(sequences, sequences, (before, after) => {
        const workbook = Workbook.empty()
        for (const command of before) workbook.apply(onSheets(command, workbook))
        const opened = Workbook.open(structuredClone(workbook.snapshot()))
        if (!opened.ok) throw new Error(opened.message)
        const resumed = opened.value.workbook
        expect(resumed.info().dirty).toBe(true)
        expect(textOf(resumed)).toBe(textOf(workbook))
        for (const command of after) {
          const meant = onSheets(command, workbook)
          expect(resumed.apply(meant).ok).toBe(workbook.apply(meant).ok)
          expect(textOf(resumed)).toBe(textOf(workbook))
        }
      }),
      { numRuns: Math.ceil(STEPS / LENGTH), ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
    )
  })
})
