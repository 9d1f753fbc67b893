import { cellName, type Cell } from '../../core/address'
import { CellKind, CellMark } from '../../core/cell-kind'
import type { SheetId } from '../../protocol/api'
import type { SheetCell } from '../charts/chart-cells'
import type { Grab } from '../charts/create-point-drag'
import { blockAt, indexIn } from '../grid/cell-view'
import type { WorkbookState } from './workbook'

/** How fast a number changes: `fine` a tenth, `coarse` ten times. */
export type Pace = 'fine' | 'usual' | 'coarse'

/** Changes a number live, by dragging it or with keys. */
export interface Scrubbing {
  /** The number of a cell that can be scrubbed: a number that was typed, no formula. */
  numberAt(cell: Cell): number | undefined
  /** Begins a gesture that is one step to undo. */
  start(cell: Cell): Scrub | undefined
  /** Takes hold of a number on any sheet; the answer is a sentence where it is not one that was typed. */
  readonly grab: Grab
  /** One step up or down for the active cell. */
  nudge(by: 1 | -1): void
}

export interface Scrub {
  /** `pixels` further than where the gesture was the last time. */
  move(pixels: number, pace: Pace): void
  /** Another number, whatever the moves were. */
  to(value: number): void
  end(): void
}

const PACES: Readonly<Record<Pace, number>> = { fine: 0.1, usual: 1, coarse: 10 }

/** How much one pixel is for a number: a hundredth of its order, of 1 for small ones. */
export function stepFor(value: number): number {
  return 10 ** (Math.floor(Math.log10(Math.max(Math.abs(value), 1))) - 2)
}

/** A number moved by so many steps, on a round multiple of the step. */
export function scrubbed(value: number, steps: number, step: number): number {
  const moved = Math.round((value + steps * step) / step) * step
  const decimals = Math.max(0, Math.min(20, -Math.floor(Math.log10(step) + 1e-9)))
  return Number(moved.toFixed(decimals))
}

export function createScrubbing(workbook: WorkbookState): Scrubbing {
  let gestures = 0

  function numberAt(cell: Cell): number | undefined {
    const here = workbook.mirror.cells().filter(({ sheet }) => sheet === workbook.sheet()?.id)
    const block = blockAt(here, cell)
    if (!block) return undefined
    const at = indexIn(block, cell)
    const typed = block.kinds[at] === CellKind.number && (block.marks[at]! & ~CellMark.comment) === 0
    return typed && Number.isFinite(block.numbers[at]) ? block.numbers[at] : undefined
  }

  function start(cell: Cell): Scrub | undefined {
    const sheet = workbook.sheet()?.id
    const value = numberAt(cell)
    if (sheet === undefined || value === undefined) return undefined
    return createScrub(workbook, { sheet, cell, value, name: `scrub ${++gestures}` })
  }

  async function grab({ sheet, cell }: SheetCell) {
    const detail = await workbook.client.call('inspect', sheet, cell)
    const name = cellName(cell)
    if (detail.kind !== CellKind.number) return `${name} holds no number that could be dragged.`
    if (detail.input === '')
      return `${name} is filled by a formula in another cell: change what that one reads.`
    if (detail.input.startsWith('=')) return `${name} is computed by a formula: change what it reads.`
    const value = Number(detail.text)
    const scrub = createScrub(workbook, { sheet, cell, value, name: `drag ${++gestures}` })
    return { value, to: scrub.to, end: scrub.end }
  }

  return {
    numberAt,
    start,
    grab,
    nudge(by) {
      const { active } = workbook.selection()
      const sheet = workbook.sheet()?.id
      const value = numberAt(active)
      if (sheet === undefined || value === undefined) return
      const next = scrubbed(value, 10 * by, stepFor(value))
      const merge = `nudge ${sheet} ${active.row} ${active.column}`
      void workbook.apply({ type: 'set-cells', sheet, at: active, inputs: [[String(next)]], merge })
    },
  }
}

interface ScrubStart {
  readonly sheet: SheetId
  readonly cell: Cell
  readonly value: number
  readonly name: string
}

/** One change is on its way at a time; of those that come meanwhile only the newest is made. */
function createScrub(workbook: WorkbookState, { sheet, cell, value, name }: ScrubStart): Scrub {
  const step = stepFor(value)
  let steps = 0
  let wanted: number | undefined
  let shown = value
  let underWay = false

  async function send() {
    if (underWay || wanted === undefined || wanted === shown) return
    underWay = true
    shown = wanted
    wanted = undefined
    try {
      await workbook.apply({ type: 'set-cells', sheet, at: cell, inputs: [[String(shown)]], merge: name })
    } finally {
      underWay = false
      void send()
    }
  }

  return {
    move(pixels, pace) {
      steps += pixels * PACES[pace]
      // A fine gesture ends on finer numbers.
      wanted = pace === 'fine' ? scrubbed(value, steps * 10, step / 10) : scrubbed(value, steps, step)
      void send()
    },
    to(next) {
      wanted = next
      void send()
    },
    end: () => void send(),
  }
}
