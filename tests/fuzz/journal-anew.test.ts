import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createJournal } from '../../src/renderer/state/survival/journal'
import { findLeft, readLeft } from '../../src/renderer/state/survival/left-workbook'
import { startEngine } from './engine-life'
import { changeAt, createExpected, FIRST, journaledState, journalsIn } from './journaled-changes'
import { restoredText } from './restored-text'

const CHANGES = Math.min(300, Number(process.env['FUZZ_STEPS'] ?? 33))

const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'logit-sheet-anew-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A window that edits, and a look at what the next run would restore of it. */
function windowIn(place: string, mostSteps: number) {
  const [client, end] = startEngine()
  const { store, ref } = journalsIn(place)
  const failures: string[] = []
  const journal = createJournal({
    store,
    client,
    state: () => journaledState(ref, true),
    failed: (message) => failures.push(message),
    delay: 60_000,
    mostSteps,
  })
  async function restored(): Promise<string> {
    const { store: next } = journalsIn(place)
    const [left, ...others] = await findLeft({
      leftJournals: () => next.leftJournals(),
      readJournal: (id, part, start) => next.readJournal(id, part, start),
      endJournal: async () => {},
    })
    expect(others).toEqual([])
    const read = await readLeft(next, left!.id)
    if (!read.ok) throw new Error(read.message)
    const { text, restored } = await restoredText(read.value)
    expect(restored.remark).toBeUndefined()
    return text
  }
  function close() {
    journal.stop()
    store.leaveOwn()
    end()
  }
  return { client, journal, failures, restored, close }
}

describe('a journal that begins anew', { timeout: 3_600_000 }, () => {
  it.each([2, 5])(
    'after more than %i changes restores each, undone beyond its beginning too',
    async (most) => {
      const expected = createExpected()
      const { client, journal, failures, restored, close } = windowIn(mkdtempSync(`${folder}/`), most)
      await client.call('open', { kind: 'csv', name: 'book.csv', bytes: FIRST })
      for (let place = 1; place <= CHANGES; place++) {
        const change = changeAt(place)
        const done =
          typeof change === 'string' ? await client.call(change) : await client.call('apply', change)
        expect(done.ok).toBe(true)
        await journal.flush()
        expect(await restored()).toBe(expected(place))
      }
      expect(failures).toEqual([])
      close()
    },
  )
})
