import { joined } from '../../../core/joined-bytes'
import { crc32 } from '../../../protocol/crc32'
import { encodeHead, encodeRecord } from '../../../protocol/journal-format'
import type { AskedChange, MadeChange, RevivingClient } from '../../../protocol/reviving-client'
import type { Source } from '../../../protocol/api'
import type { DesktopOutcome } from '../../../shared/desktop'
import { fileMessages } from '../../../shared/file-messages'
import type { JournalId, JournalStore } from '../../../shared/journal-store'
import { JournalLife, type AskedStep, type JournaledState } from './journal-life'

export interface JournalOptions {
  readonly store: JournalStore
  readonly client: Pick<RevivingClient, 'call' | 'onChanges'>
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
  /** Writes what there is, at once; done when that is on the disk, and a journal that is begun anew is whole. */
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

/**
 * Keeps, out of the user's way, what is needed to make the workbook again after a crash: what it was opened from and
 * every change since. Changes are collected and written together, so that typing waits for nothing; one that takes long
 * to be made is written as it was asked for. A long journal begins anew from a copy of the workbook, and is itself
 * written on until that copy is whole. Only the first change to a long file takes longer to be on the disk than a
 * second: as long as it takes to write the file.
 */
export function createJournal(options: JournalOptions): Journal {
  const { store, client, delay = DELAY_MS } = options
  let life: JournalLife | undefined
  /** What could not be kept any further. */
  let failed: JournalLife | undefined
  let restoring: JournalId | undefined
  /** The newest of the numbers that `WorkbookInfo.state` has had. */
  let newest = 0
  /** What is not answered yet. */
  let underWay: readonly AskedChange[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  let renewing: Promise<void> | undefined

  function asked(change: AskedChange) {
    underWay = [...underWay, change]
    touch()
  }

  function made(change: MadeChange) {
    settle(change.number)
    if (change.name === 'open') return open(change.args[0], change.state)
    newest = Math.max(newest, change.state)
    life?.made(change)
    life?.next?.made(change)
    if (change.name === 'markSaved' && failed && failed === life) after(failed, keepAgain)
    touch()
  }

  function dropped(number: number) {
    settle(number)
    life?.dropped(number)
    life?.next?.dropped(number)
    touch()
  }

  function settle(number: number) {
    underWay = underWay.filter((change) => change.number !== number)
  }

  /** What is being made of this workbook; what was asked for behind an opening is another one's. */
  function stepsUnderWay(): readonly AskedStep[] {
    const steps: AskedStep[] = []
    for (const change of underWay) {
      if (change.name === 'open') break
      steps.push(change)
    }
    return steps
  }

  /** Another workbook is in the place of the last one, which the user has saved or given up. */
  function open(source: Source, state: number) {
    const past = life
    newest = state
    life = new JournalLife({ source, state, newest, replaces: restoring })
    if (past) end(past)
  }

  function end(past: JournalLife) {
    past.isOver = true
    if (past.next) past.next.isOver = true
    writing = removeAfter(writing, past)
  }

  async function removeAfter(before: Promise<void>, past: JournalLife) {
    await before
    // It may have been begun only meanwhile.
    for (const id of [past.id, past.replaces]) if (id !== undefined) await store.endJournal(id)
  }

  function touch() {
    timer ??= setTimeout(() => void flush(), delay)
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const now = life
    if (now && restoring === undefined) after(now, () => write(now))
    await writing
    await renewing
    // Undone beyond the copy itself while that was written: another one has to be taken.
    if (life && life !== now && life.isCrossed && mustRenew(life)) return flush()
  }

  function mustRenew(now: JournalLife): boolean {
    const isBegun = now.id !== undefined && !now.isOver
    return isBegun && !now.goesOn && options.state().dirty && now.isLong(options.mostSteps)
  }

  /** One after the other; what throws is a bug, and yet told. */
  function after(of: JournalLife, work: () => Promise<void>) {
    writing = writing.then(work).catch((error: unknown) => giveUp(of, fileMessages.notKept(String(error))))
  }

  async function write(now: JournalLife) {
    if (now.isOver) return
    const isDirty = options.state().dirty
    if (now.id !== undefined && isDirty && !now.goesOn && now.isLong(options.mostSteps))
      renewing ??= renew(now)
    if (now.id === undefined && !now.isNeeded(isDirty, stepsUnderWay())) return
    const begun = now.id === undefined ? await begin(now) : written
    if (!begun.ok) return giveUpBegun(now, begun.message)
    if (now.isOver) return
    const records = now.take(options.state(), stepsUnderWay()).map(encodeRecord)
    if (records.length === 0) return
    const outcome = await appendAll(now, records)
    if (!outcome.ok) return giveUp(now, outcome.message)
    await place(now)
    if (now.replaces !== undefined) await store.endJournal(now.replaces)
    now.replaces = undefined
  }

  async function renew(past: JournalLife): Promise<void> {
    try {
      await beginAnew(past)
    } catch (error) {
      giveUp(past, fileMessages.notKept(String(error)))
    }
    renewing = undefined
  }

  /** Begins a journal from the workbook as it is; when it is whole, it takes the place of the one so far. */
  async function beginAnew(past: JournalLife): Promise<void> {
    const taken = await client.call('snapshot').catch(() => undefined)
    if (past.isOver || life !== past) return
    // Saved meanwhile: the journal so far is to say so, and that is all.
    if (taken && !options.state().dirty) {
      after(past, () => write(past))
      return writing
    }
    if (!taken) {
      if (past.isCrossed) return giveUp(past, fileMessages.notKept('the workbook is too large to be copied'))
      // The journal so far is as good, only longer.
      past.goesOn = true
      return
    }
    const { snapshot: source, state } = taken
    const next = new JournalLife({ source, state, newest, replaces: past.id })
    past.next = next
    const begun = await begin(next)
    if (begun.ok && !next.isOver) {
      after(next, () => takeOver(past, next))
      return writing
    }
    if (next.id !== undefined) await store.endJournal(next.id)
    if (begun.ok) return
    past.next = undefined
    past.goesOn = true
    if (past.isCrossed) giveUp(past, begun.message)
  }

  /** A save has shown that there is room again, and the file has it all: what comes from here on is kept. */
  async function keepAgain(): Promise<void> {
    const past = failed
    failed = undefined
    if (past?.id !== undefined) await store.endJournal(past.id)
    const taken = await client.call('snapshot').catch(() => undefined)
    if (!taken || life !== past) return
    life = new JournalLife({ source: taken.snapshot, state: taken.state, newest, replaces: undefined })
  }

  async function takeOver(past: JournalLife, next: JournalLife) {
    if (next.isOver) return next.id === undefined ? undefined : store.endJournal(next.id)
    past.isOver = true
    life = next
    await write(next)
  }

  /** Writes the base and the head. */
  async function begin(now: JournalLife): Promise<DesktopOutcome<null>> {
    const id = await store.beginJournal()
    if (!id.ok) return id
    now.id = id.value
    const { pieces, head } = encodeHead(now.begins.source, now.begins.state)
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
    return appendAll(now, [head(crc)])
  }

  async function appendAll(now: JournalLife, records: readonly Uint8Array[]): Promise<DesktopOutcome<null>> {
    const bytes = joined(records)
    now.grown(bytes.length)
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
      const outcome = await store.appendJournal(now.id!, 'log', bytes.slice(at, at + SLICE_BYTES))
      if (!outcome.ok) return outcome
    }
    return written
  }

  async function place(now: JournalLife) {
    const { file } = options.state()
    if (now.isOver || file === now.file) return
    now.file = file
    await store.placeJournal(now.id!, file?.id ?? null)
  }

  /** Of what was hardly begun nothing can be restored, and a full disk needs the room. */
  async function giveUpBegun(now: JournalLife, message: string) {
    giveUp(now, message)
    if (now.id !== undefined) await store.endJournal(now.id)
  }

  /** What is on the disk stays: it is better than nothing. */
  function giveUp(now: JournalLife, message: string) {
    if (now.isOver) return
    now.isOver = true
    if (now.next) now.next.isOver = true
    failed = now
    options.failed(message)
  }

  const stop = client.onChanges({ asked, made, dropped })
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
