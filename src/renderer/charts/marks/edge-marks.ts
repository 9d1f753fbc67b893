import { isDense, runOf, runsOf, type SeriesLook } from './line-marks'
import { pyramidOf } from '../data/pyramid'
import type { Mark } from '../scene/scene'

/** Half the base of a triangle, and its height. */
const HALF = 4
const TALL = 7

/**
 * Triangles at the edge of the plot for numbers that are infinite: they point where those would be. `middleOf` is where
 * a place is drawn: bars stand beside it.
 */
export function edgeMarks(look: SeriesLook, middleOf = middleOfPlace(look)): Mark[] {
  const { layout, color } = look
  const points: number[] = []
  const last = { plus: -Infinity, minus: -Infinity }
  const draw = (at: number, side: 'plus' | 'minus') => {
    // So many that they would touch are drawn as those that have room.
    if (at - last[side] < 2 * HALF + 1) return
    last[side] = at
    points.push(...triangle(layout, at, side), NaN, NaN)
  }
  for (const [at, plus, minus] of infinitePlaces(look, middleOf)) {
    if (plus) draw(at, 'plus')
    if (minus) draw(at, 'minus')
  }
  return points.length === 0 ? [] : [{ type: 'area', points, color, opacity: 1 }]
}

function* infinitePlaces(
  { layout, data, series }: SeriesLook,
  middleOf: (place: number) => number,
): Generator<readonly [number, boolean, boolean]> {
  const runs = runsOf(layout, data)
  const { values } = series
  const pyramid = pyramidOf(values)
  const all = pyramid.extremes(runs.first, runs.end)
  if (!all.plusInfinity && !all.minusInfinity) return
  if (isDense(runs)) {
    const start = layout.horizontal ? layout.frame.top : layout.frame.left
    for (let pixel = 0; pixel < runs.starts.length; pixel++) {
      const { plusInfinity, minusInfinity } = pyramid.extremes(...runOf(runs, pixel))
      yield [start + pixel + 0.5, plusInfinity, minusInfinity]
    }
    return
  }
  for (let place = runs.first; place < runs.end; place++)
    yield [middleOf(place), values[place] === Infinity, values[place] === -Infinity]
}

function middleOfPlace({ layout, data }: SeriesLook): (place: number) => number {
  return (place) => layout.placeAt(data.x[place]!)
}

function triangle({ frame, horizontal }: SeriesLook['layout'], at: number, side: 'plus' | 'minus'): number[] {
  if (horizontal) {
    const tip = side === 'plus' ? frame.left + frame.width : frame.left
    const base = side === 'plus' ? tip - TALL : tip + TALL
    return [base, at - HALF, base, at + HALF, tip, at]
  }
  const tip = side === 'plus' ? frame.top : frame.top + frame.height
  const base = side === 'plus' ? tip + TALL : tip - TALL
  return [at - HALF, base, at + HALF, base, at, tip]
}
