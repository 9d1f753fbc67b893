import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { OneAfterAnother } from '../shared/one-after-another'
import { saveWholeFile } from './files/save-file'

/** A small JSON file of the program's own. Writes follow one another, so that the last one wins. */
export class StoredJson {
  readonly #file: string
  readonly #writing = new OneAfterAnother()

  constructor(file: string) {
    this.#file = file
  }

  /** What was written last; `undefined` when there is nothing, or nothing that is JSON. */
  async read(): Promise<unknown> {
    await this.#writing.settled()
    try {
      return JSON.parse(await readFile(this.#file, 'utf8'))
    } catch {
      return undefined
    }
  }

  /** Losing such a file costs comfort, never work: a failure is not reported. */
  async write(value: unknown): Promise<void> {
    const bytes = new TextEncoder().encode(textOf(value))
    await this.#writing.do(() => saveWholeFile(this.#file, bytes))
  }

  /** The same before it returns: a program that ends does not wait for anything. */
  writeNow(value: unknown): void {
    const temporary = `${this.#file}.tmp`
    try {
      writeFileSync(temporary, textOf(value))
      renameSync(temporary, this.#file)
    } catch {
      rmSync(temporary, { force: true })
    }
  }
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
