import { expect } from '@playwright/test'

/** Answers given ahead of the dialogs that ask for them. */
export class Answers {
  readonly #waiting = new Map<string, unknown[]>()

  give(dialog: string, answer: unknown): void {
    this.#waiting.set(dialog, [...(this.#waiting.get(dialog) ?? []), answer])
  }

  /** The answer that was given first; a dialog that nobody expected is a failure of the test. */
  take<T>(dialog: string): T {
    const [first, ...rest] = this.#waiting.get(dialog) ?? []
    if (first === undefined) throw new Error(`The program asked “${dialog}”, and the test gave no answer.`)
    this.#waiting.set(dialog, rest)
    return first as T
  }

  async used(): Promise<void> {
    await expect.poll(() => [...this.#waiting.values()].flat()).toEqual([])
  }
}
