/** Index of the first element below `lowest` or above `highest`, -1 where there is none. NaN is neither. */
export function firstOutside(data: Float64Array, lowest: number, highest: number): number {
  for (let i = 0; i < data.length; i++) if (data[i]! < lowest || data[i]! > highest) return i
  return -1
}
