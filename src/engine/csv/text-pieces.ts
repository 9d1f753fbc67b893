import { damagesOf, type Damage } from './damage'
import { countSequences, cutAtEnd } from './damaged-text'
import { decodeDamaged, decoded } from './decode'
import type { TextEncoding } from './find-encoding'
import { joined } from '../../core/joined-bytes'

/** Decodes a file piece by piece, as it is decoded whole: what means nothing is kept, and told. */
export class TextPieces {
  #encoding: string
  /** Whether the encoding was said, or is told by what came so far: of plain ASCII it is not. */
  #isSure: boolean
  #cut: Uint8Array = new Uint8Array()
  #streaming: TextDecoder | undefined
  readonly #start: number
  #isFirst = true

  constructor({ encoding, bom }: TextEncoding, isSure: boolean) {
    this.#encoding = encoding
    this.#isSure = isSure || bom
    this.#start = bom ? (encoding === 'utf-8' ? 3 : 2) : 0
  }

  get encoding(): string {
    return this.#encoding
  }

  /** The text of the next bytes, and what of it none should have; places are counted from this text's beginning. */
  push(bytes: Uint8Array, last: boolean): { readonly text: string; readonly damages: readonly Damage[] } {
    const marked = this.#isFirst ? bytes.subarray(this.#start) : bytes
    this.#isFirst = false
    if (!/^(?:utf-|windows-1252)/.test(this.#encoding)) return this.#stream(marked, last)
    const held = this.#cut.length === 0 ? marked : joined([this.#cut, marked])
    const cut = last ? 0 : this.#cutOf(held)
    this.#cut = held.slice(held.length - cut)
    return this.#whole(held.subarray(0, held.length - cut))
  }

  #cutOf(bytes: Uint8Array): number {
    if (this.#encoding === 'utf-8') return cutAtEnd(bytes)
    return this.#encoding === 'windows-1252' ? 0 : bytes.length % 2
  }

  #whole(bytes: Uint8Array) {
    const strict = this.#encoding === 'windows-1252' ? undefined : decoded(bytes, this.#encoding, true)
    if (strict === undefined) this.#doubt(bytes)
    else if (strict.length < bytes.length) this.#isSure = true
    const text = strict ?? decodeDamaged(bytes, this.#encoding, true)
    return { text, damages: damagesOf(text, this.#encoding, strict !== undefined) }
  }

  /** All that came before was ASCII: what is no UTF-8 now may be Windows-1252 from the beginning. */
  #doubt(bytes: Uint8Array): void {
    if (this.#isSure) return
    const { good, bad } = countSequences(bytes)
    this.#encoding = good >= bad ? 'utf-8' : 'windows-1252'
    this.#isSure = true
  }

  #stream(bytes: Uint8Array, last: boolean) {
    this.#streaming ??= new TextDecoder(this.#encoding)
    const text = this.#streaming.decode(bytes, { stream: !last })
    return { text, damages: damagesOf(text, this.#encoding, !text.includes('\uFFFD')) }
  }
}
