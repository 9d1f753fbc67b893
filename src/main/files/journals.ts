import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rm, stat, writeFile, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { DesktopOutcome, FileId, FileRef } from '../../shared/desktop'
import { fileMessages } from '../../shared/file-messages'
import type { JournalId, JournalPart, JournalStore, LeftJournal } from '../../shared/journal-store'
import type { KeptFile } from '../../shared/known-files'
import type { DiskStates } from './disk-states'
import { errnoOf, reasonOf } from './errno'
import { readPartOf } from './read-part'

export interface JournalOptions {
  /** The folder of all journals. */
  readonly folder: string
  readonly pathOf: (id: FileId) => string | undefined
  readonly grant: (file: string) => FileRef
  /** Knows how the window last had its files. */
  readonly disk: Pick<DiskStates, 'kept' | 'remember'>
}

/** The file behind a workbook, beside its journal. */
interface Place {
  readonly file: string
  readonly kept?: KeptFile | undefined
}

const PLACE = 'place.json'
/** As much as one message carries. */
const READ_BYTES = 16_777_216

/**
 * Journals on the disk, a folder each. Only one program at a time runs over these folders (Electron's lock for a single
 * instance, which it holds before anything else): what this one has not begun was left behind.
 */
export class Journals implements JournalStore {
  readonly #options: JournalOptions
  readonly #own = new Map<JournalId, OpenParts>()

  constructor(options: JournalOptions) {
    this.#options = options
  }

  async beginJournal(): Promise<DesktopOutcome<JournalId>> {
    const id = randomUUID()
    // Before it is there: what is nobody's is cleared away.
    this.#own.set(id, {})
    try {
      // What is in a journal is nobody else's to read.
      await mkdir(this.#folder(id), { recursive: true, mode: 0o700 })
      return { ok: true, value: id }
    } catch (error) {
      this.#own.delete(id)
      return refused(error)
    }
  }

  async appendJournal(id: JournalId, part: JournalPart, bytes: Uint8Array): Promise<DesktopOutcome<null>> {
    const parts = this.#own.get(id)
    if (!parts) return { ok: false, message: fileMessages.notKept('it was ended already') }
    try {
      const isFirst = parts[part] === undefined
      // Kept before it is open: whoever ends the journal meanwhile closes it.
      parts[part] ??= open(path.join(this.#folder(id), part), 'a', 0o600)
      const handle = await parts[part]
      // The log says that the base is whole: so it has to be on the disk before.
      if (part === 'log' && isFirst) await (await parts.base)?.datasync()
      await writeAll(handle, bytes)
      if (part === 'log') await handle.datasync()
      if (part === 'log' && isFirst) await this.#flushFolders(id)
      return { ok: true, value: null }
    } catch (error) {
      await forgetUnopened(parts)
      return refused(error)
    }
  }

  async placeJournal(id: JournalId, file: FileId | null): Promise<void> {
    if (!this.#own.has(id)) return
    const place = file === null ? undefined : this.#options.pathOf(file)
    const note = path.join(this.#folder(id), PLACE)
    // Without it the workbook is restored all the same, and saving asks where to.
    if (place === undefined) return rm(note, { force: true }).catch(() => undefined)
    const text = JSON.stringify({ file: place, kept: await this.#options.disk.kept(place) } satisfies Place)
    await writeFile(note, text, { mode: 0o600, flush: true }).catch(() => undefined)
  }

  async endJournal(id: JournalId): Promise<void> {
    const parts = this.#own.get(id)
    this.#own.delete(id)
    // The log goes first: without one there is nothing to be offered.
    await closed(parts)
    await rm(path.join(this.#folder(id), 'log'), { force: true }).catch(() => undefined)
    await rm(this.#folder(id), { recursive: true, force: true }).catch(() => undefined)
  }

  async leftJournals(): Promise<readonly LeftJournal[]> {
    const names = await readdir(this.#options.folder).catch(() => [])
    const left: LeftJournal[] = []
    for (const id of names.filter((name) => !this.#own.has(name))) {
      const log = await stat(path.join(this.#folder(id), 'log')).catch(() => undefined)
      if (log?.isFile()) left.push({ id, changed: log.mtimeMs, size: log.size })
      else await rm(this.#folder(id), { recursive: true, force: true }).catch(() => undefined)
    }
    return left.toSorted((a, b) => b.changed - a.changed)
  }

  async readJournal(id: JournalId, part: JournalPart, start: number): Promise<DesktopOutcome<Uint8Array>> {
    const file = path.join(this.#folder(id), part)
    // A workbook that was opened from nothing has no base.
    if (part === 'base' && !(await stat(file).catch(() => undefined))) return { ok: true, value: EMPTY }
    const read = await readPartOf(file, start, READ_BYTES)
    return read.ok ? read : { ok: false, message: fileMessages.journalNotRead() }
  }

  async journalFile(id: JournalId): Promise<FileRef | null> {
    try {
      const text = await readFile(path.join(this.#folder(id), PLACE), 'utf8')
      const { file, kept } = JSON.parse(text) as Place
      if (kept) this.#options.disk.remember(file, kept)
      return this.#options.grant(file)
    } catch {
      return null
    }
  }

  /** Removes what the window has begun, before it returns: it has closed in peace. */
  endOwn(): void {
    for (const id of this.#own.keys()) {
      try {
        rmSync(path.join(this.#folder(id), 'log'), { force: true })
        rmSync(this.#folder(id), { recursive: true, force: true })
      } catch {
        // Windows keeps a folder while a file in it is open. Without a log the next start clears it away.
      }
    }
    this.#own.clear()
  }

  /** The window's page is gone without a goodbye: what it has begun is left behind. */
  leaveOwn(): void {
    for (const parts of this.#own.values()) void closed(parts)
    this.#own.clear()
  }

  #folder(id: JournalId): string {
    return path.join(this.#options.folder, id)
  }

  /** Makes the names survive a power cut, too; Windows opens no folders. */
  async #flushFolders(id: JournalId): Promise<void> {
    for (const folder of [this.#folder(id), this.#options.folder]) {
      const handle = await open(folder, 'r').catch(() => undefined)
      await handle?.sync().catch(() => undefined)
      await handle?.close()
    }
  }
}

type OpenParts = { [P in JournalPart]?: Promise<FileHandle> }

async function closed({ base, log }: OpenParts = {}): Promise<void> {
  await Promise.allSettled([base, log].map(async (handle) => (await handle)?.close()))
}

/** What could not be opened is tried again the next time. */
async function forgetUnopened(parts: OpenParts): Promise<void> {
  for (const part of ['base', 'log'] as const)
    await parts[part]?.catch(() => {
      delete parts[part]
    })
}

const EMPTY = new Uint8Array()

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at)
    at += bytesWritten
  }
}

function refused(error: unknown): { readonly ok: false; readonly message: string } {
  const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errnoOf(error))
  return { ok: false, message: fileMessages.notKept(isFull ? 'the disk is full' : reasonOf(error)) }
}
