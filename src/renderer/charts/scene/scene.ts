import type { Box } from '../../box'

/** A drawing as data: what it holds is decided, whoever paints it, on a canvas or as SVG, only does. Sizes in CSS pixels. */
export interface Scene {
  readonly width: number
  readonly height: number
  /** The face of all texts. */
  readonly font: string
  readonly marks: readonly Mark[]
}

export type Mark = LineMark | AreaMark | BoxesMark | DotsMark | CellsMark | TextMark

/** `x, y, x, y …`; where both are NaN the pen is lifted. */
interface LineMark {
  readonly type: 'line'
  readonly points: readonly number[]
  readonly color: string
  readonly width: number
  readonly dash?: readonly number[]
  readonly clip?: Box
}

/** A filled outline, or several, as lines are. */
interface AreaMark {
  readonly type: 'area'
  readonly points: readonly number[]
  readonly color: string
  readonly opacity: number
  readonly clip?: Box
}

/** `left, top, width, height, …`; `rounded` is the radius of two corners: of those at the end that a bar points to. */
interface BoxesMark {
  readonly type: 'boxes'
  readonly boxes: readonly number[]
  readonly color: string
  readonly rounded?: { readonly radius: number; readonly ends: readonly BoxEnd[] }
  readonly clip?: Box
}

export type BoxEnd = 'top' | 'bottom' | 'left' | 'right'

/** `x, y, …` */
interface DotsMark {
  readonly type: 'dots'
  readonly centers: readonly number[]
  readonly radius: number
  readonly color: string
  /** The colour of a hairline around each, which keeps those that touch apart. */
  readonly rim?: string
  readonly clip?: Box
}

/** Pixels, column by column from the top, of which those are coloured that are 1: dots beyond counting. */
interface CellsMark {
  readonly type: 'cells'
  readonly left: number
  readonly top: number
  readonly rows: number
  readonly taken: Uint8Array
  readonly color: string
}

export interface TextMark {
  readonly type: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly color: string
  readonly size: number
  readonly align: 'start' | 'middle' | 'end'
  /** In degrees, clockwise around where it stands. */
  readonly turn?: number
  readonly bold?: boolean
  /** Of a text that is not turned. */
  readonly clip?: Box
}

/** A frame with some room around: what lies on its edge is seen whole. */
export function grown({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by }
}

/** Of all texts beside a plot. */
export const TEXT_SIZE = 11

/** Corners of a rounded box, as its four radii: top left, top right, bottom right, bottom left. */
export function radiiOf(radius: number, end: BoxEnd): readonly [number, number, number, number] {
  const at = (...ends: readonly BoxEnd[]) => (ends.includes(end) ? radius : 0)
  return [at('top', 'left'), at('top', 'right'), at('bottom', 'right'), at('bottom', 'left')]
}
