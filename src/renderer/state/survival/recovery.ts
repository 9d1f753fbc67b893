import { createSignal, type Accessor } from 'solid-js'
import type { JournalId, JournalStore } from '../../../shared/journal-store'
import { findLeft, type LeftWorkbook } from './left-workbook'

export interface Recovery {
  /** The workbooks that were left unsaved, as `look` has found them. */
  readonly left: Accessor<readonly LeftWorkbook[]>
  /** Looks for them, and answers whether there are any. */
  look(): Promise<boolean>
  /** Puts one in the place of the open workbook; answers false where the user or an error stopped it. */
  restore(id: JournalId): Promise<boolean>
  /** Gives one up for good. */
  discard(id: JournalId): Promise<void>
}

/** What a crash has left behind, and what is to become of it. */
export function createRecovery(
  store: JournalStore,
  documents: { restore(id: JournalId): Promise<boolean> },
): Recovery {
  const [left, setLeft] = createSignal<readonly LeftWorkbook[]>([])
  const drop = (id: JournalId) => setLeft((all) => all.filter((one) => one.id !== id))
  return {
    left,
    async look() {
      return setLeft(await findLeft(store)).length > 0
    },
    async restore(id) {
      const done = await documents.restore(id)
      if (done) drop(id)
      return done
    },
    async discard(id) {
      await store.endJournal(id)
      drop(id)
    },
  }
}
