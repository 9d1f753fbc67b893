/** How many more changes the browser makes before it is as good as gone. */
export const browser = { changesLeft: Infinity }

function change(): void {
  if (browser.changesLeft-- <= 0) throw new DOMException('made to fail', 'AbortError')
}

/** A folder of a browser's private file system, in memory. */
export class PrivateFolder {
  readonly kind = 'directory'
  readonly name = 'folder'
  readonly folders = new Map<string, PrivateFolder>()
  readonly files = new Map<string, PrivateFile>()

  /** The same as the browser's own class, as far as the program knows it. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle
  }

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<PrivateFolder> {
    return found(this.folders, name, create, () => new PrivateFolder())
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<PrivateFile> {
    return found(this.files, name, create, () => new PrivateFile(name))
  }

  async removeEntry(name: string): Promise<void> {
    change()
    const inside = this.folders.get(name)?.files.values() ?? []
    if ([...inside].some((file) => file.isOpen)) throw new DOMException('open', 'NoModificationAllowedError')
    if (!this.folders.delete(name) && !this.files.delete(name)) throw new DOMException(name, 'NotFoundError')
  }

  async *keys() {
    yield* [...this.folders.keys(), ...this.files.keys()]
  }
}

function found<T>(entries: Map<string, T>, name: string, create: boolean, make: () => T): T {
  const entry = entries.get(name) ?? (create ? make() : undefined)
  if (entry === undefined) throw new DOMException(name, 'NotFoundError')
  entries.set(name, entry)
  return entry
}

/** A file in it, which one worker at a time has open. */
class PrivateFile {
  readonly kind = 'file'
  readonly name: string
  content = new Uint8Array()
  isOpen = false
  /** How many bytes it takes before the browser gives no more space. */
  room = Infinity

  constructor(name: string) {
    this.name = name
  }

  async getFile(): Promise<File> {
    return new File([this.content.slice()], this.name, { lastModified: 1 })
  }

  async createWritable() {
    let written = new Blob()
    return {
      write: async (contents: BlobPart) => void (written = new Blob([contents])),
      close: async () => {
        change()
        this.content = new Uint8Array(await written.arrayBuffer())
      },
      abort: async () => undefined,
    }
  }

  async createSyncAccessHandle() {
    if (this.isOpen) throw new DOMException('open', 'NoModificationAllowedError')
    this.isOpen = true
    return {
      getSize: () => this.content.length,
      write: (bytes: Uint8Array, { at }: { at: number }) => {
        const taken = bytes.slice(0, Math.max(0, this.room - at))
        this.content = Uint8Array.from([...this.content.slice(0, at), ...taken])
        return taken.length
      },
      flush: () => undefined,
      close: () => void (this.isOpen = false),
    }
  }
}
