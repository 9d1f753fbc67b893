/** The name that a misspelt one was most likely meant to be, in any letter case; `undefined` where none is near. */
export function nearestName(wanted: string, names: readonly string[]): string | undefined {
  let nearest: string | undefined
  let fewest = Infinity
  for (const name of names) {
    const changes = changesBetween(wanted.toLowerCase(), name.toLowerCase())
    if (changes >= fewest || changes > mostChanges(wanted, name)) continue
    fewest = changes
    nearest = name
  }
  return nearest
}

/** A name that needs more changes than this was not meant. */
function mostChanges(wanted: string, name: string): number {
  return Math.min(2, Math.floor(Math.min(wanted.length, name.length) / 2))
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
