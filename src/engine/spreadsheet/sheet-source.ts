import { MAX_COLUMNS, MAX_ROWS, type Cell } from '../../core/address'
import type { CellComment } from '../look-model'
import type { SheetSource } from '../model'
import { PLAIN_LAYOUT } from '../sheet'
import { CellInputs, type CellContext, type CellInput } from './cell-input'
import { NO_EQUIVALENT } from './kept-formulas'
import { decodedLayout, decodedLooks } from './decoded-looks'
import { rowsOf, type CellObject, type WorkSheet } from './library'
import type { SheetDress } from './sheet-dress'

/** More comments that keep formulas than this help nobody. */
const MOST_LOST_FORMULAS = 5000

/** A sheet of a spreadsheet's file as this program keeps one: what each cell would have been given by typing. */
export function sheetSource(
  name: string,
  sheet: WorkSheet,
  dress: SheetDress | undefined,
  context: CellContext,
): SheetSource {
  const rows = rowsOf(sheet)
  const inputs = new CellInputs(name, context)
  const comments: CellComment[] = []
  const lines: string[] = []
  let lost = 0
  for (let row = 0; row < Math.min(rows.length, MAX_ROWS); row++) {
    const cells = rows[row] ?? []
    const fields: string[] = []
    for (let column = 0; column < Math.min(cells.length, MAX_COLUMNS); column++) {
      const cell = cells[column]
      if (!cell) {
        fields.push('')
        continue
      }
      const at = { row, column }
      const input = inputs.of(cell, at)
      fields.push(csvField(input.text))
      if (input.lost !== undefined && ++lost > MOST_LOST_FORMULAS) context.losses.at('long', name, at)
      const comment = commentOf(cell, at, lost > MOST_LOST_FORMULAS ? { text: input.text } : input)
      if (comment) comments.push(comment)
    }
    while (fields.length > 1 && fields.at(-1) === '') fields.pop()
    lines.push(fields.join(','))
  }
  while (lines.at(-1) === '') lines.pop()
  const csv = lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`
  const { layout, looks } = dress ?? decoded(name, sheet, context)
  return {
    name,
    csv,
    ...(layout !== PLAIN_LAYOUT && { layout }),
    ...((looks.areas.length > 0 || looks.rules.length > 0 || comments.length > 0) && {
      looks: { ...looks, comments },
    }),
  }
}

function decoded(name: string, sheet: WorkSheet, { library, losses }: CellContext): SheetDress {
  return {
    layout: decodedLayout(sheet),
    looks: { areas: decodedLooks(library, name, rowsOf(sheet), losses), rules: [] },
  }
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What was remarked on a cell, and below it the formula that it had. */
function commentOf(
  { c: remarks }: CellObject,
  cell: Cell,
  { text: now, lost: formula, isRestored }: CellInput,
): CellComment | undefined {
  const texts = (remarks ?? []).map(({ t }) => (t ?? '').replaceAll(/\r\n?/g, '\n').trim())
  const text = [...texts, ...(formula === undefined ? [] : [formula])]
    .filter((part) => part !== '')
    .join('\n')
  // The note that it was written as a value has come true no more.
  const note = isRestored ? text.lastIndexOf(`${now}\n${NO_EQUIVALENT}`) : -1
  const own = note < 0 ? text : text.slice(0, note).trimEnd()
  return own === '' ? undefined : { cell, text: own }
}
