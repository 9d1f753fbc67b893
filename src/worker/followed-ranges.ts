import type { Chart, SheetRange } from '../engine/model'

/**
 * The ranges of charts that are watched, after a change that has moved what charts draw: the window learns of both at
 * once, and shows no chart without its numbers until it has asked for them anew.
 */
export function followedRanges(
  watched: readonly SheetRange[],
  before: readonly Chart[],
  after: readonly Chart[],
): readonly SheetRange[] {
  if (before === after) return watched
  const texts = new Set(watched.map((at) => JSON.stringify(at)))
  const all = new Map(watched.map((at) => [JSON.stringify(at), at]))
  for (const chart of after) {
    const then = before.find(({ id }) => id === chart.id)
    if (!then || then === chart) continue
    const drawn = rangesOf(chart)
    for (const [part, at] of rangesOf(then)) {
      const now = drawn.get(part)
      if (now && texts.has(JSON.stringify(at))) all.set(JSON.stringify(now), now)
    }
  }
  return all.size === watched.length ? watched : [...all.values()]
}

/** What a chart draws, by its part in the chart. */
function rangesOf({ categories, rowNames, series }: Chart): ReadonlyMap<string, SheetRange> {
  const parts: [string, SheetRange | undefined][] = [
    ['categories', categories],
    ['rowNames', rowNames],
    ...series.flatMap(({ range, nameFrom }, i): [string, SheetRange | undefined][] => [
      [`series ${i}`, range],
      [`name ${i}`, nameFrom],
    ]),
  ]
  return new Map(parts.flatMap(([part, at]) => (at ? [[part, at] as const] : [])))
}
