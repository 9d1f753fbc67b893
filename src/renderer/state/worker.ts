import { connect, type WorkbookClient } from '../../protocol/client'

/** Starts the engine in its own thread. The only place that does. */
export function startWorkbook(): WorkbookClient {
  return connect(new Worker(new URL('../../worker/index.ts', import.meta.url), { type: 'module' }))
}
