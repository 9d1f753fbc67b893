import type { ResponseMessage } from '../../protocol/api'
import type { Endpoint } from '../../protocol/endpoint'
import { connectReviving, type RevivingClient, type WorkerLife } from '../../protocol/reviving-client'

/**
 * Starts the engine in its own thread, and again should that end. The only place that does. It starts when the window
 * was painted once: both want the processor, and the window is what is looked at first. Requests wait until then.
 */
export function startWorkbook(): RevivingClient {
  let isFirst = true
  return connectReviving(() => {
    const life = isFirst ? lateLife() : lifeOf(startWorker())
    isFirst = false
    return life
  })
}

const startWorker = () => new Worker(new URL('../../worker/index.ts', import.meta.url), { type: 'module' })

function lifeOf(worker: Worker): WorkerLife {
  const waiting = new AbortController()
  return {
    endpoint: worker,
    onDeath(listener) {
      worker.addEventListener('error', listener)
      worker.addEventListener('message', ({ data }: MessageEvent<ResponseMessage>) => {
        if (data.type !== 'alive') return
        // Granted when the worker is no more.
        navigator.locks.request(data.lock, { signal: waiting.signal }, listener).catch(() => undefined)
      })
    },
    end() {
      waiting.abort()
      worker.terminate()
    },
  }
}

/** A life that begins after the next paint; what it is told until then waits. */
function lateLife(): WorkerLife {
  const waiting: ((life: WorkerLife) => void)[] = []
  let begun: WorkerLife | undefined
  let ended = false
  const withLife = (action: (life: WorkerLife) => void) => {
    if (begun) action(begun)
    else waiting.push(action)
  }
  // A window in the background paints nothing, and must not wait for it.
  const begin = () => {
    if (begun || ended) return
    begun = lifeOf(startWorker())
    for (const action of waiting.splice(0)) action(begun)
  }
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(begin)))
  setTimeout(begin, 500)
  const endpoint: Endpoint = {
    postMessage: (message, transfer) => withLife((life) => life.endpoint.postMessage(message, transfer)),
    addEventListener: (type, listener) => withLife((life) => life.endpoint.addEventListener(type, listener)),
  }
  return {
    endpoint,
    onDeath: (listener) => withLife((life) => life.onDeath(listener)),
    end() {
      ended = true
      begun?.end()
    },
  }
}
