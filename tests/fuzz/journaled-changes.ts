import path from 'node:path'
import type { Command, CsvFormat } from '../../src/engine/model'
import { Workbook } from '../../src/engine/workbook'
import { DiskStates } from '../../src/main/files/disk-states'
import { FileGrants } from '../../src/main/files/file-grants'
import { Journals } from '../../src/main/files/journals'
import type { FileRef } from '../../src/shared/desktop'

export const SAVED_EVERY = 10
export const CSV_FORMAT: CsvFormat = {
  encoding: 'utf-8',
  bom: false,
  newline: '\n',
  delimiter: ',',
  finalNewline: true,
}

/** What the file holds before anything is changed. */
export const FIRST = new TextEncoder().encode(`${'0,0,0\n'.repeat(300)}`)

/** The change that comes at this place, from 1 on: cells and lines, undone and done again, so that their order matters. */
export function changeAt(place: number): Command | 'undo' | 'redo' {
  if (place % 5 === 0) return 'undo'
  if (place % 15 === 1 && place > 1) return 'redo'
  const row = (place * 37) % 300
  if (place % 7 === 0) return { type: 'insert-lines', sheet: 1, axis: 'row', at: row, count: 1 + (place % 2) }
  if (place % 11 === 0) return { type: 'delete-lines', sheet: 1, axis: 'row', at: row, count: 1 }
  const inputs = [[String(place), `=A${row + 1}*2`, `“${place}”, ü`]]
  return { type: 'set-cells', sheet: 1, at: { row, column: 0 }, inputs }
}

/** The file as it would be saved after so many changes. */
export function createExpected(): (changes: number) => string {
  const opened = Workbook.open({ kind: 'csv', name: 'book.csv', bytes: FIRST })
  if (!opened.ok) throw new Error(opened.message)
  const { workbook } = opened.value
  const texts = [savedText(workbook)]
  return (changes) => {
    for (let place = texts.length; place <= changes; place++) {
      const change = changeAt(place)
      const done = typeof change === 'string' ? workbook[change]() : workbook.apply(change)
      if (!done.ok) throw new Error(done.message)
      texts.push(savedText(workbook))
    }
    return texts[changes]!
  }
}

function savedText(workbook: Workbook): string {
  const csv = workbook.exportCsv(1, 'formulas', CSV_FORMAT)
  if (!csv.ok) throw new Error(csv.message)
  return new TextDecoder().decode(csv.value)
}

/** What the window says of the workbook that is changed. */
export function journaledState(file: FileRef, dirty: boolean) {
  const document = { name: 'book.csv', format: CSV_FORMAT, form: 'csv' as const }
  return { document, file, kept: {}, dirty }
}

/** The journals of a folder as a run of the program has them, and the file that it works on. */
export function journalsIn(folder: string) {
  const grants = new FileGrants()
  const store = new Journals({
    folder: path.join(folder, 'journals'),
    pathOf: (id) => grants.pathOf(id),
    grant: (file) => grants.grant(file),
    disk: new DiskStates(),
  })
  return { store, ref: grants.grant(path.join(folder, 'book.csv')) }
}
