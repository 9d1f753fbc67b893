import type { TableDialect } from './table-dialect'

type Splitting = Omit<TableDialect, 'headerRows'>

/**
 * Cuts a text into rows of cells, each cell as it is written less its quotes and escapes. Lines end with CR, LF or both,
 * in any mixture. Nothing is refused: a quote in the midst of a cell is a character like others, text behind a closing
 * quote belongs to the cell, and a quote that is never closed is no quote at all.
 */
export function* splitRows(text: string, dialect: Splitting): Iterable<string[]> {
  const reader = new RowReader(text, dialect)
  reader.skipLines(dialect.skipLines)
  for (;;) {
    const row = reader.next()
    if (!row) return
    yield row
  }
}

class RowReader {
  readonly #text: string
  readonly #delimiter: string
  readonly #quote: string
  readonly #escape: string
  readonly #comment: string
  /** Any number of spaces is one delimiter. */
  readonly #spaced: boolean
  readonly #skips: boolean
  #at = 0

  constructor(text: string, { delimiter, quote, escape, comment, skipSpaces }: Splitting) {
    this.#text = text
    this.#delimiter = delimiter
    this.#quote = quote
    this.#escape = escape === quote ? '' : escape
    this.#comment = comment
    this.#spaced = delimiter === ' '
    this.#skips = skipSpaces === true && !this.#spaced
  }

  skipLines(count: number): void {
    for (let i = 0; i < count && this.#at < this.#text.length; i++) this.#skipLine()
  }

  /** The next row; `undefined` at the end of the text. A line break at the very end ends the last row. */
  next(): string[] | undefined {
    while (this.#comment !== '' && this.#text.startsWith(this.#comment, this.#at)) {
      if (this.#at >= this.#text.length) return undefined
      this.#skipLine()
    }
    if (this.#at >= this.#text.length) return undefined
    const row: string[] = []
    if (this.#spaced) this.#skipSpaces()
    for (;;) {
      row.push(this.#cell())
      if (!this.#text.startsWith(this.#delimiter, this.#at)) break
      this.#at += this.#delimiter.length
      if (this.#spaced) {
        this.#skipSpaces()
        if (this.#isLineEnd()) break
      }
      if (this.#at >= this.#text.length) {
        row.push('')
        return row
      }
    }
    this.#skipLineBreak()
    return row
  }

  #cell(): string {
    if (this.#skips) this.#skipSpaces()
    return this.#quoted() ?? this.#plain('')
  }

  /** A cell in quotes, if there is one here that is closed. */
  #quoted(): string | undefined {
    if (this.#quote === '' || !this.#text.startsWith(this.#quote, this.#at)) return undefined
    const start = this.#at
    let cell = ''
    let from = (this.#at += this.#quote.length)
    for (;;) {
      if (this.#at >= this.#text.length) {
        this.#at = start
        return undefined
      }
      if (this.#isEscape()) {
        cell += this.#text.slice(from, this.#at)
        from = this.#at += 1
        this.#at += 1
      } else if (this.#text.startsWith(this.#quote, this.#at)) {
        cell += this.#text.slice(from, this.#at)
        this.#at += this.#quote.length
        if (!this.#text.startsWith(this.#quote, this.#at)) return this.#plain(cell)
        from = this.#at
        this.#at += this.#quote.length
      } else this.#at++
    }
  }

  /** What goes on to the next delimiter or line break. */
  #plain(begun: string): string {
    let cell = begun
    let from = this.#at
    while (!this.#isLineEnd() && !this.#text.startsWith(this.#delimiter, this.#at)) {
      if (this.#isEscape()) {
        cell += this.#text.slice(from, this.#at)
        from = this.#at += 1
      }
      this.#at++
    }
    return cell + this.#text.slice(from, this.#at)
  }

  /** An escape that stands before something that needs one. */
  #isEscape(): boolean {
    if (this.#escape === '' || this.#text[this.#at] !== this.#escape) return false
    const next = this.#at + 1
    if (next >= this.#text.length) return false
    return (
      this.#text[next] === this.#escape ||
      (this.#quote !== '' && this.#text.startsWith(this.#quote, next)) ||
      this.#text.startsWith(this.#delimiter, next)
    )
  }

  #isLineEnd(): boolean {
    const code = this.#text.charCodeAt(this.#at)
    return code === 10 || code === 13 || Number.isNaN(code)
  }

  #skipLine(): void {
    while (!this.#isLineEnd()) this.#at++
    this.#skipLineBreak()
  }

  #skipLineBreak(): void {
    if (this.#text[this.#at] === '\r') this.#at++
    if (this.#text[this.#at] === '\n') this.#at++
  }

  #skipSpaces(): void {
    while (this.#text[this.#at] === ' ') this.#at++
  }
}
