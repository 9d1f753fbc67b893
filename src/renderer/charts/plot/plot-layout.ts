import { axisTexts, scaleAs } from '../scales/axis-look'
import { axisMapping, type AxisMapping, type Part } from '../scales/axis-mapping'
import type { AxisSide } from '../chart-spec'
import { fittedText } from '../scene/fitted-text'
import { planLabels } from '../scales/label-plan'
import { labelledAxis, type Picture } from './picture'
import { looseScale } from '../scales/scales'
import { TEXT_SIZE, type Measure } from '../scene/scene'
import type { Box } from '../../box'

/** What is seen of a plot: parts of its two axes. */
export interface PlotPart {
  readonly places: Part
  readonly values: Part
}

export const WHOLE: PlotPart = { places: { from: 0, to: 1 }, values: { from: 0, to: 1 } }

/** A text at a place of an axis, in shares of its visible length. */
export interface AxisTick {
  readonly share: number
  readonly text: string
}

/** Where everything of a plot is, in CSS pixels. */
export interface PlotLayout {
  readonly width: number
  readonly height: number
  readonly frame: Box
  /** Places go down and values to the right. */
  readonly horizontal: boolean
  readonly places: AxisMapping
  readonly left: AxisMapping | undefined
  readonly right: AxisMapping | undefined
  readonly placeTicks: readonly AxisTick[]
  readonly leftTicks: readonly AxisTick[]
  readonly rightTicks: readonly AxisTick[]
  /** Names below the plot stand at 45°. */
  readonly slanted: boolean
  readonly measure: Measure
  /** Where a place is along its axis, and a value along its own. */
  placeAt(x: number): number
  valueAt(side: AxisSide, value: number): number
}

export interface PlotRoom {
  readonly width: number
  readonly height: number
  readonly part: PlotPart
  readonly measure: Measure
}

/** Category names longer than this are cut. */
const LONGEST_LABEL = 14
const LEVEL_HEIGHT = 26
/** Slanted names take no more of the height than this. */
const MOST_SLANTED = 0.35
/** Names at the left of bars that lie, and the title beside them, take no more of the width than this. */
const MOST_LYING = 0.4
export const TITLE_HEIGHT = 18
/** Between labels and the plot. */
export const GAP = 7
/** Between two texts on a line. */
const APART = 6
/** Beside the plot where nothing else is. */
const EDGE = 8
/** Farther out than this nothing can be told apart, and painting could overflow. */
const FAR = 1e5

export function plotLayout(picture: Picture, room: PlotRoom): PlotLayout {
  const horizontal = picture.horizontal
  const xLook = picture.data.measured ? picture.looks.x.scale : undefined
  const places = axisMapping(picture.x, xLook, room.part.places)
  const [left, right] = [valueAxis(picture, 'left', room), valueAxis(picture, 'right', room)]
  const axes = { places, left: left?.mapping, right: right?.mapping }
  const all = { leftTicks: left?.ticks ?? [], rightTicks: right?.ticks ?? [] }
  const laid = horizontal ? lying(picture, room, places, all) : standing(picture, room, places, all)
  const untouched = (ticks: readonly AxisTick[]) =>
    horizontal
      ? ticksApart(ticks, laid.frame.width, (text) => room.measure(text, TEXT_SIZE) + APART)
      : ticksApart(ticks, laid.frame.height, () => TEXT_SIZE + 1)
  const ticks = { leftTicks: untouched(all.leftTicks), rightTicks: untouched(all.rightTicks) }
  return {
    width: room.width,
    height: room.height,
    horizontal,
    measure: room.measure,
    ...axes,
    ...ticks,
    ...laid,
    ...mapped(laid.frame, axes, horizontal),
  }
}

function mapped(
  { left, top, width, height }: Box,
  axes: Pick<PlotLayout, 'places' | 'left' | 'right'>,
  horizontal: boolean,
): Pick<PlotLayout, 'placeAt' | 'valueAt'> {
  return {
    placeAt(x) {
      const share = axes.places.share(x)
      return held(horizontal ? top + share * height : left + share * width)
    },
    valueAt(side, value) {
      const share = axes[side]?.share(value) ?? NaN
      return held(horizontal ? left + share * width : top + (1 - share) * height)
    },
  }
}

