import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import type { Book } from '../book'
import { withFreeNames } from '../free-names'
import type { Chart, SheetId, Source } from '../model'
import { readCharts } from '../package/read-charts'
import type { Patch } from '../patch'
import { readSource } from '../read-source'
import type { Sheet } from '../sheet'
import { freeChartId, MOST_CHARTS } from './charts'
import type { Plan } from './plan'

const HOME = { top: 0, left: 0, bottom: 0, right: 0 }

/** Puts the sheets of files behind the others, with their charts. A name that is taken gets a number, which references follow. */
export function planAddSheets(book: Book, sources: readonly Source[], id: SheetId): Outcome<Plan> {
  const taken = book.sheets.map(({ name }) => name)
  const patches: Patch[] = []
  const notes: string[] = []
  const charts = [...book.charts]
  for (const [at, source] of sources.entries()) {
    if (source.kind === 'empty' || source.kind === 'snapshot') continue
    const read = readSource(source, () => {})
    if (!read.ok) return { ...read, at }
    notes.push(...read.value.notes)
    const first = id + patches.length
    for (const sheet of withFreeNames(read.value.sheets, taken)) {
      taken.push(sheet.name)
      const index = book.sheets.length + patches.length
      patches.push({ type: 'add-sheet', sheet: { ...sheet, id: id + patches.length }, index })
    }
    // Charts name the sheets as their file does.
    const named = read.value.sheets.map((sheet, i): Sheet => ({ ...sheet, id: first + i }))
    notes.push(...addCharts(charts, readCharts(read.value.charts, named)))
  }
  if (patches.length === 0) return failure('There is no sheet to add.')
  const added = taken.slice(book.sheets.length)
  return success({
    label: `Adding ${added.length === 1 ? added[0]! : countText(added.length, 'sheet')}`,
    patches: [...patches, ...chartPatches(book.charts, charts)],
    focus: { sheet: id, range: HOME },
    ...(notes.length > 0 ? { notice: notes.join(' ') } : {}),
  })
}

/** Adds charts as far as there may be more; answers what there is to say. */
function addCharts(charts: Chart[], read: ReturnType<typeof readCharts>): readonly string[] {
  const room = read.charts.slice(0, MOST_CHARTS - charts.length)
  for (const chart of room) charts.push({ ...chart, id: freeChartId(charts) })
  const left = read.charts.length - room.length
  return left === 0
    ? read.notes
    : [...read.notes, `${countText(left, 'chart')} more than a workbook has are left out.`]
}

function chartPatches(before: readonly Chart[], after: readonly Chart[]): readonly Patch[] {
  return after.length === before.length ? [] : [{ type: 'charts', before, after }]
}
