import type { ReadJournal } from '../../src/renderer/state/survival/left-workbook'
import { replay, type Restored } from '../../src/renderer/state/survival/restoring'
import { startEngine } from './engine-life'
import { CSV_FORMAT } from './journaled-changes'

/** What a left journal is restored to: the file as it would be saved, and what is said of it. */
export async function restoredText(journal: ReadJournal): Promise<{ text: string; restored: Restored }> {
  const [client, end] = startEngine()
  const done = await replay(client, journal)
  const csv = await client.call('exportCsv', 1, 'formulas', CSV_FORMAT)
  end()
  if (!done.ok || !csv.ok) throw new Error('It should be restored.')
  return { text: new TextDecoder().decode(csv.value.bytes), restored: done.value }
}
