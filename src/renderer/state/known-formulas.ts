import type { FileRef } from '../../shared/desktop'

/** Remembers of which files the formulas were let in: those that were answered for, and those saved here. */
export interface KnownFormulas {
  has(file: KnownFile): Promise<boolean>
  add(file: KnownFile): Promise<void>
}

interface KnownFile {
  readonly bytes: Uint8Array
  /** Absent for a file that has no place, such as one that was dropped. */
  readonly file?: FileRef | undefined
}

type Store = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'logit-sheet.known-formulas'
/** Older ones are asked about again. */
const MOST = 500

/**
 * A file is known by its place where it has one that is seen, and always by its contents: a browser tells no places, and
 * two files of one name are two files.
 */
export function createKnownFormulas(store: Store | undefined = storeOfWindow()): KnownFormulas {
  const read = (): readonly string[] => {
    try {
      const kept: unknown = JSON.parse(store?.getItem(KEY) ?? '[]')
      return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string') : []
    } catch {
      return []
    }
  }
  return {
    async has(file) {
      const known = new Set(read())
      return (await marksOf(file)).some((mark) => known.has(mark))
    },
    async add(file) {
      const marks = await marksOf(file)
      const others = read().filter((entry) => !marks.includes(entry))
      try {
        store?.setItem(KEY, JSON.stringify([...others, ...marks].slice(-MOST)))
      } catch {
        // A full or forbidden store means only that the question comes again.
      }
    },
  }
}

async function marksOf({ bytes, file }: KnownFile): Promise<readonly string[]> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  const contents = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return file && file.location !== '' ? [contents, `${file.location}/${file.name}`] : [contents]
}

function storeOfWindow(): Store | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
