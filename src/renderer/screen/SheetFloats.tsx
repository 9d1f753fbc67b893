import { onCleanup } from 'solid-js'
import { FloatingCharts } from '../charts/place/FloatingCharts'
import type { Viewport } from '../grid/layout'
import type { GridLines } from '../grid/lines'
import { SessionChart } from './SessionChart'
import type { Session } from '../state/session'

/** The charts over the cells, wired to the session. */
export function SheetFloats(props: {
  readonly session: Session
  readonly view: Viewport
  readonly lines: GridLines
}) {
  const { session } = props
  session.placing.setView(() => ({ view: props.view, lines: props.lines }))
  onCleanup(() => session.placing.setView(undefined))
  return (
    <FloatingCharts
      charts={session.placing.floating()}
      view={props.view}
      lines={props.lines}
      draw={(id) => <SessionChart session={session} id={id} />}
      onPlace={session.placing.place}
      onRemove={(id) => {
        session.charts.remove(id)
        session.grid()?.focus()
      }}
      onLeave={() => session.grid()?.focus()}
    />
  )
}
