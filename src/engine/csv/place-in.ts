/** `line 2, column 3`: where a character of a text stands, for a person who looks at it in an editor. */
export function placeIn(text: string, index: number): string {
  const before = text.slice(0, index).split(/\r\n?|\n/)
  return `line ${before.length.toLocaleString('en')}, column ${before.at(-1)!.length + 1}`
}
