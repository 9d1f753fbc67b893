import type { App } from 'electron'

/** Nothing that is worth waiting for takes longer; a disk that does not answer must not keep the program for ever. */
const MOST_MS = 10_000

/**
 * Lets the program end only when `settled` does: a save that is under way when the window closes is finished. Another
 * launch meanwhile is a program of its own: this one has no window any more to show its file in.
 */
export function endWhenSettled(
  app: Pick<App, 'on' | 'quit' | 'releaseSingleInstanceLock'>,
  settled: () => Promise<unknown>,
): void {
  let isSettled = false
  app.on('will-quit', (event) => {
    if (isSettled) return
    event.preventDefault()
    app.releaseSingleInstanceLock()
    void end()
  })

  async function end() {
    const late = new Promise((resolve) => setTimeout(resolve, MOST_MS))
    await Promise.race([settled().catch(() => undefined), late])
    isSettled = true
    app.quit()
  }
}
