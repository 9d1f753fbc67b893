import type { OpenedFile } from '../../../shared/desktop'

/** What was answered about the formulas of a file. */
export type FormulaAnswer = 'compute' | 'text'

/** Remembers what was answered about the formulas of files, and which files were saved here. */
export interface KnownFormulas {
  answerFor(file: KnownFile): Promise<FormulaAnswer | undefined>
  add(file: KnownFile, answer?: FormulaAnswer): Promise<void>
}

/** A file whose whole content is at hand. */
export interface KnownFile {
  readonly bytes: Uint8Array
  readonly folder?: OpenedFile['folder']
  /** Its SHA-256 where the host has it already, in hexadecimal digits. */
  readonly digest?: () => Promise<string | null>
}

export type Store = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'logit-sheet.known-formulas'
/** Older ones are asked about again. */
const MOST = 500
/** Behind the digest of a file whose formulas stay text. */
const AS_TEXT = ':text'

/** A file is known by all of its content and by nothing else: whoever can change it can change what its formulas do. */
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
    async answerFor(file) {
      const known = new Set(read())
      const digest = await digestOf(file)
      if (known.has(digest)) return 'compute'
      return known.has(digest + AS_TEXT) ? 'text' : undefined
    },
    async add(file, answer = 'compute') {
      const digest = await digestOf(file)
      const others = read().filter((entry) => entry !== digest && entry !== digest + AS_TEXT)
      const entry = answer === 'text' ? digest + AS_TEXT : digest
      try {
        store?.setItem(KEY, JSON.stringify([...others, entry].slice(-MOST)))
      } catch {
        // A full or forbidden store means only that the question comes again.
      }
    },
  }
}

/** Of a folder, the digest of its files' paths and digests. */
async function digestOf({ bytes, folder, digest }: KnownFile): Promise<string> {
  if (!folder) return (await digest?.()) ?? sha256(bytes)
  const lines = await Promise.all(
    folder.map(async (file) => `${await sha256(file.bytes)} ${JSON.stringify(file.path)}`),
  )
  return sha256(new TextEncoder().encode(lines.toSorted().join('\n')))
}

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function storeOfWindow(): Store | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
