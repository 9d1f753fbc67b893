import { describe, expect, it } from 'vitest'
import { parseRange } from '../../../src/core/address'
import type { View, WorkerEvent } from '../../../src/protocol/api'
import { createService } from '../../../src/worker/service'

const csv = { kind: 'csv' as const, name: 'a.csv', bytes: new TextEncoder().encode('1,2\n3,4\n') }

async function watching() {
  const events: WorkerEvent[] = []
  const service = createService((event) => events.push(event))
  const opened = await service.open(csv)
  if (!opened.ok) throw new Error(opened.message)
  const sheet = opened.value.info.sheets[0]!.id
  const view = (...ranges: string[]): View => ({
    cells: [],
    charted: ranges.map((text) => ({ sheet, range: parseRange(text)! })),
    active: undefined,
    selection: undefined,
  })
  return { events, service, sheet, view }
}

describe('charted ranges', () => {
  it('are told once, and again after a change', async () => {
    const { events, service, sheet, view } = await watching()
    expect((await service.watch(view('A1:A2'), 1)).charted).toHaveLength(1)
    const second = await service.watch(view('A1:A2', 'B1:B2'), 2)
    expect(second.charted.map(({ values }) => [...values])).toEqual([[2, 4]])
    expect((await service.watch(view('A1:A2', 'B1:B2'), 3)).charted).toEqual([])
    await service.apply({ type: 'set-cells', sheet, at: { row: 0, column: 0 }, inputs: [['9']] })
    const told = events.flatMap((event) => (event.type === 'view' ? event.contents.charted : []))
    expect(told.map(({ values }) => [...values])).toEqual([
      [9, 3],
      [2, 4],
    ])
    expect((await service.watch(view('A1:A2', 'B1:B2'), 4)).charted).toEqual([])
  })

  it('are told again when they were not watched for a while', async () => {
    const { service, view } = await watching()
    await service.watch(view('A1:A2'), 1)
    await service.watch(view(), 2)
    expect((await service.watch(view('A1:A2'), 3)).charted).toHaveLength(1)
  })
})
