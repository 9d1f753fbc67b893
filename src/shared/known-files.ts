import type { DiskState } from './desktop'

/** What a disk tells of a file without reading it. */
export interface FileStamp {
  readonly size: number
  /** When it was last written, in milliseconds. */
  readonly modified: number
}

/** A file as it is now. */
export interface FileNow {
  /** `undefined` where it is not there any more. */
  stamp(): Promise<FileStamp | undefined>
  bytes(): Promise<Uint8Array>
}

interface Known {
  stamp: FileStamp
  readonly digest: Promise<string | undefined>
}

/** What is known of a file, as it can be kept for a later run. */
export interface KeptFile {
  readonly stamp: FileStamp
  readonly digest: string | undefined
}

/** Larger files are taken for changed where only their time differs: they are not read a second time. */
const MAX_DIGESTED = 64_000_000

/**
 * What the window last read or wrote of each file, so that another program's change is noticed before it is
 * overwritten. Size and time are compared first; a file that was only touched is told by its contents.
 */
export class KnownFiles {
  readonly #known = new Map<string, Known>()
  readonly #digest: (bytes: Uint8Array) => Promise<string>

  constructor(digest: (bytes: Uint8Array) => Promise<string>) {
    this.#digest = digest
  }

  /**
   * `modified` is the time before the bytes were read, or after they were written; `size` is the file's, where the
   * bytes are only its beginning.
   */
  note(key: string, modified: number, bytes: Uint8Array, size = bytes.length): void {
    const isSmall = size <= MAX_DIGESTED && bytes.length === size
    const digest = isSmall ? this.#digest(bytes).catch(() => undefined) : Promise.resolve(undefined)
    this.#known.set(key, { stamp: { size, modified }, digest })
  }

  /** What is known of a file, for a later run. */
  async kept(key: string): Promise<KeptFile | undefined> {
    const known = this.#known.get(key)
    return known && { stamp: known.stamp, digest: await known.digest }
  }

  /** Takes for known what an earlier run has kept. */
  remember(key: string, { stamp, digest }: KeptFile): void {
    this.#known.set(key, { stamp, digest: Promise.resolve(digest) })
  }

  /**
   * A file that was never noted has nothing to differ from. A disk that does not answer is no reason to ask: saving says
   * what is wrong with it.
   */
  protected compare(key: string, file: FileNow): Promise<DiskState> {
    return this.#compare(key, file).catch(() => 'same' as const)
  }

  async #compare(key: string, file: FileNow): Promise<DiskState> {
    const known = this.#known.get(key)
    if (!known) return 'same'
    const now = await file.stamp()
    if (!now) return 'gone'
    if (now.size !== known.stamp.size) return 'changed'
    if (now.modified === known.stamp.modified) return 'same'
    const before = await known.digest
    if (before === undefined || (await this.#digest(await file.bytes())) !== before) return 'changed'
    known.stamp = now
    return 'same'
  }
}
