import type { App } from 'electron'
import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

type Doubled = Pick<
  App,
  | 'addRecentDocument'
  | 'clearRecentDocuments'
  | 'enableSandbox'
  | 'exit'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'quit'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'whenReady'
>

/** The program itself: one instance, ready at once, with a folder of the test for everything it keeps. */
export class AppDouble extends EventEmitter implements Doubled {
  readonly isPackaged = false
  readonly recentDocuments: string[] = []
  sandboxed = false
  ended = false
  readonly #folder: string

  constructor(folder: string) {
    super()
    this.#folder = folder
  }

  addRecentDocument(file: string): void {
    this.recentDocuments.push(file)
  }

  clearRecentDocuments(): void {
    this.recentDocuments.length = 0
  }

  enableSandbox(): void {
    this.sandboxed = true
  }

  exit(): void {
    this.ended = true
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    const folder = path.join(this.#folder, name)
    mkdirSync(folder, { recursive: true })
    return folder
  }

  getVersion(): string {
    return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version
  }

  /** The windows are closed already: only what the program has to finish may keep it. */
  quit(): void {
    let isKept = false
    this.emit('will-quit', { preventDefault: () => (isKept = true) })
    this.ended = !isKept
  }

  releaseSingleInstanceLock(): void {}

  requestSingleInstanceLock(data?: unknown): boolean {
    structuredClone(data)
    return true
  }

  async whenReady(): Promise<void> {
    // Electron is ready once the program's first script has run.
    await new Promise((resolve) => setImmediate(resolve))
  }
}
