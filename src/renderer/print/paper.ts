/** Sheets of paper, in millimetres, upright. */
export const papers = {
  a4: { label: 'A4', width: 210, height: 297 },
  a3: { label: 'A3', width: 297, height: 420 },
  letter: { label: 'Letter', width: 215.9, height: 279.4 },
  legal: { label: 'Legal', width: 215.9, height: 355.6 },
} as const

export type PaperName = keyof typeof papers
export type Orientation = 'portrait' | 'landscape'

/** CSS pixels of a millimetre, on paper as on screen. */
const PIXELS = 96 / 25.4
/** Millimetres that stay white at each side: what any printer can leave. */
const MARGIN = 12
/** Millimetres of a line above, and of one below, what is printed. */
const BAND = 7

/** A page in CSS pixels: the paper, and the room that is left for cells and charts. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly margin: number
  /** The height of the header, and of the footer; 0 without them. */
  readonly band: number
  readonly room: { readonly width: number; readonly height: number }
}

export function pageOf(paper: PaperName, orientation: Orientation, bands: boolean): Page {
  const { width: narrow, height: long } = papers[paper]
  const [width, height] = orientation === 'portrait' ? [narrow, long] : [long, narrow]
  const band = bands ? BAND * PIXELS : 0
  const margin = MARGIN * PIXELS
  return {
    width: width * PIXELS,
    height: height * PIXELS,
    margin,
    band,
    room: { width: width * PIXELS - 2 * margin, height: height * PIXELS - 2 * margin - 2 * band },
  }
}

/** Letter where people write on it, A4 everywhere else. */
export function usualPaper(language: string): PaperName {
  return /-(?:US|CA|MX|PH|CL|CO|VE)\b/i.test(language) ? 'letter' : 'a4'
}
