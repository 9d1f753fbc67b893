/** Names that need more changes than this were not meant. */
const MOST_CHANGES = 2

/** The name that `wanted` was most likely meant to be; `undefined` where none is near. */
export function nearestName(wanted: string, names: readonly string[]): string | undefined {
  const upper = wanted.toUpperCase()
  let nearest: string | undefined
  let fewest = Math.min(MOST_CHANGES, Math.floor(upper.length / 2)) + 1
  for (const name of names) {
    const changes = changesBetween(upper, name)
    if (changes < fewest) {
      fewest = changes
      nearest = name
    }
  }
  return nearest
}

/** How many letters have to be changed, added or left out to make one text of the other (Levenshtein). */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
