import AppWindow from 'lucide-solid/icons/app-window'
import { Show } from 'solid-js'
import { Icon } from '../bars/Icon'
import { TipButton } from '../bars/TipButton'
import { keysOf } from '../bars/menu-lines'
import { EmptyCharts } from '../charts/card/EmptyCharts'
import { ChartPane } from '../charts/place/ChartPane'
import { SidePanel } from '../panels/SidePanel'
import { SessionChart } from './SessionChart'
import { createPaneSize } from '../state/pane-size'
import type { Session } from '../state/session'

/** The charts beside the grid, wired to the session. */
export function ChartsPanel(props: { readonly session: Session }) {
  const [size, setSize] = createPaneSize()
  return (
    <SidePanel
      title="Charts"
      size={size()}
      onSize={setSize}
      onClose={props.session.toggleCharts}
      actions={
        <TipButton
          class="icon-button"
          name="Charts in a window"
          tip="Take the charts out to a window of their own"
          onClick={() => props.session.chartWindow.open('all')}
        >
          <Icon of={AppWindow} size={15} />
        </TipButton>
      }
    >
      <SessionCharts session={props.session} />
    </SidePanel>
  )
}

/** The docked charts, wherever their pane is. */
export function SessionCharts(props: { readonly session: Session }) {
  const { session } = props
  const { placing } = session
  return (
    <Show
      when={placing.docked().length > 0}
      fallback={
        <EmptyCharts
          elsewhere={session.charts.specs().length > 0}
          keys={keysOf('quick-chart', session.desktop.platform)}
          onInsert={() => void session.chartInserting.open()}
        />
      }
    >
      <ChartPane
        charts={placing.docked().map(({ id, title, place }) => ({
          id,
          title,
          share: place?.kind === 'docked' ? (place.share ?? 1) : 1,
        }))}
        maximized={placing.maximized()}
        draw={(id) => <SessionChart session={session} id={id} />}
        onShares={placing.share}
        onOrder={placing.order}
      />
    </Show>
  )
}
