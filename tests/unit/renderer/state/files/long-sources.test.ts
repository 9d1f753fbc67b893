import { describe, expect, it, vi } from 'vitest'
import { MAX_ROWS } from '../../../../../src/core/address'
import type { Outcome } from '../../../../../src/core/outcome'
import { Workbook, type OpenedWorkbook } from '../../../../../src/engine/workbook'
import type { FileSource } from '../../../../../src/protocol/api'
import type { Dialogs } from '../../../../../src/renderer/state/dialogs'
import { CANCELLED } from '../../../../../src/renderer/state/files/incoming'
import { withParts } from '../../../../../src/renderer/state/files/long-sources'

const csv = (name: string, text: string): FileSource => ({
  kind: 'csv',
  name,
  bytes: new TextEncoder().encode(text),
})
/** One row too many, which is found only while it is read. */
const long = csv('long.csv', '1\n'.repeat(MAX_ROWS + 1))
const [before, behind] = [csv('before.csv', '2\n'), csv('behind.csv', '3\n')]

function asking(answer: string | undefined) {
  const choose = vi.fn<(question: { readonly title: string }) => Promise<unknown>>(async () => answer)
  return { choose, dialogs: { choose } as unknown as Dialogs }
}

const open = async (files: readonly FileSource[]) => Workbook.open({ kind: 'files', files })

const sheetsOf = (opened: Outcome<OpenedWorkbook>) =>
  opened.ok ? opened.value.workbook.info().sheets.map(({ name, rows }) => [name, rows]) : opened.message

describe('of several files, one that proves too long', () => {
  it('is split where that is chosen, and the others are there', async () => {
    const { choose, dialogs } = asking('split')
    expect(sheetsOf(await withParts(dialogs, [before, long, behind], open))).toEqual([
      ['before', 1],
      ['long', MAX_ROWS],
      ['long (2)', 1],
      ['behind', 1],
    ])
    expect(choose.mock.calls).toMatchObject([
      [
        {
          title: '“long.csv” is too long for one sheet',
          options: [{ id: 'split' }, { id: 'first' }, { id: 'range' }, { id: 'every' }, { id: 'leave-out' }],
        },
      ],
    ])
  })

  it('is left out alone, or all are left', async () => {
    const opened = await withParts(asking('leave-out').dialogs, [before, long, behind], open)
    expect(sheetsOf(opened)).toEqual([
      ['before', 1],
      ['behind', 1],
    ])
    expect(await withParts(asking(undefined).dialogs, [before, long], open)).toEqual({
      ok: false,
      message: CANCELLED,
    })
  })

  it('is asked about where it is added to a workbook, and cannot be left out where it is the only one', async () => {
    const { choose, dialogs } = asking('first')
    const workbook = Workbook.empty()
    const add = async (sources: readonly FileSource[]) => workbook.apply({ type: 'add-sheets', sources })
    expect(await withParts(dialogs, [long], add)).toMatchObject({ ok: true })
    expect(workbook.info().sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['Sheet1', 0],
      ['long', MAX_ROWS],
    ])
    expect(choose.mock.calls[0]![0]).not.toMatchObject({
      options: expect.arrayContaining([expect.objectContaining({ id: 'leave-out' })]),
    })
  })

  it('is refused as any other is that no part of can be taken', async () => {
    const { choose, dialogs } = asking('first')
    const refusal = { ok: false, message: 'It is too long.', kind: 'too-long', at: 1 } as const
    const book: FileSource = { kind: 'workbook', name: 'b.zip', bytes: new Uint8Array() }
    expect(await withParts(dialogs, [before, book], async () => refusal)).toEqual(refusal)
    expect(choose).not.toHaveBeenCalled()
  })
})
