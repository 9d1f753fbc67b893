import { axisTexts, scaleAs } from '../scales/axis-look'
import type { ChartData, SeriesData } from '../data/chart-data'
import type { AxisLook, AxisSide, ChartKind, ChartSpec, SeriesColor } from '../chart-spec'
import { lowerBound } from '../marks/pixel-runs'
import {
  alignedScales,
  extentOf,
  looseScale,
  steadyExtent,
  type AxisScale,
  type AxisScales,
  type Extent,
} from '../scales/scales'

/** Up to this many places each has room of its own under a line. */
const FEW_PLACES = 60

/** Numbers along the bottom are short: there is room for more of them. */
const X_STEPS = 8

/** What of a chart's description its picture depends on. */
export type PictureSpec = Pick<
  ChartSpec,
  'kind' | 'stacked' | 'horizontal' | 'x' | 'left' | 'right' | 'series'
>

/** Everything that painting a chart needs to know, decided; sizes in pixels are all that is missing. */
export interface Picture {
  readonly kind: ChartKind
  readonly looks: { readonly x: AxisLook; readonly left: AxisLook; readonly right: AxisLook }
  /** The colour of each series. */
  readonly colors: readonly SeriesColor[]
  readonly stacked: boolean
  /** Bars lie: places go down. */
  readonly horizontal: boolean
  readonly data: ChartData
  readonly scales: AxisScales
  /** What the bottom axis spans. */
  readonly x: Extent
  /** Ticks of a bottom axis of numbers; places have labels instead. */
  readonly xScale: AxisScale | undefined
}

/** A vertical axis with what stands at its ticks. */
export interface LabelledAxis extends AxisScale {
  readonly texts: readonly string[]
}

export function pictureOf(spec: PictureSpec, data: ChartData): Picture {
  const looks = { x: spec.x ?? {}, left: spec.left ?? {}, right: spec.right ?? {} }
  const x = horizontalSpan(spec.kind, data, looks.x)
  const xScale = data.measured && data.length > 0 ? scaleAs(looks.x, looseScale(x, X_STEPS), x) : undefined
  return {
    kind: spec.kind,
    looks,
    colors: data.series.map((_, index) => spec.series[index]?.color ?? index),
    stacked: spec.stacked === true,
    horizontal: spec.kind === 'bar' && spec.horizontal === true,
    data,
    scales: scalesOf(spec.kind, data, looks),
    x,
    xScale,
  }
}

/** True for kinds whose values are heights over a place, not points. */
export function isBars(kind: ChartKind): boolean {
  return kind === 'bar' || kind === 'histogram' || kind === 'reliability'
}

/** True where a series is drawn from zero or from another one: its axis shows where it begins. */
function isStanding(kind: ChartKind): boolean {
  return isBars(kind) || kind === 'area'
}

/** The labels of one side: none where no number of that side can be, such as below zero for probabilities. */
export function labelledAxis(picture: Picture, side: AxisSide): LabelledAxis | undefined {
  const scale = picture.scales[side]
  const extent = extentOf(valuesOn(picture.data, side))
  if (!scale || !extent) return undefined
  const [least, most] = [Math.min(extent.min, 0), Math.max(extent.max, 0)]
  const texts = axisTexts(picture.looks[side], scale).map((text, index) => {
    const tick = scale.ticks[index]!
    const outside = (least === 0 && tick < -scale.step / 2) || (most === 0 && tick > scale.step / 2)
    return outside && picture.scales.left && picture.scales.right ? '' : text
  })
  return { ...scale, texts }
}

/** Why nothing of a side can be drawn, as a sentence. */
export function axisProblem({ data, looks, horizontal }: Picture): string | undefined {
  const side = (['left', 'right'] as const).find((one) => {
    const extent = looks[one].scale === 'log' ? extentOf(valuesOn(data, one)) : undefined
    return extent !== undefined && extent.max <= 0
  })
  if (!side) return undefined
  const name = horizontal ? { left: 'lower', right: 'upper' }[side] : side
  return `No number on the ${name} axis is above zero, and a logarithmic axis shows no other: choose Linear or Symmetric log.`
}

function scalesOf(kind: ChartKind, data: ChartData, looks: Picture['looks']): AxisScales {
  const left = extentOf(valuesOn(data, 'left'))
  const right = extentOf(valuesOn(data, 'right'))
  const plain = plainScales(kind, left, right)
  return {
    ...(plain.left && { left: scaleAs(looks.left, plain.left, left) }),
    ...(plain.right && { right: scaleAs(looks.right, plain.right, right) }),
  }
}

function plainScales(kind: ChartKind, left: Extent | undefined, right: Extent | undefined): AxisScales {
  if (kind === 'reliability') return alignedScales({ left: { min: 0, max: 1 } })
  const loose = !isStanding(kind)
  if (loose && left && !right && !isProbable(left)) return { left: looseScale(left) }
  if (loose && right && !left && !isProbable(right)) return { right: looseScale(right) }
  if (!left && !right) return alignedScales({ left: { min: 0, max: 1 } })
  if (kind === 'histogram') return alignedScales({ left, right })
  return alignedScales({ left: left && steadyExtent(left), right: right && steadyExtent(right) })
}

function isProbable(extent: { readonly min: number; readonly max: number }): boolean {
  const steady = steadyExtent(extent)
  return steady.min === 0 && steady.max === 1
}

function valuesOn(data: ChartData, side: AxisSide): readonly Float64Array[] {
  return data.series.filter(({ axis, hidden }) => axis === side && !hidden).map(drawnValues)
}

/** The height of each of its parts: on a stack that is where it ends. */
export function drawnValues({ values, top }: SeriesData): Float64Array {
  return top ?? values
}

function spanOf(x: Float64Array): Extent {
  return { min: x[0]!, max: x.at(-1)! }
}

function horizontalSpan(kind: ChartKind, data: ChartData, look: AxisLook): Extent {
  if (data.measured && look.scale === 'log') return logSpan(kind, data, look)
  const { min, max } = plainSpan(kind, data)
  const [from, to] = data.measured ? [look.min ?? min, look.max ?? max] : [min, max]
  return from < to ? { min: from, max: to } : { min: from - 1, max: from + 1 }
}

/** Of the places above zero: the others, and limits that are not, have no place on a logarithmic axis. */
function logSpan(kind: ChartKind, { edges, x, length }: ChartData, look: AxisLook): Extent {
  const places = edges ?? x.subarray(0, length)
  const above = places.subarray(lowerBound(places, Number.MIN_VALUE))
  const { min, max } = above.length > 0 ? spanOf(above) : { min: 0.1, max: 1 }
  // Points at the ends are seen whole.
  const room = kind === 'scatter' ? (max / min) ** (1 / 40) : 1
  const [from, to] = [positive(look.min) ?? min / room, positive(look.max) ?? max * room]
  return from < to ? { min: from, max: to } : { min: from / 3, max: from * 3 }
}

function positive(limit: number | undefined): number | undefined {
  return limit !== undefined && limit > 0 ? limit : undefined
}

function plainSpan(kind: ChartKind, data: ChartData): Extent {
  if (data.length === 0 && data.measured) return { min: 0, max: 1 }
  if (data.edges) return spanOf(data.edges)
  if (!data.measured) {
    const edge = kind === 'bar' || data.length <= FEW_PLACES ? 0.5 : 0
    return { min: -edge, max: Math.max(data.length, 1) - 1 + edge }
  }
  const { min, max } = spanOf(data.x)
  if (kind !== 'scatter') return { min, max }
  // Points at the ends are seen whole.
  const room = max / 40 - min / 40
  return { min: min - room, max: max + room }
}
