import { Show } from 'solid-js'
import { keysOf } from '../bars/menu-lines'
import { TourPanel } from '../panels/TourPanel'
import type { Session } from '../state/session'

/** The tour of the workbook in front, wired to the session. */
export function TourCard(props: { readonly session: Session }) {
  const { session } = props
  const { touring } = session
  const focusGrid = () => session.grid()?.focus()
  const shown = () => (touring.view() === 'closed' ? undefined : touring.tour())

  function showChart() {
    session.showCharts()
    queueMicrotask(() => document.querySelector('.chart-card.pointed')?.scrollIntoView({ block: 'nearest' }))
  }

  return (
    <Show when={shown()}>
      {(tour) => (
        <TourPanel
          tour={tour()}
          open={touring.view() === 'open'}
          step={touring.step()}
          isDone={touring.isDone}
          keys={{
            next: keysOf('tour-next', session.desktop.platform),
            back: keysOf('tour-back', session.desktop.platform),
          }}
          onOpen={touring.open}
          onNext={() => {
            touring.next()
            if (touring.view() !== 'open') focusGrid()
          }}
          onBack={touring.back}
          onRestart={touring.restart}
          onClose={() => {
            touring.close()
            focusGrid()
          }}
          onGo={touring.goTo}
          onChart={showChart}
          onLeave={focusGrid}
        />
      )}
    </Show>
  )
}
