import { createEffect, onCleanup, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import { HostDocument } from '../charts/place/host-document'
import { SessionCharts } from './ChartsPanel'
import { SessionChart } from './SessionChart'
import type { Session } from '../state/session'
import './chart-window.css'

/** What the charts' own window shows, drawn from here: it lives with the numbers of this window. */
export function ChartWindowHost(props: { readonly session: Session }) {
  const { session } = props
  const { chartWindow } = session
  const title = () => {
    const chart = session.charts.specs().find(({ id }) => id === chartWindow.what())
    return `${chart?.title ?? 'Charts'} — ${session.documents.document().name}`
  }
  createEffect(() => {
    const opened = chartWindow.window()
    if (opened) opened.document.title = title()
  })
  // A chart that is removed, or undone, leaves an empty window behind.
  createEffect(() => {
    const what = chartWindow.what()
    if (what !== undefined && what !== 'all' && !session.charts.specs().some(({ id }) => id === what))
      chartWindow.close()
  })
  onCleanup(chartWindow.close)

  return (
    <Show when={chartWindow.window()} keyed>
      {(opened) => (
        <Portal mount={opened.document.body}>
          <HostDocument.Provider value={opened.document}>
            <main class="chart-window">
              <h1 class="visually-hidden">{title()}</h1>
              <Show
                when={chartWindow.what() !== 'all' && chartWindow.what()}
                fallback={<SessionCharts session={session} />}
                keyed
              >
                {(id) => (
                  <div class="chart-float chart-alone">
                    <SessionChart session={session} id={id} />
                  </div>
                )}
              </Show>
            </main>
          </HostDocument.Provider>
        </Portal>
      )}
    </Show>
  )
}
