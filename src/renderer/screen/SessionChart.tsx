import { createMemo, Show } from 'solid-js'
import { rangeName } from '../../core/address'
import type { ChartId, SheetRange } from '../../protocol/api'
import { ChartCard } from '../charts/card/ChartCard'
import { useHostDocument } from '../charts/place/host-document'
import { createChartPictures } from '../state/charts/chart-pictures'
import type { Session } from '../state/session'

/** One chart, wired to the session, wherever it is. */
export function SessionChart(props: { readonly session: Session; readonly id: ChartId }) {
  const { session } = props
  const { charts, workbook } = session
  const host = useHostDocument()
  const pictures = createChartPictures(session.desktop, session.notices)

  // An open menu keeps its entries as long as they are the same ones.
  const deeds = createMemo(() => session.placing.deeds(props.id), [], {
    equals: (before, after) => before.map(({ kind }) => kind).join() === after.map(({ kind }) => kind).join(),
  })

  function describe({ sheet, range }: SheetRange): string {
    const name = workbook.sheets().find(({ id }) => id === sheet)?.name
    return sheet === workbook.sheet()?.id || name === undefined
      ? rangeName(range)
      : `${name}!${rangeName(range)}`
  }

  return (
    <Show when={charts.specs().find((spec) => spec.id === props.id)}>
      {(spec) => (
        <ChartCard
          spec={spec()}
          // In the pane it stands below the pane's own title.
          heading={spec().place?.kind === 'floating' || host !== document ? 'h2' : 'h3'}
          blocks={workbook.mirror.charted()}
          describeRange={describe}
          onHover={session.pointedCells.pointFromChart}
          marked={session.pointedCells.forCharts()}
          pointed={session.touring.chart() === spec().title || session.chartEditing.chart()?.id === props.id}
          recalled={session.recalledChart() === props.id}
          grab={session.scrubbing.grab}
          placing={deeds()}
          onPicture={(way, chart, data) => void pictures.take(way, chart, data)}
          onChange={charts.replace}
          onEdit={() => session.chartEditing.open(props.id)}
          onDuplicate={() => void charts.duplicate(props.id)}
          onRemove={() => charts.remove(props.id)}
        />
      )}
    </Show>
  )
}
