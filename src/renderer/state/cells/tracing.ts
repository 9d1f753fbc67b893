import { createSignal, type Accessor } from 'solid-js'
import { rangeOf, type Cell } from '../../../core/address'
import type { Command, SheetId, SheetRange } from '../../../protocol/api'
import type { Notices } from '../notices'
import { selectRange } from './selection'
import type { WorkbookState } from '../workbook'

/** From cells that are referred to, to the cell whose formula does. */
export interface TraceArrow {
  readonly from: SheetRange
  readonly to: SheetRange
}

type Way = 'precedents' | 'dependents'

/** Arrows between formulas and what they refer to. */
export interface Tracing {
  readonly arrows: Accessor<readonly TraceArrow[]>
  /** Draws arrows from or to the active cell; again, one level further. */
  trace(way: Way): Promise<void>
  /** Selects what the active cell refers to, or the cells that refer to it. */
  goTo(way: Way): Promise<void>
  clear(): void
}

const MOST = 200
/** After these, arrows still lead from where they began to where they ended. */
const KEEPS: ReadonlySet<Command['type']> = new Set([
  'set-cells',
  'clear',
  'copy',
  'fill',
  'format-cells',
  'add-rule',
  'clear-rules',
  'clear-formats',
  'comment',
  'size-lines',
  'freeze',
])

export function createTracing(workbook: WorkbookState, say: Notices['say']): Tracing {
  const [arrows, setArrows] = createSignal<readonly TraceArrow[]>([])
  workbook.onChange((command) => {
    if (!command || !KEEPS.has(command.type)) setArrows([])
  })

  const ask = (way: Way, sheet: SheetId, cell: Cell) =>
    way === 'precedents'
      ? workbook.client.call('precedents', sheet, cell)
      : workbook.client.call('dependents', sheet, cell, MOST)

  const none = (way: Way) =>
    say(
      'info',
      way === 'precedents'
        ? 'The active cell has no formula that refers to cells.'
        : 'No formula refers to the active cell.',
    )

  async function arrowsAt(way: Way, home: SheetRange): Promise<readonly TraceArrow[]> {
    const { range } = home
    const found = await ask(way, home.sheet, { row: range.top, column: range.left })
    return found.map((other) =>
      way === 'precedents' ? { from: other, to: home } : { from: home, to: other },
    )
  }

  /** The cells where the next level begins: what the arrows of this one have reached. */
  function reached(way: Way, home: SheetRange): readonly SheetRange[] {
    const cells = [home]
    for (let i = 0; i < cells.length && cells.length < MOST; i++) {
      for (const { from, to } of arrows()) {
        const [near, far] = way === 'precedents' ? [to, from] : [from, to]
        if (same(near, cells[i]!) && !cells.some((known) => same(known, far))) cells.push(far)
      }
    }
    return cells
  }

  return {
    arrows,
    async trace(way) {
      const sheet = workbook.sheet()
      if (!sheet) return
      const home = { sheet: sheet.id, range: rangeOf(workbook.selection().active) }
      const found = (await Promise.all(reached(way, home).map((cell) => arrowsAt(way, cell)))).flat()
      const fresh = found.filter(
        (arrow) => !arrows().some(({ from, to }) => same(from, arrow.from) && same(to, arrow.to)),
      )
      if (fresh.length === 0 && found.length === 0) return none(way)
      if (fresh.length === 0) return say('info', 'The arrows lead to the end already.')
      setArrows((all) => [...all, ...fresh].slice(0, MOST))
      if (fresh.length >= MOST) say('info', `The first ${MOST} arrows are drawn.`)
    },
    async goTo(way) {
      const sheet = workbook.sheet()
      const { active } = workbook.selection()
      if (!sheet) return
      const found = await ask(way, sheet.id, active)
      const [first] = found
      if (!first) return none(way)
      workbook.goTo(first)
      const here = found.filter((other) => other.sheet === first.sheet)
      const ranges = here.map(({ range }) => range)
      workbook.select({ ...selectRange(ranges.at(-1)!), ranges })
    },
    clear: () => setArrows([]),
  }
}

function same(a: SheetRange, b: SheetRange): boolean {
  const { top, left, bottom, right } = a.range
  const { range } = b
  return (
    a.sheet === b.sheet &&
    top === range.top &&
    left === range.left &&
    bottom === range.bottom &&
    right === range.right
  )
}
