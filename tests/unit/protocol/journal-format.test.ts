import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../../src/protocol/crc32'
import {
  decodeLog,
  encodeHead,
  encodeRecord,
  isWholeBase,
  type JournalRecord,
} from '../../../src/protocol/journal-format'

const bytes = (text: string) => new TextEncoder().encode(text)
const csv = { kind: 'csv', name: 'a.csv', bytes: bytes('1,2\n') } as const
const typing = (text: string, state: number): Extract<JournalRecord, { type: 'step' }> => ({
  type: 'step',
  name: 'apply',
  args: [{ type: 'set-cells', sheet: 1, at: { row: 0, column: 0 }, inputs: [[text]] }],
  state,
})
const added: Extract<JournalRecord, { type: 'step' }> = {
  type: 'step',
  name: 'apply',
  args: [{ type: 'add-sheets', sources: [csv, { ...csv, bytes: bytes('ü\0,é') }] }],
  state: 3,
}
const records = [
  typing('a “b” \ud800', 1),
  added,
  { type: 'kept', kept: { $bytes: [0, 1] } },
  { type: 'dirty', dirty: true },
] as const

function logOf(): { readonly base: Uint8Array; readonly log: Uint8Array; readonly ends: readonly number[] } {
  const { pieces, head } = encodeHead(csv)
  const base = pieces[0]!
  const parts = [head(crc32(base)), ...records.map(encodeRecord)]
  const ends = parts.map((_, i) => parts.slice(0, i + 1).reduce((sum, { length }) => sum + length, 0))
  return { base, log: Uint8Array.from(parts.flatMap((part) => [...part])), ends }
}

describe('a CRC-32', () => {
  it('is that of zip, and of parts together that of the whole', () => {
    expect(crc32(bytes('123456789'))).toBe(0xcbf43926)
    expect(crc32(bytes('6789'), crc32(bytes('12345')))).toBe(0xcbf43926)
    expect(crc32(new Uint8Array())).toBe(0)
  })

  it('is that of Node’s zlib, however long and wherever it is parted', () => {
    const all = Uint8Array.from({ length: 3000 }, (_, i) => (i * i * 31 + i) >>> 3)
    for (const length of [0, 1, 7, 8, 9, 15, 16, 17, 1000, 2999, 3000]) {
      const part = all.subarray(3000 - length)
      // A gzip stream ends with the sum of what it holds, and its length.
      const zipped = gzipSync(part)
      const sum = zipped.readUInt32LE(zipped.length - 8)
      expect(crc32(part)).toBe(sum)
      expect(crc32(part.subarray(length >> 1), crc32(part.subarray(0, length >> 1)))).toBe(sum)
    }
  })
})

describe('a journal', () => {
  it('reads back as it was written, bytes and half characters too', () => {
    const { base, log } = logOf()
    const read = decodeLog(log, base)
    expect(read.missing).toBe('nothing')
    expect(read.records[0]).toMatchObject({ type: 'head', source: csv })
    expect(read.records.slice(1)).toEqual(records)
    expect(read.records[0]!.type === 'head' && isWholeBase(read.records[0]!, base)).toBe(true)
  })

  it('that was cut off anywhere is read up to the last whole record, and says what is missing', () => {
    const { base, log, ends } = logOf()
    for (let length = 0; length < log.length; length++) {
      const { records, missing } = decodeLog(log.subarray(0, length), base)
      expect(records.length).toBe(ends.filter((end) => end <= length).length)
      expect(missing).toBe(length === 0 || ends.includes(length) ? 'nothing' : 'end')
    }
  })

  it('with any byte changed is read up to there, and tells a damaged end from a damaged middle', () => {
    const { base, log, ends } = logOf()
    for (let at = 0; at < log.length; at++) {
      const damaged = log.slice()
      damaged[at]! ^= 0x40
      const { records, missing } = decodeLog(damaged, base)
      expect(records.length).toBe(ends.filter((end) => end <= at).length)
      expect(missing).not.toBe('nothing')
    }
  })

  it('knows a base that is not the one it was written for', () => {
    const { base, log } = logOf()
    const [head] = decodeLog(log, base).records
    if (head?.type !== 'head') throw new Error('The first record should be the head.')
    expect(isWholeBase(head, base.subarray(1))).toBe(false)
    expect(isWholeBase(head, bytes('1,3\n'))).toBe(false)
  })
})
