/** Sentences about what could not be read as it was meant, a few of each kind. */
export class Notes {
  readonly #file: string
  readonly #sentences: string[] = []

  /** `file` is the one that pointers point into. */
  constructor(file: string) {
    this.#file = file
  }

  /** Says what is wrong with a property, named by its JSON pointer. */
  at(pointer: string, sentence: string): void {
    this.#sentences.push(`${this.#file}, ${pointer === '' ? 'the whole' : pointer}: ${sentence}`)
  }

  get sentences(): readonly string[] {
    return this.#sentences
  }
}

/** A property's place below another one: `/` and `~` in its name are written as RFC 6901 says. */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}
