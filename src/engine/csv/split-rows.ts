import { isSpaced, WIDE_SPACES, type TableDialect } from './table-dialect'

export type Splitting = Omit<TableDialect, 'headerRows'>

/**
 * Cuts a text into rows of cells, each cell as it is written less its quotes and escapes. Lines end with CR, LF or both,
 * in any mixture; one that is escaped where nothing stands in quotes is part of its cell. Nothing is refused: a quote in
 * the midst of a cell is a character like others, and so is one that is never closed, or closed in the midst of its cell.
 */
export function* splitRows(text: string, dialect: Splitting): Iterable<string[]> {
  const splitter = new RowSplitter(text, dialect)
  splitter.skipLines(dialect.skipLines)
  for (;;) {
    const row = splitter.next()
    if (!row) return
    yield row
  }
}

const LF = 10
const CR = 13
const SPACE = 32

type Closing = readonly [cell: string, end: number]

/** Takes the fields of a row, one after the other. */
export interface FieldSink {
  /** A field that is part of the text, as it stands there. */
  part(text: string, from: number, to: number, column: number): void
  /** A field without its quotes or escapes. */
  field(field: string, column: number): void
}

/** Keeps the fields of a row as texts. */
class Fields implements FieldSink {
  row: string[] = []

  part(text: string, from: number, to: number): void {
    this.row.push(text.slice(from, to))
  }

  field(field: string): void {
    this.row.push(field)
  }
}

/** A search for the quote that closes a cell, which came from one place to another, or to the end of the text. */
interface VainSearch {
  readonly from: number
  readonly to: number
  /** The last quote that would do if nothing else fits; −1 where there is none. */
  readonly last: number
}

/** Reads one row after another from a text. */
export class RowSplitter {
  readonly #text: string
  readonly #delimiter: string
  /** The delimiter's first character, all of it where it has no more. */
  readonly #first: number
  readonly #quote: string
  readonly #escape: string
  readonly #comment: string
  /** Any number of spaces is one delimiter, from one on or from two. */
  readonly #spaced: boolean
  /** One space alone is a letter. */
  readonly #wide: boolean
  readonly #skips: boolean
  #at = 0
  #start = 0
  #end = 0
  #unclosed: number | undefined
  #strays = false
  /** The last search for a closing quote that was in vain. */
  #vain: VainSearch | undefined
  #fields: Fields | undefined
  /** Where the first escape is that was looked for from some place on. */
  #mark = { from: Infinity, at: -1 }

  constructor(text: string, { delimiter, quote, escape, comment, skipSpaces }: Splitting) {
    this.#text = text
    this.#delimiter = delimiter
    this.#first = delimiter.charCodeAt(0)
    this.#quote = quote
    this.#escape = escape === quote ? '' : escape
    this.#comment = comment
    this.#spaced = isSpaced(delimiter)
    this.#wide = delimiter === WIDE_SPACES
    this.#skips = skipSpaces === true && !this.#spaced
  }

  /** Where the next row begins: behind the line break of the last. */
  get at(): number {
    return this.#at
  }

  /** Where the last row began: behind the remarks before it. */
  get start(): number {
    return this.#start
  }

  /** Where the last row ended: before its line break. */
  get end(): number {
    return this.#end
  }

  /** Where the first quote is that is never closed. */
  get unclosed(): number | undefined {
    return this.#unclosed
  }

  /** Whether a quote had no partner: what its row is depends on the rows behind it too. */
  get strays(): boolean {
    return this.#strays
  }

