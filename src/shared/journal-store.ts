/** Where the host keeps what a workbook needs to be made again after a crash: journals, out of the user's way. */
import type { DesktopOutcome, FileId, FileRef } from './desktop'

export type JournalId = string

/** A journal's two runs of bytes; the log is begun when the base is whole. */
export type JournalPart = 'base' | 'log'

/** A journal that a window left behind when it ended without a goodbye. */
export interface LeftJournal {
  readonly id: JournalId
  /** When it was last written, in milliseconds. */
  readonly changed: number
  /** The bytes of its log. */
  readonly size: number
}

/**
 * Journals belong to the window that began them for as long as it lives, and no other is shown them. Those of a window
 * that closes in peace are removed by the host.
 */
export interface JournalStore {
  beginJournal(): Promise<DesktopOutcome<JournalId>>
  /** Puts bytes at the end of a part, at most `MAX_PART_BYTES`; what is in the log when this answers survives a power cut. */
  appendJournal(id: JournalId, part: JournalPart, bytes: Uint8Array): Promise<DesktopOutcome<null>>
  /** Notes which file is behind the workbook, and how it is on the disk now; `null` for none. */
  placeJournal(id: JournalId, file: FileId | null): Promise<void>
  /** Removes a journal: one of this window's own, or one that was left behind. */
  endJournal(id: JournalId): Promise<void>
  /** The journals of windows that are no more, the last written first. */
  leftJournals(): Promise<readonly LeftJournal[]>
  /** At most `MAX_PART_BYTES` of a left journal from `start` on; fewer where it ends, none behind its end. */
  readJournal(id: JournalId, part: JournalPart, start: number): Promise<DesktopOutcome<Uint8Array>>
  /** The file behind a left journal's workbook, for this window to save it to; `null` where it had none. */
  journalFile(id: JournalId): Promise<FileRef | null>
}
