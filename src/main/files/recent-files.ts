import { stat } from 'node:fs/promises'
import { MAX_RECENT } from '../../shared/file-kinds'
import { OneAfterAnother } from '../../shared/one-after-another'
import type { StoredJson } from '../stored-json'

/** Paths of files opened or saved of late, newest first, kept from one run to the next. */
export class RecentFiles {
  readonly #stored: StoredJson
  readonly #changing = new OneAfterAnother()

  constructor(stored: StoredJson) {
    this.#stored = stored
  }

  /** Those that still exist; the others stay listed in case their disk comes back. */
  async existing(): Promise<readonly string[]> {
    const paths = await this.#all()
    const exist = await Promise.all(paths.map(isFile))
    return paths.filter((_, index) => exist[index])
  }

  /** Puts a file on top; the oldest falls off the end. */
  add(file: string): Promise<void> {
    return this.#change((paths) => [file, ...paths.filter((other) => other !== file)].slice(0, MAX_RECENT))
  }

  remove(file: string): Promise<void> {
    return this.#change((paths) => paths.filter((other) => other !== file))
  }

  clear(): Promise<void> {
    return this.#change(() => [])
  }

  async has(file: string): Promise<boolean> {
    return (await this.#all()).includes(file)
  }

  /** Changes wait for one another: two at once would both start from the same list. */
  #change(edit: (paths: readonly string[]) => readonly string[]): Promise<void> {
    return this.#changing.do(async () => this.#stored.write(edit(await this.#read())))
  }

  async #all(): Promise<readonly string[]> {
    await this.#changing.settled()
    return this.#read()
  }

  async #read(): Promise<readonly string[]> {
    const found = await this.#stored.read()
    return Array.isArray(found) ? found.filter((entry) => typeof entry === 'string') : []
  }
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}
