import { createSignal, type Accessor } from 'solid-js'

/** The functions that were used last, latest first; they are remembered from one start of the program to the next. */
export interface RecentFunctions {
  readonly names: Accessor<readonly string[]>
  use(names: readonly string[]): void
}

const KEY = 'logitsheet.recent-functions'
const MOST = 12

export function createRecentFunctions(): RecentFunctions {
  const [names, setNames] = createSignal(stored())
  return {
    names,
    use(used) {
      if (used.length === 0) return
      const next = withUsed(names(), used)
      setNames(next)
      store(next)
    },
  }
}

/** The list after some were used, the first of them on top. */
export function withUsed(before: readonly string[], used: readonly string[]): readonly string[] {
  return [...new Set([...used, ...before])].slice(0, MOST)
}

/** Without a place to keep them, or with something else in it, there are none. */
function stored(): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(parsed) ? parsed.filter((name) => typeof name === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

function store(names: readonly string[]) {
  try {
    localStorage.setItem(KEY, JSON.stringify(names))
  } catch {
    // Then they last until the window closes.
  }
}
