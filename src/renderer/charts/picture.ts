import type { ChartData } from './chart-data'
import type { AxisSide, ChartKind } from './chart-spec'
import { tickTexts } from './number-text'
import { alignedScales, extentOf, looseScale, steadyExtent, type AxisScale, type AxisScales } from './scales'

/** Up to this many places each has room of its own under a line. */
const FEW_PLACES = 60

/** Numbers along the bottom are short: there is room for more of them. */
const X_STEPS = 8

/** Everything that painting a chart needs to know, decided; sizes in pixels are all that is missing. */
export interface Picture {
  readonly kind: ChartKind
  readonly data: ChartData
  readonly scales: AxisScales
  /** What the bottom axis spans. */
  readonly x: { readonly min: number; readonly max: number }
  /** Ticks of a bottom axis of numbers; places have labels instead. */
  readonly xScale: AxisScale | undefined
}

/** A vertical axis with what stands at its ticks. */
export interface LabelledAxis extends AxisScale {
  readonly texts: readonly string[]
}

export function pictureOf(kind: ChartKind, data: ChartData): Picture {
  const xScale = data.measured && data.length > 0 ? looseScale(spanOf(data.x), X_STEPS) : undefined
  return { kind, data, scales: scalesOf(kind, data), x: horizontalSpan(kind, data), xScale }
}

/** The labels of one side: none where no number of that side can be, such as below zero for probabilities. */
export function labelledAxis(picture: Picture, side: AxisSide): LabelledAxis | undefined {
  const scale = picture.scales[side]
  const extent = extentOf(valuesOn(picture.data, side))
  if (!scale || !extent) return undefined
  const [least, most] = [Math.min(extent.min, 0), Math.max(extent.max, 0)]
  const texts = tickTexts(scale.ticks, scale.step).map((text, index) => {
    const tick = scale.ticks[index]!
    const outside = (least === 0 && tick < -scale.step / 2) || (most === 0 && tick > scale.step / 2)
    return outside && picture.scales.left && picture.scales.right ? '' : text
  })
  return { ...scale, texts }
}

function scalesOf(kind: ChartKind, data: ChartData): AxisScales {
  const left = extentOf(valuesOn(data, 'left'))
  const right = extentOf(valuesOn(data, 'right'))
  if (kind === 'line' && left && !right && !isProbable(left)) return { left: looseScale(left) }
  if (kind === 'line' && right && !left && !isProbable(right)) return { right: looseScale(right) }
  if (!left && !right) return alignedScales({ left: { min: 0, max: 1 } })
  return alignedScales({ left: left && steadyExtent(left), right: right && steadyExtent(right) })
}

function isProbable(extent: { readonly min: number; readonly max: number }): boolean {
  const steady = steadyExtent(extent)
  return steady.min === 0 && steady.max === 1
}

function valuesOn(data: ChartData, side: AxisSide): readonly Float64Array[] {
  return data.series.filter(({ axis }) => axis === side).map(({ values }) => values)
}

function spanOf(x: Float64Array): { min: number; max: number } {
  return { min: x[0]!, max: x.at(-1)! }
}

function horizontalSpan(kind: ChartKind, data: ChartData): { min: number; max: number } {
  if (!data.measured) {
    const edge = kind === 'bar' || data.length <= FEW_PLACES ? 0.5 : 0
    return { min: -edge, max: Math.max(data.length, 1) - 1 + edge }
  }
  if (data.length === 0) return { min: 0, max: 1 }
  const { min, max } = spanOf(data.x)
  return min < max ? { min, max } : { min: min - 1, max: max + 1 }
}
