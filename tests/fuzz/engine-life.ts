import type { Endpoint } from '../../src/protocol/endpoint'
import { connectReviving, type RevivingClient } from '../../src/protocol/reviving-client'
import { serve } from '../../src/protocol/server'
import { createService } from '../../src/worker/service'

/** A client of an engine of its own, in this thread; the answer's second part ends it. */
export function startEngine(): readonly [RevivingClient, () => void] {
  const { port1, port2 } = new MessageChannel()
  serve(port1 as unknown as Endpoint, createService)
  const client = connectReviving(() => {
    port1.start()
    port2.start()
    return { endpoint: port2 as unknown as Endpoint, onDeath: () => {}, end: () => {} }
  })
  return [
    client,
    () => {
      port1.close()
      port2.close()
    },
  ]
}
