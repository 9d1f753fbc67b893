import { describe, expect, it } from 'vitest'
import { CellKind, CellMark } from '../../../../src/core/cell-kind'
import type { Slider } from '../../../../src/core/slider'
import { cellSlider, isOnKnob, isOnTrack, shareAt } from '../../../../src/renderer/grid/cell-slider'

const slider: Slider = { min: 0, max: 2, step: 0.01, scale: 'linear' }
const cell = { kind: CellKind.number, marks: 0, value: 0.5, text: '0.5', format: undefined, width: 160 }

describe('the slider of a cell', () => {
  it('leaves room for the longest of its numbers, so that the track stays as it is', () => {
    const [short, long] = [cellSlider(slider, cell)!, cellSlider(slider, { ...cell, text: '1.25' })!]
    expect([short.from, short.to]).toEqual([long.from, long.to])
    expect(short.share).toBe(0.25)
    expect(cellSlider(slider, { ...cell, text: '0.123456' })!.to).toBeLessThan(short.to)
  })

  it('is not drawn beside a text, nor where there is no room', () => {
    expect(cellSlider(slider, { ...cell, kind: CellKind.text })).toBeUndefined()
    expect(cellSlider(slider, { ...cell, width: 64 })).toBeUndefined()
  })

  it('can be moved in an empty cell, and not where a formula says the number', () => {
    const empty = cellSlider(slider, { ...cell, kind: CellKind.empty, text: '' })
    expect(empty).toMatchObject({ live: true, share: undefined })
    for (const marks of [CellMark.formula, CellMark.spilled])
      expect(cellSlider(slider, { ...cell, marks })!.live).toBe(false)
    expect(cellSlider(slider, { ...cell, marks: CellMark.comment })!.live).toBe(true)
  })

  it('is under the pointer from a little before its track to a little after', () => {
    const drawn = cellSlider(slider, cell)!
    expect(
      [drawn.from - 9, drawn.from - 4, drawn.to + 4, drawn.to + 9].map((x) => isOnTrack(drawn, x)),
    ).toEqual([false, true, true, false])
    expect(shareAt(drawn, (drawn.from + drawn.to) / 2)).toBe(0.5)
    const knob = drawn.from + 0.25 * (drawn.to - drawn.from)
    expect([isOnKnob(drawn, knob + 3), isOnKnob(drawn, knob + 12)]).toEqual([true, false])
  })
})
