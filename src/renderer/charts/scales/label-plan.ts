/** The room that names of places have below a chart, in CSS pixels. */
export interface LabelRoom {
  readonly places: number
  readonly width: number
  /** How wide the widest label is. */
  readonly widest: number
  /** True for names, which may not be passed over while there is room; false for counting. */
  readonly named: boolean
}

/** Which places are labelled, and how. */
export interface LabelPlan {
  /** The first place that is, and every how many from there. */
  readonly first: number
  readonly every: number
  /** At 45°, reading upwards. */
  readonly slanted: boolean
}

/** Between two labels on a line. */
const APART = 6
/** What a slanted label takes of the width. */
const SLANTED = 15

/**
 * Labels that do not touch: all of them level if they fit, names slanted if they then fit, and else every
 * second, fifth, tenth … one. Counting begins with the step: 10, 20, 30.
 */
export function planLabels({ places, width, widest, named }: LabelRoom): LabelPlan {
  const pitch = width / Math.max(places, 1)
  const level = roundStep((widest + APART) / pitch)
  if (level === 1) return { first: 0, every: 1, slanted: false }
  if (named) return { first: 0, every: roundStep(SLANTED / pitch), slanted: true }
  return { first: level - 1, every: level, slanted: false }
}

/** 1, 2, 5, 10, 20, 50 …: the next that is not below `needed`. */
export function roundStep(needed: number): number {
  if (!(needed > 1)) return 1
  const power = 10 ** Math.floor(Math.log10(needed))
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= needed) ?? 10 * power
}
