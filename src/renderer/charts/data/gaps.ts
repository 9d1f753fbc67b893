/** Places with a number between two gaps, or between a gap and an end: no line reaches them. */
export function isolatedPlaces(values: ArrayLike<number>): number[] {
  const gap = (place: number) => !(values[place]! >= -Infinity)
  const alone: number[] = []
  for (let place = 0; place < values.length; place++) {
    if (!gap(place) && gap(place - 1) && gap(place + 1)) alone.push(place)
  }
  return alone
}
