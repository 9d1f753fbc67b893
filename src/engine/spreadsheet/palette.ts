import type { Ink } from '../look-model'

type Named = Exclude<Ink, `#${string}`>

/** The palette in a light window, as the theme has it: what is written, and what is filled. */
export const INKS: Readonly<Record<Named, string>> = {
  grey: '64645f',
  red: 'bd3328',
  orange: '9c4a06',
  yellow: '7d5a00',
  green: '2a7333',
  teal: '0f7263',
  blue: '2a62d0',
  purple: '6b4fd0',
  pink: 'a63f93',
}

export const FILLS: Readonly<Record<Named, string>> = {
  grey: 'e6e6e2',
  red: 'fbdcd8',
  orange: 'fde3cd',
  yellow: 'fbeeb8',
  green: 'd9efda',
  teal: 'd0eee7',
  blue: 'd9e5fc',
  purple: 'e5defa',
  pink: 'f6dcf1',
}

/** A colour as six hexadecimal digits. */
export function digitsOf(ink: Ink, palette: Readonly<Record<Named, string>>): string {
  return ink.startsWith('#') ? ink.slice(1) : palette[ink as Named]
}

/** A colour by its digits: one of the palette where it is that, or one of its own. */
export function inkOf(digits: string, palette: Readonly<Record<Named, string>>): Ink {
  const named = (Object.keys(palette) as Named[]).find((name) => palette[name] === digits)
  return named ?? `#${digits}`
}
