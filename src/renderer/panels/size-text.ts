/** `812 bytes`, `3.4 kB`, `1.2 GB`. */
export function sizeText(bytes: number): string {
  const units = ['kB', 'MB', 'GB']
  if (bytes < 1000) return `${bytes} byte${bytes === 1 ? '' : 's'}`
  let value = bytes / 1000
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`
}
