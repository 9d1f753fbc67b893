import { createMemo, createSignal, type Accessor } from 'solid-js'
import type { ChartId, SheetId, SheetInfo, SheetRange } from '../../../protocol/api'
import type { ChartSpec } from '../../charts/chart-spec'
import { withinFilled } from '../../charts/editor/range-text'
import type { ReferenceTint } from '../../grid/grid-props'
import type { Charts } from './charts'
import { lastRange, type Selection } from '../cells/selection'

/** A field of the panel that takes the cells which are selected next. */
export interface RangeAim {
  readonly field: string
  take(at: SheetRange): void
}

/** The chart that is being edited beside the grid, and the field that waits for cells. */
export interface ChartEditing {
  /** `undefined` while none is, or after it was removed. */
  readonly chart: Accessor<ChartSpec | undefined>
  open(id: ChartId): void
  close(): void
  /** Changes the chart; `typing` names the field of which everything until it is left is one step to undo. */
  change(how: (chart: ChartSpec) => ChartSpec, typing?: string): void
  /** A field was entered: what is typed in it from now on is another step. */
  enter(): void
  readonly aim: Accessor<RangeAim | undefined>
  aimAt(aim: RangeAim | undefined): void
  /** Cells were selected in the grid; true when a field took them. */
  picked(sheet: SheetInfo | undefined, selection: Selection): boolean
  /** What the chart draws of a sheet, for the grid to outline. */
  tints(sheet: SheetId | undefined): readonly ReferenceTint[]
}

export function createChartEditing(charts: Charts): ChartEditing {
  const [id, setId] = createSignal<ChartId>()
  const [aim, setAim] = createSignal<RangeAim>()
  const chart = createMemo(() => charts.specs().find((one) => one.id === id()))
  let visits = 0

  return {
    chart,
    open(next) {
      setAim(undefined)
      setId(next)
    },
    close() {
      setAim(undefined)
      setId(undefined)
    },
    change(how, typing) {
      const edited = id()
      if (edited === undefined) return
      void charts.change(edited, how, typing && `${typing} of ${edited}, visit ${visits}`)
    },
    enter() {
      visits++
    },
    aim,
    aimAt: setAim,
    picked(sheet, selection) {
      const target = aim()
      if (!target || !sheet || !chart()) return false
      target.take({ sheet: sheet.id, range: withinFilled(lastRange(selection), sheet) })
      return true
    },
    tints(sheet) {
      const edited = chart()
      return edited ? tintsOf(edited, sheet) : []
    },
  }
}

/** The colour of references that is the most like that of each series; labels have the one that is left. */
const LIKE_SERIES = [0, 4, 2, 3, 5, 1] as const
const LABEL_COLOUR = 1

/** Outlines of a chart's ranges: labels, and each series about in its colour. */
function tintsOf({ categories, rowNames, series }: ChartSpec, sheet: SheetId | undefined): ReferenceTint[] {
  const drawn = [
    ...[categories, rowNames].map((at) => ({ at, colour: LABEL_COLOUR })),
    ...series.map(({ range, color }, i) => {
      const place = typeof color === 'number' ? color : i
      return { at: range, colour: LIKE_SERIES[place % LIKE_SERIES.length]! }
    }),
  ]
  return drawn.flatMap(({ at, colour }, index) =>
    at && at.sheet === sheet ? [{ range: at.range, colour, index, pointed: false }] : [],
  )
}
