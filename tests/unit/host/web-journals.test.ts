import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAppending, type JournalRequest } from '../../../src/renderer/host/journal-appending'
import { createWebJournals } from '../../../src/renderer/host/web-journals'
import { PrivateFolder } from './private-folder'

afterEach(() => vi.unstubAllGlobals())

const bytes = (text: string) => new TextEncoder().encode(text)

/** A browser's profile: what its tabs share. */
function profile() {
  const root = new PrivateFolder()
  const stored = new Map<string, string>()
  /** Who holds a lock. */
  const held = new Map<string, symbol>()

  function tab() {
    const me = Symbol('tab')
    const window = new EventTarget()
    const workers: PrivateWorker[] = []
    const locks = {
      async request(name: string, ...rest: readonly unknown[]) {
        const use = rest.at(-1) as (lock: object | null) => unknown
        if (held.has(name) && rest.length > 1) return use(null)
        held.set(name, me)
        try {
          return await use({})
        } finally {
          if (held.get(name) === me) held.delete(name)
        }
      },
    }
    /** Makes the globals those of this tab. */
    function enter() {
      vi.stubGlobal('window', window)
      vi.stubGlobal('navigator', { locks, storage: { getDirectory: async () => root } })
      vi.stubGlobal('localStorage', {
        getItem: (name: string) => stored.get(name) ?? null,
        setItem: (name: string, text: string) => void stored.set(name, text),
        removeItem: (name: string) => void stored.delete(name),
      })
      vi.stubGlobal(
        'Worker',
        class extends PrivateWorker {
          constructor() {
            super()
            workers.push(this)
          }
        },
      )
    }
    enter()
    const files = { keptOf: async () => undefined, grant: () => ({ id: '', name: '', location: '' }) }
    const handles = {
      get: async () => undefined,
      put: async () => {},
      remove: () => new Promise<void>((resolve) => setTimeout(resolve, 5)),
    }
    const journals = createWebJournals(files, handles)
    return {
      get journals() {
        enter()
        return journals
      },
      leave: (...events: readonly string[]) => {
        enter()
        for (const event of events) window.dispatchEvent(new Event(event))
      },
      /** The browser lets go of what it held. */
      end() {
        for (const [name, holder] of held) if (holder === me) held.delete(name)
        for (const folder of root.folders.get('journals')?.folders.values() ?? [])
          for (const file of folder.files.values()) file.isOpen = false
      },
    }
  }
  return { root, tab, stored }
}

/** The worker that writes, in this thread. */
class PrivateWorker extends EventTarget {
  readonly #answer = createAppending()

  async postMessage(request: JournalRequest) {
    const data = await this.#answer(structuredClone(request))
    this.dispatchEvent(new MessageEvent('message', { data }))
  }

  terminate() {}
}

type Tab = ReturnType<ReturnType<typeof profile>['tab']>

async function begun({ journals }: Tab): Promise<string> {
  const id = await journals.beginJournal()
  if (!id.ok) throw new Error(id.message)
  await journals.appendJournal(id.value, 'base', bytes('base'))
  await journals.appendJournal(id.value, 'log', bytes('one'))
  return id.value
}

const offered = async ({ journals }: Tab) => (await journals.leftJournals()).map(({ id }) => id)

describe('a journal of the browser', () => {
  it('is neither offered to another tab nor removed by it while its own lives, and then it is', async () => {
    const { tab } = profile()
    const [one, two] = [tab(), tab()]
    const id = await begun(one)
    expect(await offered(two)).toEqual([])
    expect(await offered(one)).toEqual([])
    expect(await one.journals.appendJournal(id, 'log', bytes(' two'))).toMatchObject({ ok: true })
    one.end()
    expect(await offered(two)).toEqual([id])
    const read = await two.journals.readJournal(id, 'log', 0)
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('one two')
  })

  it('that was begun and has no log yet is left alone by other tabs', async () => {
    const { tab, root } = profile()
    const [one, two] = [tab(), tab()]
    const id = await one.journals.beginJournal()
    if (!id.ok) throw new Error(id.message)
    expect(await offered(two)).toEqual([])
    expect([...root.folders.get('journals')!.folders.keys()]).toEqual([id.value])
    one.end()
    expect(await offered(two)).toEqual([])
    expect(root.folders.get('journals')!.folders.size).toBe(0)
  })

  it('whose user chose to leave without saving is removed, whenever its page is gone', async () => {
    const { tab, stored } = profile()
    const [one, two] = [tab(), tab()]
    const id = await begun(one)
    one.leave('beforeunload', 'pagehide')
    // The page is still going.
    expect(await offered(two)).toEqual([])
    one.end()
    expect(await offered(two)).toEqual([])
    expect((await two.journals.readJournal(id, 'log', 0)).ok).toBe(false)
    expect(stored.size).toBe(0)
  })

  it('is offered where the page ended unasked, or the user stayed when asked', async () => {
    vi.useFakeTimers()
    const { tab } = profile()
    const [one, two, three] = [tab(), tab(), tab()]
    const ids = [await begun(one), await begun(two)]
    one.leave('pagehide')
    two.leave('beforeunload')
    vi.advanceTimersByTime(5000)
    two.leave('pagehide')
    vi.useRealTimers()
    one.end()
    two.end()
    expect((await offered(three)).toSorted()).toEqual(ids.toSorted())
  })

  it('that is ended is gone before another tab could take it for left behind', async () => {
    const { tab, root } = profile()
    const [one, two] = [tab(), tab()]
    const id = await begun(one)
    const ending = one.journals.endJournal(id)
    expect(await offered(two)).toEqual([])
    await ending
    expect(root.folders.get('journals')!.folders.size).toBe(0)
    expect(await one.journals.appendJournal(id, 'log', bytes('x'))).toMatchObject({ ok: false })
  })

  it('that gets no more space says so', async () => {
    const { tab, root } = profile()
    const one = tab()
    const id = await begun(one)
    root.folders.get('journals')!.folders.get(id)!.files.get('log')!.room = 5
    expect(await one.journals.appendJournal(id, 'log', bytes(' two'))).toEqual({
      ok: false,
      message:
        'Changes are not kept for the case of a crash any more: the browser gives this page no more space. Save to be safe.',
    })
  })
})
