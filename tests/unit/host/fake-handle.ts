/** A file of a browser, in memory. */
export class FakeHandle {
  readonly kind = 'file'
  readonly name: string
  content: Uint8Array
  /** The error that the browser throws instead, by what is tried. */
  readonly failing: { read?: string; write?: string; permission?: string } = {}
  aborted = false
  modified = 1

  constructor(name: string, content = '') {
    this.name = name
    this.content = new TextEncoder().encode(content)
  }

  get text(): string {
    return new TextDecoder().decode(this.content)
  }

  /** The same as the browser's own class, as far as the program knows it. */
  get handle(): FileSystemFileHandle {
    return this as unknown as FileSystemFileHandle
  }

  async getFile(): Promise<File> {
    if (this.failing.read) throw new DOMException('made to fail', this.failing.read)
    return new File([this.content.slice()], this.name, { lastModified: this.modified })
  }

  async createWritable() {
    let written = new Uint8Array()
    return {
      write: async (bytes: Uint8Array<ArrayBuffer>) => {
        if (this.failing.write) throw new DOMException('made to fail', this.failing.write)
        written = bytes
      },
      close: async () => void (this.content = written),
      abort: async () => void (this.aborted = true),
    }
  }

  async requestPermission(): Promise<PermissionState> {
    if (this.failing.permission === 'SecurityError') throw new DOMException('made to fail', 'SecurityError')
    return this.failing.permission === undefined ? 'granted' : 'denied'
  }

  async isSameEntry(other: FakeHandle): Promise<boolean> {
    return other.name === this.name
  }
}
