import { connect, type WorkbookClient } from '../../protocol/client'
import type { Endpoint } from '../../protocol/endpoint'

/**
 * Starts the engine in its own thread. The only place that does. It starts when the window was painted
 * once: both want the processor, and the window is what is looked at first. Requests wait until then.
 */
export function startWorkbook(): WorkbookClient {
  return connect(
    lateEndpoint(() => new Worker(new URL('../../worker/index.ts', import.meta.url), { type: 'module' })),
  )
}

/** An endpoint that is made after the next paint, and keeps what it is told until then. */
function lateEndpoint(make: () => Worker): Endpoint {
  const waiting: ((worker: Worker) => void)[] = []
  let started: Worker | undefined
  const withWorker = (action: (worker: Worker) => void) => {
    if (started) action(started)
    else waiting.push(action)
  }
  // A window in the background paints nothing, and must not wait for it.
  const start = () => {
    if (started) return
    started = make()
    for (const action of waiting.splice(0)) action(started)
  }
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(start)))
  setTimeout(start, 500)
  return {
    postMessage: (message, transfer) => withWorker((worker) => worker.postMessage(message, transfer)),
    addEventListener: (type, listener) => withWorker((worker) => worker.addEventListener(type, listener)),
  }
}
