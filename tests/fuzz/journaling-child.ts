/**
 * A window without a screen that is killed: it opens a file, changes it again and again, keeps its journal and saves now
 * and then; its journal begins anew again and again. After every flush it tells how many changes are on the disk.
 */
import { writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { saveWholeFile } from '../../src/main/files/save-file'
import { createJournal } from '../../src/renderer/state/survival/journal'
import { startEngine } from './engine-life'
import { changeAt, CSV_FORMAT, journaledState, journalsIn, SAVED_EVERY } from './journaled-changes'

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder to work in.')
const file = path.join(folder, 'book.csv')
const [client] = startEngine()
const { store, ref } = journalsIn(folder)
let dirty = false
const journal = createJournal({
  store,
  client,
  state: () => journaledState(ref, dirty),
  failed(message) {
    throw new Error(message)
  },
  delay: 5,
  // So that copies are taken again and again, and kills fall into that too.
  mostSteps: 2,
})

await client.call('open', { kind: 'csv', name: 'book.csv', bytes: new Uint8Array(await readFile(file)) })
for (let change = 1; ; change++) {
  const asked = changeAt(change)
  const done = typeof asked === 'string' ? await client.call(asked) : await client.call('apply', asked)
  if (!done.ok) throw new Error(done.message)
  dirty = true
  if (change % SAVED_EVERY === 0) await save()
  if (change % 3 !== 0) continue
  await journal.flush()
  writeSync(1, `${change}\n`)
}

async function save() {
  const csv = await client.call('exportCsv', 1, 'formulas', CSV_FORMAT)
  if (!csv.ok) throw new Error(csv.message)
  const saved = await saveWholeFile(file, csv.value.bytes)
  if (!saved.ok) throw new Error(saved.message)
  dirty = (await client.call('markSaved', csv.value.state)).dirty
}