function held(pixel: number): number {
  return Math.max(-FAR, Math.min(FAR, pixel))
}

/** Every tick, or every second, third … one from zero on: the first of these of which no texts touch. */
function ticksApart(
  ticks: readonly AxisTick[],
  length: number,
  sizeOf: (text: string) => number,
): readonly AxisTick[] {
  const zero = Math.max(
    0,
    ticks.findIndex(({ text }) => Number.parseFloat(text) === 0),
  )
  for (let every = 1; every < ticks.length; every++) {
    const kept = ticks.filter((_, index) => (index - zero) % every === 0)
    const written = kept.filter(({ text }) => text !== '')
    const touches = written.some((tick, index) => {
      const before = written[index - 1]
      const room = before && (tick.share - before.share) * length
      return room !== undefined && room < (sizeOf(before!.text) + sizeOf(tick.text)) / 2
    })
    if (!touches) return kept
  }
  return ticks.slice(zero, zero + 1)
}

type Ticks = Pick<PlotLayout, 'leftTicks' | 'rightTicks'>
type Laid = Pick<PlotLayout, 'frame' | 'placeTicks' | 'slanted'>

function standing(picture: Picture, room: PlotRoom, places: AxisMapping, ticks: Ticks): Laid {
  const { looks, scales } = picture
  const left = scales.left ? sideWidth(ticks.leftTicks, room.measure) + titleRoom(looks.left.title) : EDGE
  const right = scales.right ? sideWidth(ticks.rightTicks, room.measure) + titleRoom(looks.right.title) : EDGE
  const width = Math.max(1, room.width - left - right)
  const { ticks: allPlaces, slanted } = placeTicksOf(picture, places, width, room.measure)
  // Names have a plan of their own.
  const placeTicks = picture.xScale
    ? ticksApart(allPlaces, width, (text) => room.measure(text, TEXT_SIZE) + APART)
    : allPlaces
  const names = slanted
    ? Math.min(room.height * MOST_SLANTED, slantedHeight(placeTicks, room.measure))
    : LEVEL_HEIGHT
  const height = Math.max(1, room.height - EDGE - names - titleRoom(looks.x.title))
  const frame = { left, top: EDGE, width, height }
  if (!slanted) return { frame, placeTicks, slanted }
  const beside = left - titleRoom(looks.left.title) - GAP
  const cut = placeTicks.map((tick) => {
    // It ends below its place: there is the room down to the edge, and that to the left.
    const room45 = Math.min(names - 2 * GAP, beside + tick.share * width) / Math.SQRT1_2
    return { ...tick, text: fittedText(tick.text, room45, room.measure) }
  })
  return { frame, placeTicks: cut, slanted }
}

/** Bars that lie: names at the left, the left axis below, the right one above. */
function lying(picture: Picture, room: PlotRoom, places: AxisMapping, ticks: Ticks): Laid {
  const { looks, scales } = picture
  const top = scales.right ? LEVEL_HEIGHT + titleRoom(looks.right.title) : EDGE
  const bottom = scales.left ? LEVEL_HEIGHT + titleRoom(looks.left.title) : EDGE
  const height = Math.max(1, room.height - top - bottom)
  const longest = room.width * MOST_LYING - titleRoom(looks.x.title)
  const placeTicks = lyingTicks(picture, places, height).map((tick) => ({
    ...tick,
    text: fittedText(tick.text, longest, room.measure),
  }))
  const left = sideWidth(placeTicks, room.measure) + titleRoom(looks.x.title)
  const last = (ticks.leftTicks.at(-1) ?? ticks.rightTicks.at(-1))?.text ?? ''
  const right = Math.max(EDGE, Math.ceil(room.measure(last, TEXT_SIZE) / 2) + 2)
  const width = Math.max(1, room.width - left - right)
  return { frame: { left, top, width, height }, placeTicks, slanted: false }
}

function titleRoom(title: string | undefined): number {
  return title ? TITLE_HEIGHT : 0
}

