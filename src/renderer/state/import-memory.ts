import type { ImportChoice } from '../../protocol/api'
import type { FileRef } from '../../shared/desktop'
import { sha256, storeOfWindow, type Store } from './known-formulas'

/** A file, of which the beginning is at hand. */
export interface ChosenFile {
  readonly bytes: Uint8Array
  /** Absent for a file that has no place, such as one that was dropped. */
  readonly file?: FileRef | undefined
}

/** Remembers how files were told to be read. */
export interface ImportMemory {
  /** What was chosen for this file when it was opened last. */
  recall(file: ChosenFile): Promise<ImportChoice | undefined>
  keep(file: ChosenFile, choice: ImportChoice): Promise<void>
}

const KEY = 'logit-sheet.import-choices'
/** Older ones are guessed again. */
const MOST = 200

type Entry = readonly [mark: string, choice: ImportChoice]

/** A file is known by its place where it has one that is seen, and by its contents. */
export function createImportMemory(store: Store | undefined = storeOfWindow()): ImportMemory {
  const read = (): readonly Entry[] => {
    try {
      const kept: unknown = JSON.parse(store?.getItem(KEY) ?? '[]')
      return Array.isArray(kept) ? kept.filter(isEntry) : []
    } catch {
      return []
    }
  }
  return {
    async recall(file) {
      const entries = new Map(read())
      const mark = (await marksOf(file)).find((one) => entries.has(one))
      return mark === undefined ? undefined : entries.get(mark)
    },
    async keep(file, choice) {
      const marks = await marksOf(file)
      const others = read().filter(([mark]) => !marks.includes(mark))
      const entries = [...others, ...marks.map((mark): Entry => [mark, choice])].slice(-MOST)
      try {
        store?.setItem(KEY, JSON.stringify(entries))
      } catch {
        // A full or forbidden store means only that it is guessed again.
      }
    },
  }
}

function isEntry(entry: unknown): entry is Entry {
  return (
    Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'object' && entry[1] !== null
  )
}

/** What a file is known by: a wrong guess of it does no harm, so that its place will do. */
async function marksOf({ bytes, file }: ChosenFile): Promise<readonly string[]> {
  const contents = await sha256(bytes)
  return file && file.location !== '' ? [contents, `${file.location}/${file.name}`] : [contents]
}
