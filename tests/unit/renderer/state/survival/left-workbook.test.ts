import { describe, expect, it } from 'vitest'
import { crc32 } from '../../../../../src/protocol/crc32'
import { encodeHead, encodeRecord, VERSION } from '../../../../../src/protocol/journal-format'
import { findLeft, readLeft } from '../../../../../src/renderer/state/survival/left-workbook'
import type { JournalPart, JournalStore } from '../../../../../src/shared/journal-store'

const BASE = new TextEncoder().encode('1,2\n')
const { head } = encodeHead({ kind: 'csv', name: 'a.csv', bytes: BASE })
const step = encodeRecord({ type: 'step', name: 'undo', args: [], state: 1 })
const dirty = encodeRecord({ type: 'dirty', dirty: true })

/** A head as a later version of the program would write it. */
function newerHead(): Uint8Array {
  const record = head(crc32(BASE))
  const text = new TextDecoder().decode(record.subarray(12)).replace(`"version":${VERSION}`, '"version":9')
  const newer = record.slice()
  newer.set(new TextEncoder().encode(text), 12)
  new DataView(newer.buffer).setUint32(4, crc32(newer.subarray(8)), true)
  return newer
}

const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

/** A store in which one journal was left; `ended` tells what is cleared away. */
function store(parts: Readonly<Record<JournalPart, Uint8Array>>) {
  const ended: string[] = []
  const left: Pick<JournalStore, 'leftJournals' | 'readJournal' | 'endJournal'> = {
    leftJournals: async () => [{ id: '1', changed: 5, size: parts.log.length }],
    readJournal: async (_id, part, start) => ({ ok: true, value: parts[part].slice(start) }),
    endJournal: async (id) => void ended.push(id),
  }
  return { left, ended }
}

const DAMAGED = 'What was kept of it is damaged from its beginning on.'
const NEWER = 'It was kept by a newer version of Logit Sheet, which can restore it.'

describe('a journal that was left', () => {
  it.each([
    ['of a newer version', joined(newerHead(), step), NEWER],
    ['that is garbage', Uint8Array.from({ length: 300 }, (_, i) => (i * 7919) % 251), DAMAGED],
    ['that ends within its first record', head(crc32(BASE)).subarray(0, 20), DAMAGED],
  ])('%s is told of, why it cannot be restored, and is not cleared away', async (_which, log, problem) => {
    const { left, ended } = store({ base: BASE, log })
    expect(await findLeft(left)).toEqual([{ id: '1', changed: 5, name: 'A workbook', changes: 0, problem }])
    expect(await readLeft(left, '1')).toEqual({ ok: false, message: problem })
    expect(ended).toEqual([])
  })

  it('whose log is empty was ended before anything was kept, and is cleared away', async () => {
    const { left, ended } = store({ base: BASE, log: new Uint8Array() })
    expect(await findLeft(left)).toEqual([])
    expect(ended).toEqual(['1'])
  })

  it('whose base is another one is not restored from it', async () => {
    const log = joined(head(crc32(BASE)), dirty, step)
    const { left } = store({ base: BASE.subarray(1), log })
    expect(await readLeft(left, '1')).toEqual({ ok: false, message: DAMAGED })
  })

  it('that ends within a record is read up to it', async () => {
    const log = joined(head(crc32(BASE)), dirty, step, step.subarray(0, -1))
    const { left } = store({ base: BASE, log })
    expect(await findLeft(left)).toMatchObject([{ changes: 1 }])
    expect(await readLeft(left, '1')).toMatchObject({
      ok: true,
      value: { missing: 'end', steps: [{ state: 1 }] },
    })
  })
})
