import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import type { Book } from '../book'
import { withFreeNames } from '../free-names'
import type { SheetId, Source } from '../model'
import type { Patch } from '../patch'
import { readSource } from '../read-source'
import type { Plan } from './plan'

const HOME = { top: 0, left: 0, bottom: 0, right: 0 }

/** Puts the sheets of files behind the others. A name that is taken gets a number, and references follow it. */
export function planAddSheets(book: Book, sources: readonly Source[], id: SheetId): Outcome<Plan> {
  const taken = book.sheets.map(({ name }) => name)
  const patches: Patch[] = []
  const notes: string[] = []
  for (const source of sources) {
    if (source.kind === 'empty' || source.kind === 'snapshot') continue
    const read = readSource(source, () => {})
    if (!read.ok) return read
    notes.push(...read.value.notes)
    for (const sheet of withFreeNames(read.value.sheets, taken)) {
      taken.push(sheet.name)
      const index = book.sheets.length + patches.length
      patches.push({ type: 'add-sheet', sheet: { ...sheet, id: id + patches.length }, index })
    }
  }
  if (patches.length === 0) return failure('There is no sheet to add.')
  const added = taken.slice(book.sheets.length)
  return success({
    label: `Adding ${added.length === 1 ? added[0]! : countText(added.length, 'sheet')}`,
    patches,
    focus: { sheet: id, range: HOME },
    ...(notes.length > 0 ? { notice: notes.join(' ') } : {}),
  })
}
