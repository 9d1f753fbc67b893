/** How long something has taken, for reading: `0.8 s`, `12 s`, `1:05`. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1000
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** A share of work as a whole percentage that says 100 only at the end: `42 %`. */
export function percentText(done: number): string {
  const bounded = Math.min(Math.max(done, 0), 1)
  return `${bounded === 1 ? 100 : Math.min(99, Math.round(bounded * 100))} %`
}

/**
 * Progress as it is read out: the phase, and every quarter of the way. The same text until the next quarter,
 * so that a live region speaks five times at most.
 */
export function spokenProgress(phase: string, done: number | undefined): string {
  if (done === undefined) return `${phase}…`
  const quarter = Math.floor(Math.min(Math.max(done, 0), 1) * 4) * 25
  return quarter === 0 ? `${phase}…` : `${phase}, ${quarter} percent`
}
