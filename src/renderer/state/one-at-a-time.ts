/** Runs `work`; what is asked for while it runs is done once more at its end, and no more often. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running = false
  let again = false
  return async () => {
    again = true
    if (running) return
    running = true
    try {
      while (again) {
        again = false
        await work()
      }
    } finally {
      // One run that fails is not the last one.
      running = false
    }
  }
}
