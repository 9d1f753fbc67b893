import { intersection, type Range } from '../../core/address'
import { cutOut } from '../../core/rectangles'
import type { CellLook, LookArea, LookChange } from '../look-model'

type Areas = readonly LookArea[]

/** The areas after a change to the look of a range. */
export function formattedAreas(areas: Areas, range: Range, change: LookChange): Areas {
  const changed: LookArea[] = []
  let plain: readonly Range[] = [range]
  for (const area of areas) {
    const shared = intersection(area.range, range)
    if (!shared) {
      changed.push(area)
      continue
    }
    for (const part of cutOut(area.range, range)) changed.push({ range: part, look: area.look })
    changed.push({ range: shared, look: changedLook(area.look, change) })
    plain = plain.flatMap((part) => cutOut(part, area.range))
  }
  const fresh = changedLook({}, change)
  return joinedAreas([...changed, ...plain.map((part) => ({ range: part, look: fresh }))])
}

/** What is left of the areas outside of a range. */
export function areasOutside(areas: Areas, range: Range): Areas {
  return areas.flatMap(({ range: own, look }) => cutOut(own, range).map((part) => ({ range: part, look })))
}

/** The parts of areas inside a range. */
export function areasInside(areas: Areas, range: Range): Areas {
  return areas.flatMap(({ range: own, look }) => {
    const shared = intersection(own, range)
    return shared ? [{ range: shared, look }] : []
  })
}

function changedLook(look: CellLook, change: LookChange): CellLook {
  const entries = Object.entries({ ...look, ...change }).filter(
    ([, value]) => value !== null && value !== undefined,
  )
  return Object.fromEntries(entries)
}

/** Neighbours that look alike are one area; a plain area is none. */
export function joinedAreas(areas: Areas): Areas {
  const alike = new Map<string, Range[]>()
  for (const { range, look } of areas) {
    const key = lookKey(look)
    if (key !== '') alike.set(key, [...(alike.get(key) ?? []), range])
  }
  const looks = new Map(areas.map(({ look }) => [lookKey(look), look]))
  return [...alike].flatMap(([key, ranges]) =>
    joinedRanges(ranges).map((range) => ({ range, look: looks.get(key)! })),
  )
}

/** The same text for looks that are the same; empty for a plain one. */
function lookKey(look: CellLook): string {
  return Object.entries(look)
    .map(([name, value]) => `${name}:${JSON.stringify(value)}`)
    .toSorted()
    .join()
}

function joinedRanges(ranges: readonly Range[]): readonly Range[] {
  const down = joinedAlong(
    ranges,
    ({ left, right }) => `${left} ${right}`,
    (a, b) => a.top - b.top,
    (a, b) => (a.bottom + 1 === b.top ? { ...a, bottom: b.bottom } : undefined),
  )
  return joinedAlong(
    down,
    ({ top, bottom }) => `${top} ${bottom}`,
    (a, b) => a.left - b.left,
    (a, b) => (a.right + 1 === b.left ? { ...a, right: b.right } : undefined),
  )
}

function joinedAlong(
  ranges: readonly Range[],
  key: (range: Range) => string,
  order: (a: Range, b: Range) => number,
  join: (a: Range, b: Range) => Range | undefined,
): readonly Range[] {
  const lanes = new Map<string, Range[]>()
  for (const range of ranges.toSorted(order)) {
    const lane = lanes.get(key(range)) ?? []
    const last = lane.at(-1)
    const both = last && join(last, range)
    if (both) lane[lane.length - 1] = both
    else lane.push(range)
    lanes.set(key(range), lane)
  }
  return [...lanes.values()].flat()
}
