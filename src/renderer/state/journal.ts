import type { JsonObject, Source } from '../../protocol/api'
import {
  encodeHead,
  encodeRecord,
  type JournaledDocument,
  type JournalRecord,
} from '../../protocol/journal-format'
import { crc32 } from '../../protocol/crc32'
import type { DoneChange, RevivingClient } from '../../protocol/reviving-client'
import type { DesktopOutcome, FileRef } from '../../shared/desktop'
import { fileMessages } from '../../shared/file-messages'
import type { JournalId, JournalStore } from '../../shared/journal-store'

/** What a journal says of the workbook besides its changes. */
export interface JournaledState {
  readonly document: JournaledDocument
  readonly file: FileRef | undefined
  readonly kept: JsonObject
  readonly dirty: boolean
}

export interface JournalOptions {
  readonly store: JournalStore
  readonly client: Pick<RevivingClient, 'call' | 'onDone'>
  readonly state: () => JournaledState
  /** Says, once, that changes cannot be kept any more, and why. */
  readonly failed: (message: string) => void
  /** How long changes wait for one another before they are written together. */
  readonly delay?: number
  /** After so many changes the journal begins anew from the workbook as it is. */
  readonly mostSteps?: number
}

export interface Journal {
  /** Something that `state` tells may have changed. */
  touch(): void
  /** Writes what there is, at once. */
  flush(): Promise<void>
  /** Writes nothing while `work` makes the workbook of a left journal again; then this one takes that one's place. */
  whileRestoring<T>(
    left: JournalId,
    work: () => Promise<T>,
    /** Otherwise what is left stays where it is: another attempt may come further. */
    isWhole?: (result: T) => boolean,
  ): Promise<T>
  /** Stops listening; what is on the disk stays. */
  stop(): void
}

/** With the time that writing takes, well within the second that may be lost. */
const DELAY_MS = 400
/** A slice of a long file: small enough that nobody feels it being summed and sent. */
const SLICE_BYTES = 1_048_576

type Step = Extract<JournalRecord, { readonly type: 'step' }>
type Written = Exclude<JournalRecord, { readonly type: 'head' }>

/** More takes noticeably long to be done again. */
const MOST_STEPS = 5000
const MOST_BYTES = 64_000_000

/** A workbook's journal from its opening to that of the next one. It is begun with the first change. */
interface Life {
  readonly source: Source
  /** What `WorkbookInfo.state` said of what it begins with, and the newest number that it had given out then. */
  readonly state: number
  readonly newest: number
  /** How much there is to be done again. */
  steps: number
  bytes: number
  /** What came before its beginning was undone or done again, which nothing in it can say. */
  isCrossed: boolean
  /** No snapshot can be taken, so that it is not begun anew however long it gets. */
  goesOn: boolean
  replaces: JournalId | undefined
  waiting: Step[]
  id?: JournalId | undefined
  /** What was written last of each kind of state. */
  written: { document?: string; kept?: string; dirty?: boolean; file?: FileRef | undefined }
  isOver: boolean
}

/**
 * Keeps, out of the user's way, what is needed to make the workbook again after a crash: what it was opened from and
 * every change since. Changes are collected and written together, so that typing waits for nothing.
 */
