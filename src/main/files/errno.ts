/** The code of a failed system call, `ENOENT` and its like; empty for any other error. */
export function errnoOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** What went wrong in the system's own words, fit for the middle of a sentence. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // Node writes “ENOSPC: no space left on device, write '/path'”.
  const words = /^[A-Z0-9]+: ([^,]+)/.exec(error.message)
  return words?.[1] ?? error.message.replace(/\.$/, '')
}
