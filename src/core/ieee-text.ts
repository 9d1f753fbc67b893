/** What NumPy and pandas write into CSV for numbers that are not finite: `inf`, `-inf`, `nan`, `Infinity`, in any letter case. */
export function ieeeValue(text: string): number | undefined {
  const match = /^\s*([+-]?)(inf|infinity|nan)\s*$/i.exec(text)
  if (!match) return undefined
  if (match[2]!.toLowerCase() === 'nan') return NaN
  return match[1] === '-' ? -Infinity : Infinity
}
