/** A frame that takes longer is not waited for: a window that is hidden has none. */
const LONGEST = 200

/** Settles once what was just shown is on the screen; at once where nothing is painted. */
export function painted(): Promise<void> {
  if (globalThis.document?.visibilityState !== 'visible') return Promise.resolve()
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
