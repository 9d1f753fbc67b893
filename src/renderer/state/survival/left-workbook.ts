import { joined } from '../../../core/joined-bytes'
import { failure, success, type Outcome } from '../../../core/outcome'
import {
  decodeLog,
  isWholeBase,
  type JournalHead,
  type ChangeStep,
  type JournaledDocument,
  type JournalRecord,
  type Missing,
} from '../../../protocol/journal-format'
import type { JsonObject } from '../../../protocol/api'
import type { JournalId, JournalPart, JournalStore } from '../../../shared/journal-store'

/** A workbook that a crash has cut off from its file, as it is told of. */
export interface LeftWorkbook {
  readonly id: JournalId
  readonly name: string
  /** When something was done last, in milliseconds. */
  readonly changed: number
  /** How many changes were not saved. */
  readonly changes: number
  /** Why it cannot be restored here, where that is plain already. */
  readonly problem?: string
}

/** What a journal holds of a workbook. */
export interface ReadJournal {
  readonly head: JournalHead
  readonly steps: readonly Step[]
  /** Changes that were being made when the program ended. */
  readonly underWay: readonly ChangeStep[]
  readonly document: JournaledDocument | undefined
  readonly kept: JsonObject
  readonly missing: Missing
}

type Step = Extract<JournalRecord, { readonly type: 'step' }>
type Store = Pick<JournalStore, 'leftJournals' | 'readJournal' | 'endJournal'>

/** The workbooks that were left with anything unsaved, what can be restored first. What holds nothing is cleared away. */
export async function findLeft(store: Store): Promise<readonly LeftWorkbook[]> {
  const found: LeftWorkbook[] = []
  const replaced = new Set<JournalId>()
  for (const { id, changed } of await store.leftJournals()) {
    const log = await readAll(store, id, 'log')
    if (!log.ok) continue
    const { records, missing } = decodeLog(log.value)
    for (const record of records) if (record.type === 'replaces') replaced.add(record.id)
    const isUnread = records.length === 0 && log.value.length > 0
    const summary = isUnread ? beyondReading(missing) : summaryOf(records)
    if (summary) found.push({ id, changed, ...summary })
    else await store.endJournal(id)
  }
  for (const id of replaced) await store.endJournal(id)
  const counting = found.filter(({ id }) => !replaced.has(id))
  return [...counting.filter(({ problem }) => !problem), ...counting.filter(({ problem }) => problem)]
}

/** A left journal, read as far as it is whole. */
export async function readLeft(store: Store, id: JournalId): Promise<Outcome<ReadJournal>> {
  const base = await readAll(store, id, 'base')
  if (!base.ok) return base
  const log = await readAll(store, id, 'log')
  if (!log.ok) return log
  const { records, missing } = decodeLog(log.value, base.value)
  const [head] = records
  if (head?.type !== 'head') return failure(beyondReading(missing).problem)
  if (!isWholeBase(head, base.value)) return failure(DAMAGED)
  const kept = records.findLast((record) => record.type === 'kept')?.kept ?? {}
  const document = records.findLast((record) => record.type === 'document')
  return success({ head, ...stepsIn(records), document, kept, missing })
}

/** The changes in the order in which they were made, and those that were under way at the end. */
function stepsIn(records: readonly JournalRecord[]): Pick<ReadJournal, 'steps' | 'underWay'> {
  const steps: Step[] = []
  const asked = new Map<number, ChangeStep>()
  for (const record of records) {
    if (record.type === 'step') steps.push(record)
    else if (record.type === 'asked') asked.set(record.number, record)
    else if (record.type === 'made' || record.type === 'dropped') {
      const step = asked.get(record.number)
      asked.delete(record.number)
      if (step && record.type === 'made') steps.push({ ...step, type: 'step', state: record.state })
    }
  }
  return { steps, underWay: [...asked.values()] }
}

const DAMAGED = 'What was kept of it is damaged from its beginning on.'
const NEWER = 'It was kept by a newer version of Logit Sheet, which can restore it.'

/** A log of which nothing can be read may hold anything: it is told of, and not cleared away unasked. */
function beyondReading(missing: Missing) {
  return { name: 'A workbook', changes: 0, problem: missing === 'newer' ? NEWER : DAMAGED }
}

/** What is said of a workbook; nothing where none of it was unsaved. */
function summaryOf(records: readonly JournalRecord[]): Pick<LeftWorkbook, 'name' | 'changes'> | undefined {
  const name = records.findLast((record) => record.type === 'document')?.name ?? 'Untitled'
  const lastClean = records.findLastIndex((record) => record.type === 'dirty' && !record.dirty)
  const isClean = records.findLastIndex((record) => record.type === 'dirty' && record.dirty) <= lastClean
  const { steps, underWay } = stepsIn(records)
  const before = stepsIn(records.slice(0, lastClean + 1)).steps
  const changes = [...steps.slice(before.length), ...underWay].filter(
    ({ name }) => name !== 'markSaved' && name !== 'calculate',
  )
  return isClean && changes.length === 0 ? undefined : { name, changes: changes.length }
}

async function readAll(store: Store, id: JournalId, part: JournalPart): Promise<Outcome<Uint8Array>> {
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const read = await store.readJournal(id, part, length)
    if (!read.ok) return read
    if (read.value.length === 0) break
    parts.push(read.value)
    length += read.value.length
  }
  return success(parts.length === 1 ? parts[0]! : joined(parts))
}
