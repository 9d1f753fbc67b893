import { axisMapping, type AxisMapping, type Part } from '../scales/axis-mapping'
import type { AxisSide } from '../chart-spec'
import { titleRoom } from '../marks/title-marks'
import { fittedText } from '../scene/fitted-text'
import { labelledAxis, type Picture } from './picture'
import { lyingTicks, placeTicksOf, ticksApart, ticksOf, widestOf, type AxisTick } from './axis-ticks'
import { TEXT_SIZE } from '../scene/scene'
import type { Measure } from '../../text-measure'
import type { Box } from '../../box'

/** What is seen of a plot: parts of its two axes. */
export interface PlotPart {
  readonly places: Part
  readonly values: Part
}

export const WHOLE: PlotPart = { places: { from: 0, to: 1 }, values: { from: 0, to: 1 } }

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

const LEVEL_HEIGHT = 26
/** Slanted names take no more of the height than this, and no more than so many pixels. */
const MOST_SLANTED = 0.35
const HIGHEST_SLANTED = 110
/** Nor what sticks out beside the plot more of the width than this. */
const MOST_BESIDE = 0.25
/** Names at the left of bars that lie, and the title beside them, take no more of the width than this. */
const MOST_LYING = 0.4
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

type Ticks = Pick<PlotLayout, 'leftTicks' | 'rightTicks'>
type Laid = Pick<PlotLayout, 'frame' | 'placeTicks' | 'slanted'>

function standing(picture: Picture, room: PlotRoom, places: AxisMapping, ticks: Ticks): Laid {
  const { looks, scales } = picture
  const sides: Sides = {
    left: scales.left ? sideWidth(ticks.leftTicks, room.measure) + titleRoom(looks.left.title) : EDGE,
    right: scales.right ? sideWidth(ticks.rightTicks, room.measure) + titleRoom(looks.right.title) : EDGE,
  }
  const whole = axisMapping(picture.x, picture.data.measured ? looks.x.scale : undefined, WHOLE.places)
  const { left, right } = sidesFor(
    below(picture, room, whole, sides),
    room,
    sides,
    titleRoom(looks.left.title),
  )
  const width = Math.max(1, room.width - left - right)
  const { placeTicks, slanted, names } = below(picture, room, places, { left, right })
  const height = Math.max(1, room.height - EDGE - names - titleRoom(looks.x.title))
  const frame = { left, top: EDGE, width, height }
  if (!slanted) return { frame, placeTicks: uncut(placeTicks, frame, room), slanted }
  const beside = left - titleRoom(looks.left.title) - GAP
  const cut = placeTicks.map((tick) => {
    // It ends below its place: there is the room down to the edge, and that to the left.
    const room45 = Math.min(names - 2 * GAP, beside + tick.share * width) / Math.SQRT1_2
    return { ...tick, text: fittedText(tick.text, room45, room.measure) }
  })
  return { frame, placeTicks: cut, slanted }
}

/** What is beside a plot, in pixels. */
interface Sides {
  readonly left: number
  readonly right: number
}

/** Texts below a plot, and how high they are. */
function below(picture: Picture, room: PlotRoom, places: AxisMapping, { left, right }: Sides) {
  const width = Math.max(1, room.width - left - right)
  const { ticks, slanted } = placeTicksOf(picture, places, width, room.measure)
  // Names have a plan of their own.
  const placeTicks = picture.xScale
    ? ticksApart(ticks, width, (text) => room.measure(text, TEXT_SIZE) + APART)
    : ticks
  const most = Math.min(room.height * MOST_SLANTED, HIGHEST_SLANTED)
  const names = slanted ? Math.min(most, slantedHeight(placeTicks, room.measure)) : LEVEL_HEIGHT
  return { placeTicks, slanted, names }
}

/**
 * The sides, wide enough for what sticks out of the plot below it: of the whole of it, so that they stay where it is
 * moved. Slanted names do not reach under the title at the left.
 */
function sidesFor(
  { placeTicks, slanted, names }: ReturnType<typeof below>,
  { width: all, measure }: PlotRoom,
  sides: Sides,
  title: number,
): Sides {
  let { left, right } = sides
  for (const { share, text } of placeTicks) {
    const size = Math.ceil(measure(text, TEXT_SIZE))
    const before = slanted ? Math.min(size * Math.SQRT1_2, names - 2 * GAP) + GAP + title : size / 2
    left = Math.max(left, sideAt(share, before, all - sides.right))
    if (!slanted) right = Math.max(right, sideAt(1 - share, size / 2, all - sides.left))
  }
  const most = all * MOST_BESIDE
  return {
    left: Math.ceil(Math.max(sides.left, Math.min(most, left))),
    right: Math.ceil(Math.max(sides.right, Math.min(most, right))),
  }
}

/** How wide a side is, of which so much is needed before a tick; the plot, which has what remains of `all`, shrinks with it. */
function sideAt(share: number, needed: number, all: number): number {
  return share < 1 ? (needed - share * all) / (1 - share) : 0
}

/** Ticks without those texts that an edge of the chart would cut. */
function uncut(ticks: readonly AxisTick[], { left, width }: Box, room: PlotRoom): readonly AxisTick[] {
  return ticks.map((tick) => {
    const [at, half] = [left + tick.share * width, room.measure(tick.text, TEXT_SIZE) / 2]
    return at - half >= -1 && at + half <= room.width + 1 ? tick : { ...tick, text: '' }
  })
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
