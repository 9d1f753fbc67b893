/** Work that is done in the order in which it was given; what fails holds nothing up. */
export class OneAfterAnother {
  #last: Promise<unknown> = Promise.resolve()

  /** Does it when all before it is done. */
  do<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }

  /** Resolves when all that was given so far is done. */
  async settled(): Promise<void> {
    await this.#last
  }
}
