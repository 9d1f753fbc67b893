/** The height that every browser lays out. */
export const SURE_HEIGHT = 8_000_000
const MOST = 30_000_000

let known: number | undefined

/** The tallest element that this browser lays out, up to what a whole sheet needs. */
export function largestElement(): number {
  if (known !== undefined) return known
  const probe = document.createElement('div')
  probe.style.position = 'absolute'
  probe.style.visibility = 'hidden'
  probe.style.height = `${MOST}px`
  document.body.append(probe)
  known = Math.max(SURE_HEIGHT, probe.getBoundingClientRect().height)
  probe.remove()
  return known
}
