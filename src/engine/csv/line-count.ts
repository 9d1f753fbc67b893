/** How many lines end in `text` between two places: by LF, or by CR where there is no LF. */
export function countLines(text: string, from: number, to: number): number {
  return countOf(text, '\n', from, to) || countOf(text, '\r', from, to)
}

function countOf(text: string, mark: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf(mark, from); at >= 0 && at < to; at = text.indexOf(mark, at + 1)) count++
  return count
}
