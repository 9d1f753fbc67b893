import type { ResponseMessage } from '../protocol/api'
import { serve } from '../protocol/server'
import { createService } from './service'

// Held as long as this thread lives: whoever waits for the lock learns that it has died, however it did.
const lock = `engine ${crypto.randomUUID()}`
void navigator.locks.request(lock, () => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none
  self.postMessage({ type: 'alive', lock } satisfies ResponseMessage)
  return new Promise<never>(() => {})
})

serve(self, createService)
