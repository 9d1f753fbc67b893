/** What is said in passing. */
export interface Toast {
  readonly id: number
  /** An error stays until it is dismissed. */
  readonly kind: 'info' | 'error'
  readonly text: string
}

/** How long a toast stays, in milliseconds: long enough to be read twice; `undefined` for ever. */
export function toastTime({ kind, text }: Toast): number | undefined {
  if (kind === 'error') return undefined
  return Math.min(12_000, 3000 + text.length * 60)
}
