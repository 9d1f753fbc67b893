import { CellKind, CellMark } from '../../core/cell-kind'
import { decimalsOf, shareOf, type Slider } from '../../core/slider'
import type { NumberFormat } from '../../protocol/api'
import { writtenNumber } from './written-number'

/** A cell's slider as it is drawn, in pixels of the cell at 100%. */
export interface CellSlider {
  readonly slider: Slider
  /** Where its track begins and ends. */
  readonly from: number
  readonly to: number
  /** Where the knob is, from 0 to 1; an empty cell has none. */
  readonly share: number | undefined
  /** Its knob can be taken hold of: the number is no formula's. */
  readonly live: boolean
}

/** What of a cell says how its slider stands. */
export interface SlidCell {
  readonly kind: number
  readonly marks: number
  readonly value: number
  /** What the cell shows. */
  readonly text: string
  readonly format: NumberFormat | undefined
  readonly width: number
}

const DIGIT = 7.6
/** From the track to the cell's border, and to the number beside it. */
const MARGIN = 12
const PADDING = 8
/** A shorter track cannot be aimed at. */
const SHORTEST = 24
/** General shows no more decimals. */
const MOST_DECIMALS = 7

/** The slider beside a cell's number; none beside a text, or where the cell has no room for it. */
export function cellSlider(slider: Slider, cell: SlidCell): CellSlider | undefined {
  if (cell.kind !== CellKind.number && cell.kind !== CellKind.empty) return undefined
  const characters = Math.max(cell.text.length, longest(slider, cell.format))
  const to = cell.width - PADDING - characters * DIGIT - MARGIN
  if (to - MARGIN < SHORTEST) return undefined
  return {
    slider,
    from: MARGIN,
    to,
    share: cell.kind === CellKind.number ? shareOf(slider, cell.value) : undefined,
    live: (cell.marks & (CellMark.formula | CellMark.spilled)) === 0,
  }
}

/** The characters that its numbers take, so that the track stays as it is while the number changes. */
function longest({ min, max, step }: Slider, format: NumberFormat | undefined): number {
  if (format) return Math.max(writtenNumber(min, format).length, writtenNumber(max, format).length)
  const decimals = Math.min(MOST_DECIMALS, Math.max(decimalsOf(min), decimalsOf(step)))
  return Math.max(min.toFixed(decimals).length, max.toFixed(decimals).length)
}

export function sameSlider(a: CellSlider | undefined, b: CellSlider | undefined): boolean {
  return a?.from === b?.from && a?.to === b?.to && a?.share === b?.share && a?.live === b?.live
}

/** What the style sheet needs to draw it. */
export function sliderText({ from, to, share }: CellSlider): string {
  return `;text-align:right;--from:${from};--to:${to};--at:${share ?? 0}`
}

/** What the pointer's pixel in the cell, at 100%, is along the track. */
export function shareAt({ from, to }: CellSlider, x: number): number {
  return (x - from) / (to - from)
}

/** So far from the track the pointer still takes hold of it. */
const REACH = 8

export function isOnTrack({ from, to }: CellSlider, x: number): boolean {
  return x >= from - REACH && x <= to + REACH
}

/** Whether the pointer is on the knob, which then does not jump to it. */
export function isOnKnob(slider: CellSlider, x: number): boolean {
  if (slider.share === undefined) return false
  return Math.abs(x - (slider.from + slider.share * (slider.to - slider.from))) <= REACH
}
