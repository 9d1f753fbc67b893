/** How wide a text is, in CSS pixels. */
export type Measure = (text: string, size: number) => number

/** Of the letters of a sans-serif face on average, in parts of its size: where there is no canvas to ask. */
const AVERAGE = 0.56

const known = new Map<string, Measure>()

/** Measures texts of a face; what was measured once is remembered. */
export function measureOf(font: string): Measure {
  let measure = known.get(font)
  if (!measure) known.set(font, (measure = createMeasure(font)))
  return measure
}

/** Forgets all widths: a face has been loaded. */
export function forgetWidths() {
  known.clear()
}

function createMeasure(font: string): Measure {
  const context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
  if (!context) return (text, size) => text.length * size * AVERAGE
  const widths = new Map<string, number>()
  return (text, size) => {
    const key = `${size} ${text}`
    let width = widths.get(key)
    if (width === undefined) {
      context.font = `${size}px ${font}`
      width = context.measureText(text).width
      if (widths.size > 5000) widths.clear()
      widths.set(key, width)
    }
    return width
  }
}
