import { axisTexts, scaleAs } from '../scales/axis-look'
import type { AxisMapping } from '../scales/axis-mapping'
import { planLabels } from '../scales/label-plan'
import { looseScale } from '../scales/scales'
import { TEXT_SIZE } from '../scene/scene'
import type { Measure } from '../../text-measure'
import type { Picture } from './picture'

/** Category names longer than this are cut, whatever room there is. */
const LONGEST_LABEL = 60

/** A text at a place of an axis, in shares of its visible length. */
export interface AxisTick {
  readonly share: number
  readonly text: string
}

/** Every tick, or every second, third … one from zero on: the first of these of which no texts touch. */
export function ticksApart(
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

/** Ticks of a part of an axis; on a logarithmic one powers of ten, where two are seen. */
export function ticksOf(look: Picture['looks']['x'], mapping: AxisMapping, steps: number): AxisTick[] {
  const span = { min: mapping.min, max: mapping.max }
  const inside = (tick: number) => tick >= span.min && tick <= span.max
  const own = scaleAs({ ...look, ...span }, looseScale(span, steps), span)
  const powers = look.scale !== undefined && look.scale !== 'linear' && own.ticks.filter(inside).length > 1
  const scale = powers ? own : looseScale(span, steps)
  const ticks = scale.ticks.filter(inside)
  const texts = axisTexts(look, { ticks, step: scale.step })
  return ticks.map((tick, i) => ({ share: mapping.share(tick), text: texts[i]! }))
}

/** What stands at the places of a plot, and whether it slants. */
export function placeTicksOf(picture: Picture, places: AxisMapping, width: number, measure: Measure) {
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
export function lyingTicks({ data }: Picture, places: AxisMapping, height: number): AxisTick[] {
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

/** How wide the widest of some texts is. */
export function widestOf(texts: readonly string[], measure: Measure): number {
  return texts.reduce((most, text) => Math.max(most, measure(text, TEXT_SIZE)), 0)
}
