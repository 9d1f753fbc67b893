import { cellName, type Cell } from '../../../core/address'
import { CellKind, CellMark } from '../../../core/cell-kind'
import { stepped, type Slider } from '../../../core/slider'
import type { SheetId } from '../../../protocol/api'
import type { SheetCell } from '../../charts/data/chart-cells'
import type { Grab, PointGrip } from '../../charts/hands/create-point-drag'
import { lookAt } from '../../grid/cell-paint'
import { blockAt, indexIn } from '../../grid/cell-view'
import type { Notices } from '../notices'
import type { WorkbookState } from '../workbook'

/** How fast a number changes: `fine` a tenth, `coarse` ten times. */
export type Pace = 'fine' | 'usual' | 'coarse'

/** Changes a number live, by dragging it or with keys. */
export interface Scrubbing {
  /** The number of a cell that can be scrubbed: a number that was typed, no formula. */
  numberAt(cell: Cell): number | undefined
  /** Begins a gesture that is one step to undo. */
  start(cell: Cell): Scrub | undefined
  /** Takes hold of a cell's slider, which may be of an empty cell; says why where it cannot be moved. */
  slide(cell: Cell): Slide | undefined
  /** Takes hold of numbers on any sheet, in one step to undo; the answer is a sentence for each that was not typed. */
  readonly grab: Grab
  /** One step up or down for the active cell; of its slider, where it has one. Says why where there is none. */
  nudge(by: 1 | -1): void
}

/** A number while it is changed. All that is done until its end is one step to undo. */
export interface Slide {
  to(value: number): void
  end(): void
  /** Takes all of it back. */
  cancel(): void
}

export interface Scrub extends Slide {
  /** `pixels` further than where the gesture was the last time. */
  move(pixels: number, pace: Pace): void
}

const PACES: Readonly<Record<Pace, number>> = { fine: 0.1, usual: 1, coarse: 10 }

/** How much one pixel is for a number: a hundredth of its order, of 1 for small ones. */
function stepFor(value: number): number {
  return 10 ** (Math.floor(Math.log10(Math.max(Math.abs(value), 1))) - 2)
}

/** A number moved by so many steps, on a round multiple of the step. */
function scrubbed(value: number, steps: number, step: number): number {
  const moved = Math.round((value + steps * step) / step) * step
  const decimals = Math.max(0, Math.min(20, -Math.floor(Math.log10(step) + 1e-9)))
  return Number(moved.toFixed(decimals))
}

/** What there is to change in a cell: a number that was typed, or room for one. */
interface Held {
  readonly sheet: SheetId
  readonly value: number | undefined
  readonly slider: Slider | undefined
}

export type ScrubbedWorkbook = Pick<WorkbookState, 'apply' | 'client' | 'mirror' | 'selection' | 'sheet'>

