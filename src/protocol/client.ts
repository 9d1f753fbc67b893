import type { Answer, Arguments, RequestName, ResponseMessage, WorkerEvent } from './api'
import { buffersOf, type Endpoint } from './endpoint'
import { giveBack, lentTables } from './lending'

/** The window's side: typed requests to the worker, and what the worker tells unasked. */
export interface WorkbookClient {
  /** Rejects only when the worker has a bug or is gone; what a user can cause comes back as a value. */
  call<N extends RequestName>(name: N, ...args: Arguments<N>): Promise<Answer<N>>
  /** Returns its stop. */
  onEvent(listener: (event: WorkerEvent) => void): () => void
}

export interface LendingClient extends WorkbookClient {
  /**
   * Opens a workbook. The bytes of long tables are not copied: until the answer the source has none of them, and they
   * are lost where the worker ends before.
   */
  lend(...args: Arguments<'open'>): Promise<Answer<'open'>>
}

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (reason: Error) => void
  readonly lent: ReturnType<typeof lentTables>
}

/** Speaks the protocol over `endpoint`. Requests are answered in the order in which they are made. */
export function connect(endpoint: Endpoint, lentBytes?: number): LendingClient {
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
    giveBack(request?.lent ?? [], message.lent ?? [])
    if (message.type === 'answer') request?.resolve(message.value as never)
    else request?.reject(new Error(message.message))
  })

  function ask<N extends RequestName>(
    name: N,
    args: Arguments<N>,
    tables: Waiting['lent'] = [],
  ): Promise<Answer<N>> {
    const id = ++lastId
    const lent = tables.map((table) => table.bytes)
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, lent: tables })
      endpoint.postMessage({ id, name, args, ...(lent.length > 0 && { lent }) }, buffersOf(lent))
    })
  }

  return {
    call: (name, ...args) => ask(name, args),
    lend: (...args) => ask('open', args, lentTables(args[0], lentBytes)),
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
