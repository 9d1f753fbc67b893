import type {
  Answer,
  Arguments,
  CellBlock,
  RequestMessage,
  RequestName,
  ResponseMessage,
  ViewContents,
  WorkerEvent,
} from './api'
import { buffersOf, type Endpoint } from './endpoint'

/** The worker's side of every request. */
export type Handlers = {
  readonly [N in RequestName]: (...args: Arguments<N>) => Answer<N> | Promise<Answer<N>>
}

/**
 * Answers the window's requests in the order in which they come. Returns `emit`, which tells the window
 * something unasked. A handler that throws is a bug: the caller's promise is rejected with its message,
 * and the worker goes on.
 */
export function serve(
  endpoint: Endpoint,
  handlersFor: (emit: (event: WorkerEvent) => void) => Handlers,
): void {
  const post = (message: ResponseMessage, transfer: ArrayBuffer[]) => endpoint.postMessage(message, transfer)
  const emit = (event: WorkerEvent) =>
    post({ type: 'event', event }, event.type === 'view' ? viewBuffers(event.contents) : [])
  const handlers = handlersFor(emit)

  endpoint.addEventListener('message', ({ data }) => {
    const request = data as RequestMessage
    const { id, lent } = request
    const back = lent ? { lent } : {}
    const crash = (error: unknown) =>
      post({ type: 'crash', id, message: crashText(error), ...back }, buffersOf(lent ?? []))
    const send = (value: unknown) =>
      post({ type: 'answer', id, value, ...back }, [
        ...transferables(request.name, value),
        ...buffersOf(lent ?? []),
      ])
    try {
      const value = answer(handlers, request)
      // What waits for a library answers when it is there; everything else before the next request is heard.
      if (value instanceof Promise) value.then(send).catch(crash)
      else send(value)
    } catch (error) {
      crash(error)
    }
  })
}

/** One cast in one place: `RequestMessage` pairs each name with that name's arguments. */
function answer(handlers: Handlers, request: RequestMessage): unknown {
  const handler = handlers[request.name] as (...args: RequestMessage['args']) => unknown
  return handler(...request.args)
}

function transferables(name: RequestName, value: unknown): ArrayBuffer[] {
  if (name === 'watch') return viewBuffers(value as ViewContents)
  if (name === 'read') return blockBuffers(value as Answer<'read'>)
  if (name === 'find') return foundBuffers(value as Answer<'find'>)
  if (name !== 'exportCsv') return []
  const exported = value as Answer<'exportCsv'>
  return exported.ok ? buffersOf([exported.value.bytes]) : []
}

function foundBuffers(found: Answer<'find'>): ArrayBuffer[] {
  return found.ok ? found.value.flatMap(({ rows, columns }) => buffersOf([rows, columns])) : []
}

function viewBuffers(contents: ViewContents): ArrayBuffer[] {
  const charted = buffersOf(contents.charted.map((block) => block.values))
  return [...contents.cells.flatMap(blockBuffers), ...charted]
}

function blockBuffers({ kinds, marks, numbers }: CellBlock): ArrayBuffer[] {
  return buffersOf([kinds, marks, numbers])
}

function crashText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