  skipLines(count: number): void {
    for (let i = 0; i < count && this.#at < this.#text.length; i++) this.#skipLine()
  }

  /** The next row; `undefined` at the end of the text. A line break at the very end ends the last row. */
  next(): string[] | undefined {
    const fields = (this.#fields ??= new Fields())
    fields.row = []
    return this.nextInto(fields) === undefined ? undefined : fields.row
  }

  /** Gives the fields of the next row away and answers how many they are; `undefined` at the end of the text. */
  nextInto(sink: FieldSink): number | undefined {
    while (this.#comment !== '' && this.#text.startsWith(this.#comment, this.#at)) this.#skipLine()
    this.#start = this.#at
    if (this.#at >= this.#text.length) return undefined
    let column = 0
    if (this.#spaced) this.#skipSpaces()
    for (;;) {
      this.#cell(sink, column++)
      if (!this.#isDelimiter(this.#at)) break
      if (this.#spaced) {
        this.#skipSpaces()
        if (this.#isLineEnd()) break
      } else this.#at += this.#delimiter.length
      if (this.#at >= this.#text.length) {
        sink.field('', column++)
        break
      }
    }
    this.#end = this.#at
    this.#skipLineBreak()
    return column
  }

  /**
   * The next row where more text may follow: `undefined`, and nothing is read, where that could change it. With `givesUp`
   * no more is waited for than the end of its line.
   */
  nextWhole(givesUp = false): string[] | undefined {
    const { unclosed } = this
    const from = this.#at
    const row = this.next()
    // What ends with the text could go on, and a CR could have its LF yet.
    const isEnded = this.#at < this.#text.length - this.#comment.length
    if (row && isEnded && (givesUp || this.#unclosed === unclosed)) return row
    this.#at = from
    this.#unclosed = unclosed
    return undefined
  }

  #cell(sink: FieldSink, column: number): void {
    if (this.#skips) this.#skipSpaces()
    const quoted = this.#quoted()
    if (quoted !== undefined) sink.field(quoted, column)
    else if (this.#escape === '') this.#part(sink, column)
    else sink.field(this.#escaped(), column)
  }

  /** What goes on to the next delimiter or line break. */
  #part(sink: FieldSink, column: number): void {
    const text = this.#text
    const first = this.#first
    const from = this.#at
    let at = from
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === LF || code === CR || (code === first && this.#isDelimiter(at))) break
    }
    this.#at = at
    sink.part(text, from, at, column)
  }

  /** A cell in quotes, if there is one here that is closed. */
  #quoted(): string | undefined {
    if (!this.#isQuote(this.#at)) return undefined
    const size = this.#quote.length
    const start = this.#at
    let cell = ''
    let from = start + size
    let at = from
    let early: Closing | undefined
    let last = -1
    for (;;) {
      const close = this.#nextQuote(at)
      if (close < 0) return this.#inVain(early, { from: start, to: Infinity, last })
      // The quotes on from here have been tried for a cell before.
      const vain = this.#vain
      if (vain && close > at && start > vain.from && at < vain.to && (early || at > vain.last))
        return this.#inVain(early, { ...vain, from: start })
      cell += this.#text.slice(from, close)
      if (this.#isEscape(close)) {
        from = close + 1
        at = from + 1
        continue
      }
      const next = close + size
      if (this.#isQuote(next)) {
        // A quote inside that nobody escaped, and then the one that closes: if nothing else fits.
        if (this.#isCellEnd(next + size)) {
          early ??= [cell + this.#quote, next + size]
          last = close
        }
        from = next
        at = from + size
        continue
      }
      const whole = this.#closed(cell, next)
      if (whole !== undefined) return whole
      // Another cell begins with this quote: the one before it began with a letter.
      if (close > start + size && this.#isCellStart(close))
        return this.#inVain(early, { from: start, to: close, last })
      from = close
      at = next
    }
  }

  /** What a search in vain makes of a cell: what would do if nothing else fits, or no cell in quotes. */
  #inVain(early: Closing | undefined, search: VainSearch): string | undefined {
    this.#vain = search
    this.#strays = true
    if (early) return this.#closed(...early)
    if (search.to === Infinity) this.#unclosed ??= search.from
    return undefined
  }

  #isCellEnd(at: number): boolean {
    const code = this.#text.charCodeAt(at)
    return Number.isNaN(code) || code === LF || code === CR || this.#isDelimiter(at)
  }

  #isCellStart(at: number): boolean {
    const before = this.#text.charCodeAt(at - 1)
    return before === LF || before === CR || this.#isDelimiter(at - this.#delimiter.length)
  }

  /** A quoted cell ends where a delimiter or a line break follows its quote: one before anything else is a letter. */
  #closed(cell: string, end: number): string | undefined {
    let at = end
    if (!this.#spaced) while (this.#text.charCodeAt(at) === SPACE) at++
    const code = this.#text.charCodeAt(at)
    if (code !== LF && code !== CR && at < this.#text.length && !this.#isDelimiter(at)) return undefined
    this.#at = at
    return cell + this.#text.slice(end, at)
  }

  /** The next quote, or the next escape of something; −1 where there is none. */
  #nextQuote(from: number): number {
    const quote = this.#text.indexOf(this.#quote, from)
    if (this.#escape === '' || quote < 0) return quote
    for (let at = this.#nextMark(from); at >= 0 && at < quote; at = this.#nextMark(at + 1))
      if (this.#isEscape(at)) return at
    return quote
  }

  /** The next character that escapes where it stands before something that needs it. */
  #nextMark(from: number): number {
    const { from: known, at } = this.#mark
    if (from >= known && (at < 0 || at >= from)) return at
    this.#mark = { from, at: this.#text.indexOf(this.#escape, from) }
    return this.#mark.at
  }

  /** The same, without its escapes. */
  #escaped(): string {
    const text = this.#text
    let cell = ''
    let from = this.#at
    let at = from
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === LF || code === CR || (code === this.#first && this.#isDelimiter(at))) break
      if (this.#isEscape(at)) {
        cell += text.slice(from, at)
        from = at += 1
        if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at++
      }
    }
    this.#at = Math.min(at, text.length)
    return cell + text.slice(from, at)
  }

  #isDelimiter(at: number): boolean {
    if (this.#text.charCodeAt(at) !== this.#first) return false
    if (this.#delimiter.length === 1 || this.#text.startsWith(this.#delimiter, at)) return true
    return this.#wide && this.#isLineEnd(at + 1)
  }

  #isQuote(at: number): boolean {
    const { length } = this.#quote
    if (length === 0 || this.#text.charCodeAt(at) !== this.#quote.charCodeAt(0)) return false
    return length === 1 || this.#text.startsWith(this.#quote, at)
  }

  /** An escape that stands before something that needs one. */
  #isEscape(at: number): boolean {
    if (this.#escape === '' || this.#text[at] !== this.#escape) return false
    const next = at + 1
    if (next >= this.#text.length) return false
    if (this.#text[next] === this.#escape || this.#isQuote(next) || this.#isDelimiter(next)) return true
    const code = this.#text.charCodeAt(next)
    return (this.#wide && code === SPACE) || (this.#quote === '' && (code === LF || code === CR))
  }

  #isLineEnd(at = this.#at): boolean {
    const code = this.#text.charCodeAt(at)
    return code === LF || code === CR || Number.isNaN(code)
  }

  #skipLine(): void {
    while (!this.#isLineEnd()) this.#at++
    this.#skipLineBreak()
  }

  #skipLineBreak(): void {
    if (this.#text.charCodeAt(this.#at) === CR) this.#at++
    if (this.#text.charCodeAt(this.#at) === LF) this.#at++
  }

  #skipSpaces(): void {
    while (this.#text.charCodeAt(this.#at) === SPACE) this.#at++
  }
}
