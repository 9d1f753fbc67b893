import type { Session } from '../session'

/** Puts the text of the clipboard behind the other sheets as one of its own, read as a file of it would be. */
export async function pasteAsSheet({ documents, grid, notices }: Session): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => undefined)
  if (text === undefined) return notices.say('error', 'The clipboard cannot be read here.')
  if (text.trim() === '') return notices.say('info', 'There is no text to paste.')
  if (await documents.addText(text)) grid()?.focus()
}
