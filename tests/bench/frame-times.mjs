/**
 * The times between two frames of a page while something is done in it, in milliseconds, the shortest first.
 *
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<unknown>} action
 * @returns {Promise<readonly number[]>}
 */
export async function framesDuring(page, action) {
  await page.evaluate(() => {
    globalThis.frames = []
    globalThis.watching = true
    let last = performance.now()
    const tick = (now) => {
      globalThis.frames.push(now - last)
      last = now
      if (globalThis.watching) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await action()
  const frames = await page.evaluate(() => {
    globalThis.watching = false
    return globalThis.frames
  })
  return frames.toSorted((a, b) => a - b)
}

/**
 * The longest of them.
 *
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<unknown>} action
 * @returns {Promise<number>}
 */
export async function longestFrame(page, action) {
  return (await framesDuring(page, action)).at(-1) ?? 0
}
