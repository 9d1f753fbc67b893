/** The middle of a list of figures. */
export function median(figures) {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** `16.7` */
export function round(figure, digits = 1) {
  return Number(figure.toFixed(digits))
}
