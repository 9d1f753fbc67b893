import { columnsIn, rowsIn } from '../../../core/address'
import type { OnCells } from './document-file'
import type { WorkbookState } from '../workbook'

/** What stands on cells of the sheet in front besides what was typed. */
export async function countOnCells({
  client,
  sheet,
}: Pick<WorkbookState, 'client' | 'sheet'>): Promise<OnCells> {
  const id = sheet()?.id
  if (id === undefined) return { sliders: 0, comments: 0, isDressed: false }
  const { areas, rules, comments } = await client.call('looks', id)
  const sliders = areas
    .filter(({ look }) => look.slider)
    .reduce((count, { range }) => count + rowsIn(range) * columnsIn(range), 0)
  const isDressed = rules.length > 0 || areas.some(({ look: { slider: _slider, ...look } }) => !isEmpty(look))
  return { sliders, comments: comments.length, isDressed }
}

function isEmpty(look: object): boolean {
  return Object.keys(look).length === 0
}
