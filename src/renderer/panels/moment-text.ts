const DAY_MS = 86_400_000

/** When something was, as one says it: `today 12:03`, `yesterday 9:41`, `24 November 12:03`; to the second where moments are close. */
export function momentText(moment: number, now: number, precise = false): string {
  const date = new Date(moment)
  const time = date.toLocaleTimeString('en-GB', {
    hour: 'numeric',
    minute: '2-digit',
    ...(precise ? { second: '2-digit' } : {}),
  })
  const days = Math.round((dayOf(new Date(now)) - dayOf(date)) / DAY_MS)
  if (days === 0) return `today ${time}`
  if (days === 1) return `yesterday ${time}`
  const isThisYear = date.getFullYear() === new Date(now).getFullYear()
  const day = date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
  return `${day} ${time}`
}

function dayOf(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