function valueAxis(picture: Picture, side: AxisSide, { part }: PlotRoom) {
  const scale = picture.scales[side]
  if (!scale) return undefined
  const look = picture.looks[side]
  const mapping = axisMapping(scale, look.scale, part.values)
  if (part.values.from === 0 && part.values.to === 1) {
    const texts = labelledAxis(picture, side)?.texts ?? []
    return {
      mapping,
      ticks: scale.ticks.map((tick, i) => ({ share: mapping.share(tick), text: texts[i] ?? '' })),
    }
  }
  return { mapping, ticks: ticksOf(look, mapping, 5) }
}

/** Ticks of a part of an axis; on a logarithmic one powers of ten, where two are seen. */
function ticksOf(look: Picture['looks']['x'], mapping: AxisMapping, steps: number): AxisTick[] {
  const span = { min: mapping.min, max: mapping.max }
  const inside = (tick: number) => tick >= span.min && tick <= span.max
  const own = scaleAs({ ...look, ...span }, looseScale(span, steps), span)
  const powers = look.scale !== undefined && look.scale !== 'linear' && own.ticks.filter(inside).length > 1
  const scale = powers ? own : looseScale(span, steps)
  const ticks = scale.ticks.filter(inside)
  const texts = axisTexts(look, { ticks, step: scale.step })
  return ticks.map((tick, i) => ({ share: mapping.share(tick), text: texts[i]! }))
}

function placeTicksOf(picture: Picture, places: AxisMapping, width: number, measure: Measure) {
  const { data, xScale, looks, x } = picture
  if (xScale) {
    const whole = places.min === x.min && places.max === x.max
    if (!whole) return { ticks: ticksOf(looks.x, places, 6), slanted: false }
    const ticks = xScale.ticks.filter((tick) => tick >= x.min && tick <= x.max)
    // Between two powers of ten a logarithmic axis has the ticks of any other.
    if (xScale.step === 0 && ticks.length < 2) return { ticks: ticksOf(looks.x, places, 6), slanted: false }
    const texts = axisTexts(looks.x, { ...xScale, ticks })
    return { ticks: ticks.map((tick, i) => ({ share: places.share(tick), text: texts[i]! })), slanted: false }
  }
  const [first, last] = seenPlaces(places, data.length)
  const count = Math.max(1, last - first + 1)
  const sample = Array.from({ length: Math.min(count, 200) }, (_, i) => shorten(data.label(first + i)))
  if (data.length > 0) sample.push(shorten(data.label(last)))
  const plan = planLabels({ places: count, width, widest: widestOf(sample, measure), named: data.named })
  const start = plan.every > 1 && !data.named ? plan.every - 1 : 0
  const ticks: AxisTick[] = []
  for (let place = start; place <= last && data.length > 0; place += plan.every) {
    if (place >= first) ticks.push({ share: places.share(place), text: shorten(data.label(place)) })
    else place += Math.floor((first - place - 1) / plan.every) * plan.every
  }
  return { ticks, slanted: plan.slanted }
}

/** Names one below the other, as many as there is room for. */
function lyingTicks({ data }: Picture, places: AxisMapping, height: number): AxisTick[] {
  const [first, last] = seenPlaces(places, data.length)
  const every = Math.max(1, Math.ceil(((last - first + 1) * (TEXT_SIZE + 3)) / height))
  const ticks: AxisTick[] = []
  for (let place = Math.ceil(first / every) * every; place <= last && data.length > 0; place += every)
    ticks.push({ share: places.share(place), text: shorten(data.label(place)) })
  return ticks
}

/** The first and the last place that is seen, of those that are counted. */
function seenPlaces({ min, max }: AxisMapping, length: number): readonly [number, number] {
  return [Math.max(0, Math.ceil(min)), Math.min(length - 1, Math.floor(max))]
}

function shorten(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label
}

function widestOf(texts: readonly string[], measure: Measure): number {
  return texts.reduce((most, text) => Math.max(most, measure(text, TEXT_SIZE)), 0)
}

function sideWidth(ticks: readonly AxisTick[], measure: Measure): number {
  return (
    Math.ceil(
      widestOf(
        ticks.map(({ text }) => text),
        measure,
      ),
    ) +
    GAP +
    2
  )
}

function slantedHeight(ticks: readonly AxisTick[], measure: Measure): number {
  return (
    Math.ceil(
      widestOf(
        ticks.map(({ text }) => text),
        measure,
      ) * Math.SQRT1_2,
    ) +
    2 * GAP
  )
}
