import { createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import type { View, ViewContents, WorkerEvent } from '../../../../src/protocol/api'
import type { WorkbookClient } from '../../../../src/protocol/client'
import { createMirror } from '../../../../src/renderer/state/mirror'

const NOTHING: View = { cells: [], charted: [], active: undefined, selection: undefined }

function contents(view: number): ViewContents {
  const info = {
    sheets: [],
    names: [],
    charts: [],
    state: view,
    dirty: false,
    undo: undefined,
    redo: undefined,
  }
  return { view, info, cells: [], charted: [], active: undefined, summary: undefined, layouts: [] }
}

/** A worker that answers `watch` when the test says so. */
function slowWorker() {
  const asked: { readonly view: View; readonly revision: number; answer(): void }[] = []
  const listeners = new Set<(event: WorkerEvent) => void>()
  const client = {
    call: (_name: string, view: View, revision: number) =>
      new Promise((resolve) => {
        asked.push({ view, revision, answer: () => resolve(contents(revision)) })
      }),
    onEvent(listener: (event: WorkerEvent) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as unknown as WorkbookClient
  return { client, asked, tell: (event: WorkerEvent) => listeners.forEach((listener) => listener(event)) }
}

describe('the mirror of what the window shows', () => {
  it('has one watch under way and sends only the newest of those that came meanwhile', async () => {
    const { client, asked } = slowWorker()
    const mirror = createRoot(() => createMirror(client))
    const views = [1, 2, 3].map((sheet) => ({
      ...NOTHING,
      active: { sheet, cell: { row: 0, column: 0 } },
    }))
    for (const view of views) mirror.watch(view)
    expect(asked.length).toBe(1)
    asked[0]!.answer()
    await new Promise((resolve) => setTimeout(resolve))
    expect(asked.map(({ view }) => view.active?.sheet)).toEqual([1, 3])
  })

  it('does not go back to the contents of an older view', async () => {
    const { client, asked, tell } = slowWorker()
    const mirror = createRoot(() => createMirror(client))
    mirror.watch(NOTHING)
    tell({ type: 'view', contents: contents(5) })
    asked[0]!.answer()
    await new Promise((resolve) => setTimeout(resolve))
    expect(mirror.info()?.state).toBe(5)
  })

  it('stops listening with its owner', () => {
    const { client, tell } = slowWorker()
    const { mirror, dispose } = createRoot((end) => ({ mirror: createMirror(client), dispose: end }))
    dispose()
    tell({ type: 'view', contents: contents(1) })
    expect(mirror.info()).toBeUndefined()
  })

  it('keeps charted numbers that are not told again, and drops what is watched no more', async () => {
    const { client, asked, tell } = slowWorker()
    const mirror = createRoot(() => createMirror(client))
    const at = { sheet: 1, range: { top: 0, left: 0, bottom: 1, right: 0 } }
    const block = { ...at, values: Float64Array.of(1, 2) }
    const watch = async (view: View) => {
      mirror.watch(view)
      asked.at(-1)!.answer()
      await new Promise((resolve) => setTimeout(resolve))
    }
    tell({ type: 'view', contents: { ...contents(0), charted: [block] } })
    await watch({ ...NOTHING, charted: [at] })
    expect(mirror.charted()).toEqual([block])
    await watch(NOTHING)
    expect(mirror.charted()).toEqual([])
  })
})
