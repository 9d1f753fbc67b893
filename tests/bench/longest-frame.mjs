/**
 * The longest time between two frames of a page while something is done in it, in milliseconds.
 *
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<unknown>} action
 * @returns {Promise<number>}
 */
export async function longestFrame(page, action) {
  await page.evaluate(() => {
    globalThis.longest = 0
    globalThis.watching = true
    let last = performance.now()
    const tick = (now) => {
      globalThis.longest = Math.max(globalThis.longest, now - last)
      last = now
      if (globalThis.watching) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await action()
  return page.evaluate(() => {
    globalThis.watching = false
    return globalThis.longest
  })
}
