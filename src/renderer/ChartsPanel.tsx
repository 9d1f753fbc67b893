import { createSignal, For, Show } from 'solid-js'
import { rangeName } from '../core/address'
import type { SheetRange } from '../protocol/api'
import { keysOf } from './bars/menu-lines'
import { ChartCard } from './charts/ChartCard'
import { EmptyCharts } from './charts/EmptyCharts'
import { SidePanel } from './panels/SidePanel'
import { createChartPictures } from './state/chart-pictures'
import type { Session } from './state/session'

/** The charts beside the grid, wired to the session. */
export function ChartsPanel(props: { readonly session: Session }) {
  const { session } = props
  const { charts, workbook } = session
  const pictures = createChartPictures(session.desktop, session.notices)
  const [panelWidth, setPanelWidth] = createSignal(400)

  function describe({ sheet, range }: SheetRange): string {
    const name = workbook.sheets().find(({ id }) => id === sheet)?.name
    return sheet === workbook.sheet()?.id || name === undefined
      ? rangeName(range)
      : `${name}!${rangeName(range)}`
  }

  return (
    <SidePanel title="Charts" width={panelWidth()} onWidth={setPanelWidth} onClose={session.toggleCharts}>
      <For
        each={charts.specs().map(({ id }) => id)}
        fallback={
          <EmptyCharts
            keys={keysOf('quick-chart', session.desktop.platform)}
            onInsert={() => void session.chartInserting.open()}
          />
        }
      >
        {(id) => (
          <Show when={charts.specs().find((spec) => spec.id === id)}>
            {(spec) => (
              <ChartCard
                spec={spec()}
                blocks={workbook.mirror.charted()}
                describeRange={describe}
                onHover={session.pointedCells.pointFromChart}
                marked={session.pointedCells.forCharts()}
                pointed={session.touring.chart() === spec().title}
                grab={session.scrubbing.grab}
                onPicture={(way, chart, data) => void pictures.take(way, chart, data)}
                onChange={charts.replace}
                onEdit={() => session.chartEditing.open(id)}
                onDuplicate={() => void charts.duplicate(id)}
                onRemove={() => charts.remove(id)}
              />
            )}
          </Show>
        )}
      </For>
    </SidePanel>
  )
}
