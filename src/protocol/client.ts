import type { Answer, Arguments, RequestName, ResponseMessage, WorkerEvent } from './api'
import type { Endpoint } from './endpoint'

/** The window's side: typed requests to the worker, and what the worker tells unasked. */
export interface WorkbookClient {
  /** Rejects only when the worker has a bug or is gone; what a user can cause comes back as a value. */
  call<N extends RequestName>(name: N, ...args: Arguments<N>): Promise<Answer<N>>
  /** Returns its stop. */
  onEvent(listener: (event: WorkerEvent) => void): () => void
}

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (reason: Error) => void
}

/** Speaks the protocol over `endpoint`. Requests are answered in the order in which they are made. */
export function connect(endpoint: Endpoint): WorkbookClient {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(event: WorkerEvent) => void>()
  let lastId = 0

  endpoint.addEventListener('message', ({ data }) => {
    const message = data as ResponseMessage
    if (message.type === 'event') {
      for (const listener of listeners) listener(message.event)
      return
    }
    if (message.type === 'alive') return
    const request = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.type === 'answer') request?.resolve(message.value as never)
    else request?.reject(new Error(message.message))
  })

  return {
    call(name, ...args) {
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        endpoint.postMessage({ id, name, args }, [])
      })
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
