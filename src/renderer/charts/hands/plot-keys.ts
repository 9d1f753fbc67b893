/** What a key does in a chart; directions are those of the screen. */
export type PlotKey =
  | { readonly type: 'change'; readonly by: 1 | -1 }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'pan'; readonly right: number; readonly up: number }
  | { readonly type: 'reset' }
  | { readonly type: 'walk'; readonly right: number; readonly down: number }
  /** To the first, −1, or the last. */
  | { readonly type: 'end'; readonly to: 1 | -1 }

const ZOOM = 0.7
const PAN = 0.1

const ARROWS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
const ENDS: Readonly<Record<string, 1 | -1>> = { Home: -1, End: 1 }

type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>

/**
 * Arrows go from point to point and from series to series, Home and End to the first and the last one, with Alt they
 * change the number, with Shift they move what is seen; + and − zoom, 0 shows all.
 */
export function plotKey({ key, altKey, shiftKey, ctrlKey, metaKey }: Keys): PlotKey | undefined {
  if (ctrlKey || metaKey) return undefined
  if (key === '+' || key === '=') return { type: 'zoom', factor: ZOOM }
  if (key === '-' || key === '−') return { type: 'zoom', factor: 1 / ZOOM }
  if (key === '0') return { type: 'reset' }
  const end = ENDS[key]
  if (end !== undefined && !altKey && !shiftKey) return { type: 'end', to: end }
  const arrow = ARROWS[key]
  if (!arrow) return undefined
  const [right, up] = arrow
  if (altKey) return up === 0 ? undefined : { type: 'change', by: up > 0 ? 1 : -1 }
  if (shiftKey) return { type: 'pan', right: right * PAN, up: up * PAN }
  return { type: 'walk', right, down: -up }
}

/** The place of `length` that is so many further on, the first or the last one at the ends; the first from nowhere. */
export function walkedTo(from: number | undefined, by: number, length: number): number {
  if (from === undefined && Number.isFinite(by)) return 0
  return Math.max(0, Math.min(length - 1, (from ?? 0) + by))
}
