import { columnsIn, rowsIn } from '../../../core/address'
import type { OnCells } from './document-file'
import type { WorkbookState } from '../workbook'

/** What stands on cells of the sheet in front besides what was typed. */
export async function countOnCells({
  client,
  sheet,
}: Pick<WorkbookState, 'client' | 'sheet'>): Promise<OnCells> {
  const id = sheet()?.id
  if (id === undefined) return { sliders: 0, comments: 0 }
  const { areas, comments } = await client.call('looks', id)
  const sliders = areas
    .filter(({ look }) => look.slider)
    .reduce((count, { range }) => count + rowsIn(range) * columnsIn(range), 0)
  return { sliders, comments: comments.length }
}
