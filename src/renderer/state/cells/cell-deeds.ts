import { cellName, columnsIn, rowsIn } from '../../../core/address'
import { sameRange } from '../../../core/rectangles'
import { lastRange, wholeSheet } from './selection'
import type { Session } from '../session'

/** Selects the region around the active cell, as Excel does; where it is selected, or there is none, the sheet. */
export async function selectAll({ workbook }: Pick<Session, 'workbook'>): Promise<void> {
  const sheet = workbook.sheet()
  const before = workbook.selection()
  if (!sheet) return workbook.select(wholeSheet(before))
  const region = await workbook.client.call('region', sheet.id, before.active)
  if (workbook.selection() !== before) return
  const isAlone = rowsIn(region) * columnsIn(region) === 1
  const isSelected = before.ranges.length === 1 && sameRange(region, lastRange(before))
  if (isAlone || isSelected) return workbook.select(wholeSheet(before))
  workbook.select({ ...before, anchor: { row: region.top, column: region.left }, ranges: [region] })
}

/** Begins to type what the cell above holds: its formula as it stands there, or its value. */
export async function copyAbove({ grid, workbook }: Session, what: 'formula' | 'value'): Promise<void> {
  const sheet = workbook.sheet()
  const { row, column } = workbook.selection().active
  if (!sheet || row === 0) return
  const above = await workbook.client.call('inspect', sheet.id, { row: row - 1, column })
  grid()?.insertText(what === 'formula' ? above.input : above.text)
}

/** `2026-11-24`, which no program takes for another day. */
export function dateText(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
}

export function timeText(now: Date): string {
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Asks for the comment on the active cell. */
export async function editComment({ dialogs, workbook }: Session): Promise<void> {
  const sheet = workbook.sheet()
  const cell = workbook.selection().active
  if (!sheet) return
  const { comment = '' } = await workbook.client.call('inspect', sheet.id, cell)
  const text = await dialogs.prompt({
    title: `Comment on ${cellName(cell)}`,
    label: 'Comment',
    value: comment,
    lines: 4,
    problem: () => undefined,
  })
  if (text !== undefined && text !== comment)
    await workbook.apply({ type: 'comment', sheet: sheet.id, cell, text })
}

export function deleteComment({ workbook }: Session): void {
  const sheet = workbook.sheet()
  if (sheet)
    void workbook.apply({ type: 'comment', sheet: sheet.id, cell: workbook.selection().active, text: '' })
}

/** Freezes what is above and to the left of the active cell, or the first row or column; frozen panes are let go. */
export function freeze({ workbook, notices }: Session, what: 'here' | 'row' | 'column'): void {
  const sheet = workbook.sheet()
  const { frozen } = workbook.layout()
  const { row, column } = workbook.selection().active
  if (!sheet) return
  const wanted =
    what === 'here'
      ? { rows: row, columns: column }
      : what === 'row'
        ? { rows: 1, columns: 0 }
        : { rows: 0, columns: 1 }
  const same =
    frozen && (what === 'here' || (frozen.rows === wanted.rows && frozen.columns === wanted.columns))
  if (!same && wanted.rows + wanted.columns === 0)
    return notices.say(
      'info',
      'Select the first cell that is to scroll: what is above and left of it freezes.',
    )
  void workbook.apply({
    type: 'freeze',
    sheet: sheet.id,
    ...(same ? { rows: 0, columns: 0 } : wanted),
  })
}
