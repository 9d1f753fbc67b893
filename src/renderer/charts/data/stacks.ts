/** Where one part of a stack begins and ends at each place; NaN is a gap. */
export interface Stacked {
  readonly base: Float64Array
  readonly top: Float64Array
}

/**
 * Lists of numbers on top of each other, `length` places each. With `signs` numbers below zero pile up downwards from
 * zero and the others upwards, as bars do; without it all are added up, as areas are. A gap takes no room.
 */
export function stacked(lists: readonly Float64Array[], length: number, signs: boolean): readonly Stacked[] {
  const above = new Float64Array(length)
  const below = signs ? new Float64Array(length) : above
  return lists.map((values) => {
    const [base, top] = [new Float64Array(length), new Float64Array(length).fill(NaN)]
    for (let place = 0; place < length; place++) {
      const value = values[place] ?? NaN
      const pile = value < 0 ? below : above
      base[place] = pile[place]!
      if (!Number.isFinite(value)) continue
      pile[place]! += value
      top[place] = pile[place]!
    }
    return { base, top }
  })
}
