import type { LineRun } from '../model'

/** What can be said of a line: how large it is, and whether it is hidden. */
export type LineLook = Pick<LineRun, 'size' | 'hidden' | 'filtered'>

/** The runs with the lines from `start` on changed by `change`. Runs are in order, disjoint, and as long as can be. */
export function changedRuns(
  runs: readonly LineRun[],
  start: number,
  count: number,
  change: (look: LineLook) => LineLook,
): readonly LineRun[] {
  const end = start + count
  const changed: LineRun[] = []
  let next = start
  for (const run of runs) {
    const runEnd = run.start + run.count
    if (run.start < start) changed.push({ ...run, count: Math.min(runEnd, start) - run.start })
    const from = Math.max(run.start, start)
    const to = Math.min(runEnd, end)
    if (from < to) {
      if (next < from) changed.push({ start: next, count: from - next, ...change({}) })
      changed.push({ start: from, count: to - from, ...change(lookOf(run)) })
      next = to
    }
    if (runEnd > end) {
      if (next < end) changed.push({ start: next, count: end - next, ...change({}) })
      next = end
      const rest = Math.max(run.start, end)
      changed.push({ ...run, start: rest, count: runEnd - rest })
    }
  }
  if (next < end) changed.push({ start: next, count: end - next, ...change({}) })
  return joined(changed.toSorted((a, b) => a.start - b.start))
}

/** The runs after `count` plain lines came in at `at`, or lines like the one before it, as Excel does. */
export function insertedRuns(runs: readonly LineRun[], at: number, count: number): readonly LineRun[] {
  const opened = runs.flatMap((run) => {
    const end = run.start + run.count
    if (end <= at) return [run]
    if (run.start >= at) return [{ ...run, start: run.start + count }]
    return [
      { ...run, count: at - run.start },
      { ...run, start: at + count, count: end - at },
    ]
  })
  const like = at > 0 ? lookAt(runs, at - 1) : {}
  const { size } = like
  return size === undefined ? opened : changedRuns(opened, at, count, () => ({ size }))
}

/** The runs after the lines from `at` on have gone. */
export function removedRuns(runs: readonly LineRun[], at: number, count: number): readonly LineRun[] {
  const end = at + count
  const left = runs.flatMap((run) => {
    const runEnd = run.start + run.count
    const kept =
      Math.max(0, Math.min(runEnd, at) - run.start) + Math.max(0, runEnd - Math.max(run.start, end))
    if (kept === 0) return []
    const start = run.start < at ? run.start : Math.max(at, run.start - count)
    return [{ ...run, start, count: kept }]
  })
  return joined(left)
}

function lookAt(runs: readonly LineRun[], line: number): LineLook {
  const run = runs.find(({ start, count }) => line >= start && line < start + count)
  return run ? lookOf(run) : {}
}

export function lookOf({ size, hidden, filtered }: LineRun): LineLook {
  return {
    ...(size === undefined ? {} : { size }),
    ...(hidden ? { hidden } : {}),
    ...(filtered ? { filtered } : {}),
  }
}

/** Neighbours that are alike are one run; a run that says nothing is none. */
function joined(runs: readonly LineRun[]): readonly LineRun[] {
  const result: LineRun[] = []
  for (const run of runs) {
    if (run.count <= 0 || (run.size === undefined && !run.hidden && !run.filtered)) continue
    const last = result.at(-1)
    const touches = last && last.start + last.count === run.start
    if (touches && sameLook(last, run)) {
      result[result.length - 1] = { ...last, count: last.count + run.count }
    } else result.push(run)
  }
  return result
}

function sameLook(a: LineRun, b: LineRun): boolean {
  return a.size === b.size && a.hidden === b.hidden && a.filtered === b.filtered
}

/** The runs after a filter has said of each line from `first` on whether it hides it; takes time for the lines. */
export function filteredRuns(
  runs: readonly LineRun[],
  first: number,
  hidden: Uint8Array,
): readonly LineRun[] {
  const end = first + hidden.length
  const inside: LineRun[] = []
  let next = 0
  for (let i = 0; i < hidden.length;) {
    const line = first + i
    while (next < runs.length && runs[next]!.start + runs[next]!.count <= line) next++
    const run = runs[next]
    const covers = run !== undefined && run.start <= line
    const bound = Math.min(end, run === undefined ? end : covers ? run.start + run.count : run.start)
    let stop = i + 1
    while (first + stop < bound && hidden[stop] === hidden[i]) stop++
    const look = withFiltered(covers ? run : {}, hidden[i] === 1)
    inside.push({ start: line, count: stop - i, ...look })
    i = stop
  }
  const outside = runs.flatMap((run) => {
    const before = Math.min(run.start + run.count, first) - run.start
    const from = Math.max(run.start, end)
    const after = run.start + run.count - from
    return [
      ...(before > 0 ? [{ ...run, count: before }] : []),
      ...(after > 0 ? [{ ...run, start: from, count: after }] : []),
    ]
  })
  return joined([...outside, ...inside].toSorted((a, b) => a.start - b.start))
}

/** The runs without what a filter has hidden. */
export function unfilteredRuns(runs: readonly LineRun[]): readonly LineRun[] {
  const last = runs.at(-1)
  if (!last || !runs.some(({ filtered }) => filtered)) return runs
  return changedRuns(runs, 0, last.start + last.count, (look) => withFiltered(look, false))
}

/** The look of a line that a filter hides, or no longer does. */
export function withFiltered({ size, hidden }: LineLook, filtered: boolean): LineLook {
  return lookOf({
    start: 0,
    count: 1,
    ...(size === undefined ? {} : { size }),
    ...(hidden ? { hidden } : {}),
    ...(filtered ? { filtered } : {}),
  })
}
