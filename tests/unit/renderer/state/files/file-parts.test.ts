import { describe, expect, it, vi } from 'vitest'
import { MAX_ROWS } from '../../../../../src/core/address'
import type { Dialogs } from '../../../../../src/renderer/state/dialogs'
import { previewImport } from '../../../../../src/engine/csv/preview-import'
import {
  askPart,
  memoryLimit,
  memoryOf,
  mostOf,
  tooLong,
  tooMuchOf,
} from '../../../../../src/renderer/state/files/file-parts'
import { BEGINNING_BYTES } from '../../../../../src/shared/file-messages'

const sampled = { rows: 20_000, memory: 800_000, slack: 0, passing: 1_000_000 }

function answering(id: string | undefined, text?: string) {
  const choose = vi.fn<(question: { readonly text?: string }) => Promise<unknown>>(async () => id)
  const prompt = vi.fn<(question: { problem: (text: string) => string | undefined }) => Promise<unknown>>(
    async () => text,
  )
  return { choose, prompt, dialogs: { choose, prompt } as unknown as Dialogs }
}

describe('how much of the memory a file may take', () => {
  it('is a third of what there is, and never more than one engine holds', () => {
    expect(memoryLimit(3)).toBe(1e9)
    expect(memoryLimit(64)).toBe(3e9)
  })
})

describe('a file', () => {
  const of = (size: number, limit = 2e9) => tooMuchOf({ name: 'big.csv', size }, { sampled }, limit)

  it('that fits is opened without a question', () => {
    expect(of(40 * BEGINNING_BYTES)).toBeUndefined()
    expect(
      tooMuchOf(
        { name: 's.csv', size: 10 },
        { sampled: { rows: 2e6, memory: 0, slack: 0, passing: 0 } },
        2e9,
      ),
    ).toBeUndefined()
  })

  it('that has more rows than a sheet says about how many', () => {
    expect(of(100 * BEGINNING_BYTES)).toMatchObject({ why: 'rows', rows: 2_000_000 })
    expect(of(100 * BEGINNING_BYTES)!.text).toBe('It has about 2,000,000 rows; a sheet holds 1,048,576.')
  })

  it('that is read as one text counts it with what its cells take', () => {
    expect(of(100 * BEGINNING_BYTES, 3.95e8)).toMatchObject({ why: 'rows' })
    expect(of(100 * BEGINNING_BYTES, 3.85e8)).toMatchObject({ why: 'memory' })
  })

  it('that is lent to the engine counts its bytes once, a copied one twice', () => {
    const none = { sampled: { rows: 1, memory: 0, slack: 0, passing: 0 } }
    expect(memoryOf(1e9, none)).toBe(1e9)
    expect(memoryOf(4e8, none)).toBe(8e8)
  })

  it('of 1 GB of numbers is opened where 8 GB of memory are told', () => {
    const line = Array.from({ length: 8 }, (_, i) => `${-12.345 * (i + 1)}`.slice(0, 7)).join(',')
    const text = `a,b,c,d,e,f,g,h\n${`${line}\n`.repeat(BEGINNING_BYTES / line.length)}`
    const preview = previewImport(
      'a.csv',
      new TextEncoder().encode(text).subarray(0, BEGINNING_BYTES),
      false,
      {},
    )
    if (!preview.ok) throw new Error(preview.message)
    expect(tooMuchOf({ name: 'a.csv', size: 1e9 }, preview.value, memoryLimit(8))).toMatchObject({
      why: 'rows',
    })
  })

  it('of more than 2 GB is opened in part, however much memory there is', () => {
    expect(of(3e9, 1e12)).toMatchObject({
      why: 'memory',
      text: 'It is 3.0 GB; files of up to 2.0 GB are opened whole. A part of it can be opened.',
    })
  })

  it('of which a part is taken gives no more than there is memory for', () => {
    expect(mostOf({ sampled: { rows: 1, memory: 2e6, slack: 0, passing: 1e6 } }, 1e6, 1e9)).toBe(2e8)
    expect(mostOf({ sampled }, 1e6, 1e12)).toBe(5e8)
  })

  it('that would take too much memory is told its size and the limit before it is read', () => {
    expect(of(1e9, 1e9)!.text).toBe(
      'It is 1.0 GB, and open it would take about 1.8 GB of memory; 1.0 GB can be used here. A part of it can be opened.',
    )
  })
})

describe('the question what to take of a file', () => {
  it('is answered with all of it in sheets, its first rows, a range, or every so many', async () => {
    const of = (id: string | undefined, text?: string) =>
      askPart(answering(id, text).dialogs, tooLong('a.csv', 3_000_000))
    expect(await of('split')).toEqual({ kind: 'split' })
    expect(await of('first')).toEqual({ kind: 'rows', first: 1, last: MAX_ROWS, every: 1 })
    expect(await of('range', '1,000 – 5,000')).toEqual({ kind: 'rows', first: 1000, last: 5000, every: 1 })
    expect(await of('every', '4')).toMatchObject({ first: 1, every: 4 })
    expect(await of(undefined)).toBeUndefined()
    expect(await of('range', undefined)).toBeUndefined()
  })

  it('says what is wrong with a range', async () => {
    const { dialogs, prompt } = answering('range', '1-2')
    await askPart(dialogs, tooLong('a.csv'))
    const { problem } = prompt.mock.calls[0]![0]
    expect(problem('5-1')).toBe('“5-1” is no range of rows: write 1000-5000.')
    expect(problem('2-9')).toBeUndefined()
  })
})
