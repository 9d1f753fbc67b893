/** The worker that writes journals in the browser's private file system, one request after the other. */
import { createAppending, type JournalAnswer, type JournalRequest } from './journal-appending'

/** The worker's own end, which the page's types do not know. */
const page = globalThis as unknown as { postMessage(answer: JournalAnswer, transfer: Transferable[]): void }
const answerTo = createAppending()

globalThis.addEventListener('message', async ({ data }: MessageEvent<JournalRequest>) => {
  page.postMessage(await answerTo(data), [])
})