export function createScrubbing(workbook: ScrubbedWorkbook, say: Notices['say']): Scrubbing {
  let gestures = 0

  /** The answer is a sentence where a cell of the sheet in front has nothing to change. */
  function heldIn(cell: Cell): Held | string | undefined {
    const sheet = workbook.sheet()?.id
    const block = blockAt(
      workbook.mirror.cells().filter((one) => one.sheet === sheet),
      cell,
    )
    if (sheet === undefined || !block) return undefined
    const at = indexIn(block, cell)
    const name = cellName(cell)
    if (block.marks[at]! & CellMark.formula) return computedSentence(name)
    if (block.marks[at]! & CellMark.spilled) return spilledSentence(name)
    const slider = lookAt(block, at)?.slider
    if (block.kinds[at] === CellKind.empty) return { sheet, value: undefined, slider }
    const isNumber = block.kinds[at] === CellKind.number && Number.isFinite(block.numbers[at])
    return isNumber ? { sheet, value: block.numbers[at], slider } : noNumberSentence(name)
  }

  function numberAt(cell: Cell): number | undefined {
    const held = heldIn(cell)
    return typeof held === 'object' ? held.value : undefined
  }

  function start(cell: Cell): Scrub | undefined {
    const held = heldIn(cell)
    if (typeof held !== 'object' || held.value === undefined) return undefined
    const { sheet, value, slider } = held
    return createScrub(workbook, { sheet, cell, value, name: `scrub ${++gestures}` }, slider)
  }

  function slide(cell: Cell): Slide | undefined {
    const held = heldIn(cell)
    if (typeof held === 'string') say('error', held)
    if (typeof held !== 'object') return undefined
    return createSlide(workbook, { sheet: held.sheet, cell, value: held.value, name: `slide ${++gestures}` })
  }

  async function gripOf({ sheet, cell }: SheetCell, gesture: string): Promise<PointGrip | string> {
    const detail = await workbook.client.call('inspect', sheet, cell)
    const name = cellName(cell)
    if (detail.kind !== CellKind.number) return noNumberSentence(name)
    if (detail.input === '') return spilledSentence(name)
    if (detail.input.startsWith('=')) return computedSentence(name)
    const value = Number(detail.text)
    return { value, ...createSlide(workbook, { sheet, cell, value, name: gesture }) }
  }

  function grab(cells: readonly SheetCell[], by?: 'keys') {
    const gesture = by === 'keys' && cells[0] ? nudging(cells[0]) : `drag ${++gestures}`
    return Promise.all(cells.map((at) => gripOf(at, gesture)))
  }

  function nudge(by: 1 | -1) {
    const { active } = workbook.selection()
    const held = heldIn(active)
    if (held === undefined) return
    if (typeof held === 'string') return say('error', held)
    const { sheet, value, slider } = held
    if (value === undefined && !slider) return say('error', noNumberSentence(cellName(active)))
    const next = slider ? nextOnSlider(slider, value, by) : scrubbed(value ?? 0, 10 * by, stepFor(value ?? 0))
    if (next === value) return
    const merge = nudging({ sheet, cell: active })
    void workbook.apply({ type: 'set-cells', sheet, at: active, inputs: [[String(next)]], merge })
  }

  return { numberAt, start, slide, grab, nudge }
}

/** Steps by keys that follow one another on a cell, in the sheet or in a chart, are one to undo. */
const nudging = ({ sheet, cell }: SheetCell) => `nudge ${sheet} ${cell.row} ${cell.column}`

/** An empty cell begins at the end that it comes from. */
function nextOnSlider(slider: Slider, value: number | undefined, by: 1 | -1): number {
  if (value === undefined) return by > 0 ? slider.min : slider.max
  return stepped(slider, value, by)
}

export const computedSentence = (name: string) => `${name} is computed by a formula: change what it reads.`
export const spilledSentence = (name: string) =>
  `${name} is filled by a formula in another cell: change what that one reads.`
export const noNumberSentence = (name: string) => `${name} holds no number that could be changed: type one.`

interface SlideStart {
  readonly sheet: SheetId
  readonly cell: Cell
  /** What the cell holds at first. */
  readonly value: number | undefined
  readonly name: string
}

/** Sends one change at a time; of those that arrive meanwhile only the newest is sent. */
function createSlide(
  { apply, client }: Pick<WorkbookState, 'apply' | 'client'>,
  { sheet, cell, value, name }: SlideStart,
): Slide {
  // As it was typed: `1.0` comes back as `1.0`.
  const before = client.call('inspect', sheet, cell)
  let wanted: string | undefined
  let shown = value === undefined ? '' : String(value)
  let underWay = false

  async function send() {
    if (underWay || wanted === undefined || wanted === shown) return
    underWay = true
    shown = wanted
    wanted = undefined
    try {
      await apply({ type: 'set-cells', sheet, at: cell, inputs: [[shown]], merge: name })
    } finally {
      underWay = false
      void send()
    }
  }

  let changed = false
  return {
    to(next) {
      changed = true
      wanted = String(next)
      void send()
    },
    end: () => void send(),
    cancel() {
      if (!changed) return
      void before.then(({ input }) => {
        wanted = input
        return send()
      })
    },
  }
}

function createScrub(
  workbook: Pick<WorkbookState, 'apply' | 'client'>,
  start: SlideStart & { readonly value: number },
  /** Whose ends it keeps to. */
  slider: Slider | undefined,
): Scrub {
  const slide = createSlide(workbook, start)
  const step = stepFor(start.value)
  let steps = 0
  return {
    ...slide,
    move(pixels, pace) {
      steps += pixels * PACES[pace]
      // A fine gesture ends on finer numbers.
      const fine = pace === 'fine' ? 10 : 1
      const next = scrubbed(start.value, steps * fine, step / fine)
      slide.to(slider ? Math.min(slider.max, Math.max(slider.min, next)) : next)
    },
  }
}
