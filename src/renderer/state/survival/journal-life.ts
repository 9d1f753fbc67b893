import type { JsonObject, Source } from '../../../protocol/api'
import type { ChangeStep, JournaledDocument, JournalRecord } from '../../../protocol/journal-format'
import type { FileRef } from '../../../shared/desktop'
import type { JournalId } from '../../../shared/journal-store'

/** What a journal says of the workbook besides its changes. */
export interface JournaledState {
  readonly document: JournaledDocument
  readonly file: FileRef | undefined
  readonly kept: JsonObject
  readonly dirty: boolean
}

/** Every record but the first. */
export type WrittenRecord = Exclude<JournalRecord, { readonly type: 'head' }>
export type AskedStep = ChangeStep & { readonly number: number }
export type MadeStep = AskedStep & { readonly state: number }

/** Where a journal begins. */
export interface Beginning {
  readonly source: Source
  /** What `WorkbookInfo.state` said of it, and the newest number that it had given out then. */
  readonly state: number
  readonly newest: number
  /** A journal whose place this one takes. */
  readonly replaces: JournalId | undefined
}

/** More takes noticeably long to be done again. */
const MOST_STEPS = 5000
const MOST_BYTES = 64_000_000

/** A workbook's journal, from an opening of it to that of the next one: what of it is written, and what is to be. */
export class JournalLife {
  readonly begins: Beginning
  /** Once it is on the disk: it is begun with the first change. */
  id: JournalId | undefined
  replaces: JournalId | undefined
  /** The file that it was told to be that of. */
  file: FileRef | undefined
  /** The journal that will take its place, from a copy of the workbook as it is by now. */
  next: JournalLife | undefined
  /** No copy can be taken, so that it is not begun anew however long it gets. */
  goesOn = false
  /** Another one counts, or none can be written. */
  isOver = false
  /** What came before its beginning was undone or done again, which nothing in it can say. */
  #isCrossed = false
  #steps = 0
  #bytes = 0
  #waiting: WrittenRecord[] = []
  /** Changes that are written as asked for, and not yet as made. */
  readonly #asked = new Map<number, ChangeStep['args']>()
  /** What was written last of each; a journal of which nothing is said yet is that of a saved workbook. */
  #written: { document?: string; kept?: string; dirty?: boolean | undefined } = { dirty: false }

  constructor(begins: Beginning) {
    this.begins = begins
    this.replaces = begins.replaces
  }

  get isCrossed(): boolean {
    return this.#isCrossed
  }

  /** Whether it takes long to be done again, or cannot be. */
  isLong(mostSteps = MOST_STEPS): boolean {
    return this.#isCrossed || this.#steps > mostSteps || this.#bytes > MOST_BYTES
  }

  made({ number, state, ...step }: MadeStep): void {
    const { begins } = this
    const isOther = state !== begins.state && state <= begins.newest
    if ((step.name === 'undo' || step.name === 'redo') && isOther) this.#isCrossed = true
    if (this.#asked.get(number) === step.args) this.#waiting.push({ type: 'made', number, state })
    else {
      this.dropped(number)
      this.#waiting.push({ type: 'step', ...step, state })
    }
    this.#asked.delete(number)
    // Changed and saved between two writings: it has to be said all the same.
    if (step.name === 'markSaved') this.#written.dirty = undefined
  }

  dropped(number: number): void {
    if (this.#asked.delete(number)) this.#waiting.push({ type: 'dropped', number })
  }

  /** Whether there is anything that would be lost without it. */
  isNeeded(isDirty: boolean, underWay: readonly AskedStep[]): boolean {
    return isDirty || [...this.#waiting, ...underWay].some(isChange)
  }

  /** What is not written yet, and counts as written from now on. */
  take(state: JournaledState, underWay: readonly AskedStep[]): readonly WrittenRecord[] {
    // What cannot be done again is not needed as long as the file holds it.
    const steps = this.#isCrossed ? [] : [...this.#waiting, ...this.#takeAsked(underWay)]
    this.#waiting = []
    this.#steps += steps.length
    const { replaces } = this
    return [
      ...steps,
      ...this.#takeState(state),
      ...(replaces === undefined ? [] : [{ type: 'replaces', id: replaces } as const]),
    ]
  }

  /** Tells how long its log has become. */
  grown(bytes: number): void {
    this.#bytes += bytes
  }

  #takeAsked(underWay: readonly AskedStep[]): WrittenRecord[] {
    const fresh = underWay.filter(({ number }) => !this.#asked.has(number))
    for (const { number, args } of fresh) this.#asked.set(number, args)
    return fresh.map((step) => ({ type: 'asked', ...step }))
  }

  /** What has changed besides the cells. */
  #takeState({ document: { name, format, form }, kept, dirty }: JournaledState): WrittenRecord[] {
    const written = this.#written
    const records: WrittenRecord[] = []
    const documentText = JSON.stringify({ name, format, form })
    const keptText = JSON.stringify(kept)
    if (written.document !== documentText) records.push({ type: 'document', name, format, form })
    if (written.kept !== keptText) records.push({ type: 'kept', kept })
    if (written.dirty !== dirty) records.push({ type: 'dirty', dirty })
    this.#written = { document: documentText, kept: keptText, dirty }
    return records
  }
}

/** Saving and computing alone leave nothing to be restored. */
function isChange(record: WrittenRecord | AskedStep): boolean {
  return 'name' in record && (record.name === 'apply' || record.name === 'undo' || record.name === 'redo')
}
