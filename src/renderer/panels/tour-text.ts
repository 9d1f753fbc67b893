import { parseSheetAddress } from '../../core/sheet-address'

/** A piece of a tour's text. */
export interface TourPiece {
  readonly kind: 'plain' | 'code' | 'cells'
  readonly text: string
}

/** The paragraphs of a text, each in pieces: what stands between backticks is code, or cells where it is an address. */
export function tourParagraphs(text: string): readonly (readonly TourPiece[])[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph.split('`').flatMap((part, i) => (part === '' ? [] : [pieceOf(part, i % 2 === 1)])),
    )
}

/** The text without its marks, as it is read out. */
export function spokenText(text: string): string {
  return text.replaceAll('`', '')
}

function pieceOf(text: string, quoted: boolean): TourPiece {
  if (!quoted) return { kind: 'plain', text }
  return { kind: parseSheetAddress(text) ? 'cells' : 'code', text }
}
