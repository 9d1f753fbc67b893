/**
 * The part of the platform's text coding that the engine uses. Node, browsers and workers have it; the language's own
 * library does not declare it.
 */
declare class TextDecoder {
  constructor(label: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  /** Its name, whatever label it was asked for by. */
  readonly encoding: string
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string
}

declare class TextEncoder {
  encode(text: string): Uint8Array
}