export function createJournal(options: JournalOptions): Journal {
  const { store, client, delay = DELAY_MS, mostSteps = MOST_STEPS } = options
  let life: Life | undefined
  let restoring: JournalId | undefined
  let newest = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()

  function heard(done: DoneChange) {
    if (done.name === 'open') return open(done.args[0], done.state)
    const { name, state } = done
    newest = Math.max(newest, state)
    life?.waiting.push({ type: 'step', ...done })
    if (life && (name === 'undo' || name === 'redo')) life.isCrossed ||= isBefore(life, state)
    touch()
  }

  /** Another workbook is in the place of the last one, which the user has saved or given up. */
  function open(source: Source, state: number) {
    const past = life
    newest = state
    life = newLife({ source, state, newest, replaces: restoring })
    if (past) end(past)
  }

  function end(past: Life) {
    past.isOver = true
    writing = removeAfter(writing, past)
  }

  async function removeAfter(before: Promise<void>, past: Life) {
    await before
    // It may have been begun only meanwhile.
    for (const id of [past.id, past.replaces]) if (id !== undefined) await store.endJournal(id)
  }

  function touch() {
    timer ??= setTimeout(() => void flush(), delay)
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const now = life
    if (now && restoring === undefined)
      writing = writing
        .then(() => write(now))
        .catch((error: unknown) => giveUp(now, fileMessages.notKept(String(error))))
    return writing
  }

  async function write(now: Life) {
    if (now.isOver) return
    const isDirty = options.state().dirty
    if (now.id !== undefined && isDirty && !now.goesOn && isLong(now)) return beginAnew(now)
    // What cannot be done again is not needed as long as the file holds it.
    if (now.isCrossed) now.waiting = []
    const { waiting } = now
    if (now.id === undefined && !isDirty && !waiting.some(isChange)) return
    const begun = now.id === undefined ? await begin(now) : written
    if (!begun.ok || now.isOver) return begun.ok ? undefined : giveUp(now, begun.message)
    now.waiting = []
    const records: Written[] = [...waiting, ...changedState(now), ...replacing(now)]
    if (records.length === 0) return
    now.steps += waiting.length
    const encoded = records.map(encodeRecord)
    now.bytes += encoded.reduce((sum, { length }) => sum + length, 0)
    const outcome = await appendAll(now.id!, encoded)
    if (!outcome.ok) return giveUp(now, outcome.message)
    await place(now)
    if (now.replaces !== undefined) await store.endJournal(now.replaces)
    now.replaces = undefined
  }

  const isLong = ({ steps, bytes, isCrossed }: Life) => isCrossed || steps > mostSteps || bytes > MOST_BYTES

  /** From the workbook as it is, in the place of the journal so far. */
  async function beginAnew(past: Life): Promise<void> {
    const taken = await client.call('snapshot').catch(() => undefined)
    if (past.isOver || life !== past) return
    if (!taken && past.isCrossed)
      return giveUp(past, fileMessages.notKept('the workbook is too large to be copied'))
    // Too large to be copied: the journal so far is as good, only longer. Saved meanwhile: it says so, and ends there.
    past.goesOn ||= !taken
    if (!taken || !options.state().dirty) return write(past)
    const { snapshot, state } = taken
    past.isOver = true
    const next = newLife({ source: snapshot, state, newest, replaces: past.id })
    life = next
    return write(next)
  }

  /** Writes the base and the head. */
  async function begin(now: Life): Promise<DesktopOutcome<null>> {
    const id = await store.beginJournal()
    if (!id.ok) return id
    now.id = id.value
    const { pieces, head } = encodeHead(now.source, now.state)
    let crc = 0
    for (const piece of pieces) {
      for (let at = 0; at < piece.length; at += SLICE_BYTES) {
        // A copy: a view would take the whole piece along, each time.
        const slice = piece.slice(at, at + SLICE_BYTES)
        crc = crc32(slice, crc)
        const outcome = await store.appendJournal(id.value, 'base', slice)
        if (!outcome.ok || now.isOver) return outcome
      }
    }
    await place(now)
    const outcome = await appendAll(id.value, [head(crc)])
    return outcome
  }

  async function appendAll(id: JournalId, records: readonly Uint8Array[]): Promise<DesktopOutcome<null>> {
    const bytes = joined(records)
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
      const outcome = await store.appendJournal(id, 'log', bytes.slice(at, at + SLICE_BYTES))
      if (!outcome.ok) return outcome
    }
    return written
  }

  /** The records that say what has changed besides the cells. */
  function changedState({ written }: Life): Written[] {
    const { document, kept, dirty } = options.state()
    const { name, format, form } = document
    const records: Written[] = []
    const documentText = JSON.stringify({ name, format, form })
    const keptText = JSON.stringify(kept)
    if (written.document !== documentText) records.push({ type: 'document', name, format, form })
    if (written.kept !== keptText) records.push({ type: 'kept', kept })
    if ((written.dirty ?? false) !== dirty) records.push({ type: 'dirty', dirty })
    Object.assign(written, { document: documentText, kept: keptText, dirty })
    return records
  }

  async function place(now: Life) {
    const { file } = options.state()
    if (now.isOver || file === now.written.file) return
    now.written.file = file
    await store.placeJournal(now.id!, file?.id ?? null)
  }

  /** What is on the disk stays: it is better than nothing. */
  function giveUp(now: Life, message: string) {
    if (now.isOver) return
    now.isOver = true
    options.failed(message)
  }

  const stop = client.onDone(heard)
  return {
    touch,
    flush,
    async whileRestoring(left, work, isWhole = () => true) {
      restoring = left
      try {
        const result = await work()
        if (!isWhole(result) && life?.replaces === left) life.replaces = undefined
        return result
      } finally {
        restoring = undefined
        touch()
      }
    },
    stop() {
      stop()
      clearTimeout(timer)
    },
  }
}

const written = { ok: true, value: null } as const

function newLife(begins: Pick<Life, 'source' | 'state' | 'newest' | 'replaces'>): Life {
  return {
    ...begins,
    steps: 0,
    bytes: 0,
    isCrossed: false,
    goesOn: false,
    waiting: [],
    written: {},
    isOver: false,
  }
}

/** Whether undoing or redoing has led to what was before the journal's beginning. */
function isBefore({ state, newest }: Life, now: number): boolean {
  return now !== state && now <= newest
}

function replacing({ replaces }: Life): readonly Written[] {
  return replaces === undefined ? [] : [{ type: 'replaces', id: replaces }]
}

/** Saving and computing alone leave nothing to be restored. */
function isChange(record: Step): boolean {
  return record.name === 'apply' || record.name === 'undo' || record.name === 'redo'
}

function joined(records: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(records.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const record of records) {
    bytes.set(record, at)
    at += record.length
  }
  return bytes
}
