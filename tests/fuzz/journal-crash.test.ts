import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findLeft, readLeft } from '../../src/renderer/state/survival/left-workbook'
import { buildChild, killedAfter } from './child-script'
import { createExpected, FIRST, journalsIn, SAVED_EVERY } from './journaled-changes'
import { restoredText } from './restored-text'

const KILLS = Number(process.env['FUZZ_KILLS'] ?? 4)
const SEED = process.env['FUZZ_SEED']

let folder = ''
let child = ''

beforeAll(async () => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'logit-sheet-journal-'))
  child = await buildChild('journaling-child', folder)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the next run restores: the file as it would be saved. */
async function restoredIn(place: string): Promise<string | undefined> {
  const { store, ref } = journalsIn(place)
  const [left] = await findLeft(store)
  if (!left) return undefined
  expect(await store.journalFile(left.id)).toMatchObject({ name: ref.name, location: ref.location })
  const journal = await readLeft(store, left.id)
  if (!journal.ok) throw new Error(journal.message)
  const { text, restored } = await restoredText(journal.value)
  expect(restored.info.dirty).toBe(true)
  return text
}

describe('a window that is killed while it edits, keeps its journal and saves', () => {
  it(
    'leaves every change that was flushed, and the file whole, old or new',
    { timeout: 20_000 + KILLS * 30_000 },
    async () => {
      const expected = createExpected()
      const property = fc.asyncProperty(fc.integer({ min: 0, max: 250 }), async (after) => {
        const place = mkdtempSync(path.join(folder, 'disk-'))
        writeFileSync(path.join(place, 'book.csv'), FIRST)
        const told = await killedAfter(child, [place], after)
        const onDisk = readFileSync(path.join(place, 'book.csv'), 'utf8')
        const left = await restoredIn(place)
        rmSync(place, { recursive: true })

        const saves = [0, 1].map((more) => SAVED_EVERY * (Math.floor(told / SAVED_EVERY) + more))
        expect(saves.map(expected)).toContain(onDisk)
        // Nothing is offered only where the file has it all.
        const possible = [told, told + 1, told + 2, told + 3]
        expect(possible.map(expected)).toContain(left ?? onDisk)
      })
      const seed = SEED === undefined ? {} : { seed: Number(SEED) }
      await fc.assert(property, { numRuns: KILLS, endOnFailure: true, ...seed })
    },
  )
})
