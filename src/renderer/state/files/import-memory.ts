import type { ImportChoice } from '../../../protocol/api'
import type { FileRef } from '../../../shared/desktop'
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
      // Nobody waits for a long file to be told from no other.
      if (entries.size === 0) return undefined
      const [contents, place] = await marksOf(file)
      const whole = entries.get(contents!)
      return whole ?? dialectOf(place === undefined ? undefined : entries.get(place))
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

/** Of a file that is known by its place alone: other columns may stand in it now, and none is left out unseen. */
function dialectOf(choice: ImportChoice | undefined): ImportChoice | undefined {
  if (!choice) return undefined
  const { columns: _columns, ...dialect } = choice
  return dialect
}

/** What a file is known by: its contents, and its place where it has one that is seen. */
async function marksOf({ bytes, file }: ChosenFile): Promise<readonly string[]> {
  const contents = await sha256(bytes)
  return file && file.location !== '' ? [contents, `${file.location}/${file.name}`] : [contents]
}
