import { createMemo, createSignal, type Accessor } from 'solid-js'
import type { ChartId } from '../../../protocol/api'
import { firstFloating, type Floating } from '../../charts/place/float-box'
import type { ChartSpec } from '../../charts/chart-spec'
import type { Viewport } from '../../grid/layout'
import type { GridLines } from '../../grid/lines'
import type { Charts } from './charts'
import type { ChartWindow } from './chart-window'
import type { WorkbookState } from '../workbook'

/** Something that can be done about where a chart is. */
export interface ChartDeed {
  readonly kind: 'float' | 'dock' | 'front' | 'up' | 'down' | 'maximize' | 'restore' | 'window'
  readonly label: string
  readonly run: () => void
}

/** Where the charts are: in the pane, over cells. */
export interface ChartPlacing {
  /** In the pane, in their order. */
  readonly docked: Accessor<readonly ChartSpec[]>
  /** Over the cells of the sheet in front, the last one on top. */
  readonly floating: Accessor<readonly (ChartSpec & { readonly place: Floating })[]>
  /** The chart that a window of its own shows, and nothing else. */
  readonly taken: Accessor<readonly ChartSpec[]>
  /** The chart that has the pane for itself. */
  readonly maximized: Accessor<ChartId | undefined>
  readonly deeds: (id: ChartId) => readonly ChartDeed[]
  /** Gives a docked chart another place among those of the pane. */
  order(id: ChartId, to: number): void
  share(shares: readonly { readonly id: ChartId; readonly share: number }[], drag: string): void
  place(id: ChartId, place: Floating, drag: string): Promise<unknown>
  /** The grid says what it shows, so that a chart begins to float where it is seen. */
  setView(view: Accessor<{ readonly view: Viewport; readonly lines: GridLines }> | undefined): void
}

export function createChartPlacing(
  workbook: Pick<WorkbookState, 'charts' | 'sheet'>,
  charts: Pick<Charts, 'specs' | 'move'>,
  chartWindow: Pick<ChartWindow, 'what' | 'open' | 'close'>,
  showPane: () => void,
): ChartPlacing {
  const [chosen, setMaximized] = createSignal<ChartId>()
  const [view, setView] = createSignal<Accessor<{ view: Viewport; lines: GridLines }>>()
  const taken = createMemo(() => charts.specs().filter(({ id }) => id === chartWindow.what()))
  const here = createMemo(() => charts.specs().filter(({ id }) => id !== chartWindow.what()))
  const docked = createMemo(() => here().filter(({ place }) => place?.kind !== 'floating'))
  // What is told of a sheet is told anew with every view; its number stays.
  const sheet = createMemo(() => workbook.sheet()?.id)
  const floating = createMemo(() => {
    return here().flatMap((spec) => {
      const { place } = spec
      return place?.kind === 'floating' && place.sheet === sheet() ? [{ ...spec, place }] : []
    })
  })
  const maximized = () => docked().find(({ id }) => id === chosen())?.id
  const rankOf = (id: ChartId) => workbook.charts().findIndex((chart) => chart.id === id)

  function float(id: ChartId) {
    const front = workbook.sheet()
    const shown = view()?.()
    if (!front || !shown) return
    const place = firstFloating(front, shown.view, shown.lines, floating().length)
    void charts.move(id, { place, to: workbook.charts().length - 1 })
  }

  const placeOf = (id: ChartId) => docked().findIndex((spec) => spec.id === id)

  function order(id: ChartId, to: number) {
    const other = docked()[to]
    if (other && other.id !== id) void charts.move(id, { to: rankOf(other.id) })
  }

  /** Where all of the pane is in the window already, none of them goes there alone. */
  function windowDeeds(id: ChartId): readonly ChartDeed[] {
    if (chartWindow.what() === 'all') return []
    return [{ kind: 'window', label: 'Open in a window', run: () => chartWindow.open(id) }]
  }

  function takenDeeds(): readonly ChartDeed[] {
    return [{ kind: 'dock', label: 'Back to the main window', run: chartWindow.close }]
  }

  function deedsOf(id: ChartId): readonly ChartDeed[] {
    if (chartWindow.what() === id) return takenDeeds()
    return docked().some((spec) => spec.id === id) ? dockedDeeds(id) : floatingDeeds(id)
  }

  function dockedDeeds(id: ChartId): readonly ChartDeed[] {
    const at = placeOf(id)
    const alone = docked().length < 2
    const isMaximized = maximized() === id
    const up = { kind: 'up', label: 'Move up', run: () => order(id, placeOf(id) - 1) } as const
    const down = { kind: 'down', label: 'Move down', run: () => order(id, placeOf(id) + 1) } as const
    return [
      { kind: 'float', label: 'Float over the cells', run: () => float(id) },
      ...windowDeeds(id),
      ...(isMaximized
        ? [{ kind: 'restore', label: 'Show the other charts', run: () => setMaximized(undefined) } as const]
        : []),
      ...(alone || isMaximized
        ? []
        : [{ kind: 'maximize', label: 'Fill the pane', run: () => setMaximized(id) } as const]),
      ...(isMaximized || at < 1 ? [] : [up]),
      ...(isMaximized || at === docked().length - 1 ? [] : [down]),
    ]
  }

  function floatingDeeds(id: ChartId): readonly ChartDeed[] {
    const isOnTop = floating().at(-1)?.id === id
    return [
      {
        kind: 'dock',
        label: 'Dock beside the cells',
        run() {
          void charts.move(id, { place: { kind: 'docked' } })
          showPane()
        },
      },
      ...windowDeeds(id),
      ...(isOnTop
        ? []
        : [
            {
              kind: 'front',
              label: 'Bring to front',
              run: () => void charts.move(id, { to: workbook.charts().length - 1 }),
            } as const,
          ]),
    ]
  }

  return {
    docked,
    floating,
    taken,
    maximized,
    deeds: deedsOf,
    order,
    share(shares, drag) {
      for (const { id, share } of shares) void charts.move(id, { place: { kind: 'docked', share } }, drag)
    },
    place: (id, place, drag) => charts.move(id, { place }, drag),
    setView: (next) => setView(() => next),
  }
}
