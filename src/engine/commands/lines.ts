import { columnName } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import type { Book } from '../book'
import { lineContents } from '../carry-patch'
import type { Axis, Frozen, Range, SheetLayout } from '../model'
import type { Patch } from '../patch'
import type { Sheet } from '../sheet'
import { lineAfter, linesOn, type LineEdit } from '../../core/line-edit'
import { changedRuns, insertedRuns, lookOf, removedRuns, unfilteredRuns } from '../structure/line-runs'
import { chartsPatch, followLines } from '../structure/followed-charts'
import { shiftedFormula } from '../structure/shifted-formula'
import { shiftedFilter, shiftedLooks } from '../structure/shifted-looks'
import { InputChanges } from './input-changes'
import { hasLooks, looksPatch } from './looks'
import { namesPatch } from './names'
import { MOST_FROZEN } from './filter'
import type { Plan } from './plan'

const VERBS = { insert: 'Inserting', delete: 'Deleting', move: 'Moving' } as const

/** Inserts, deletes or moves whole rows or columns; every reference in the workbook follows. */
export function planLineEdit(book: Book, sheet: Sheet, edit: LineEdit): Outcome<Plan> {
  const refusal = refusalOf(sheet, edit)
  if (refusal) return failure(refusal)
  const focusAt = edit.kind === 'move' ? lineAfter(edit, edit.at)! : edit.at
  return success({
    label: `${VERBS[edit.kind]} ${linesName(edit.axis, edit.at, edit.count)}`,
    patches: [
      ...structurePatches(sheet, edit),
      ...followingReferences(book, sheet, edit),
      ...namesPatch(book.names, (refersTo) => shiftedFormula(refersTo, '', { sheet: sheet.name, edit })),
      ...chartsPatch(book.charts, followLines(sheet.id, edit)),
      ...layoutPatch(sheet, edit),
      ...(hasLooks(sheet.looks) ? looksPatch(sheet, shiftedLooks(sheet.looks, edit)) : []),
      ...fieldCountsPatch(sheet, edit),
    ],
    focus: { sheet: sheet.id, range: wholeLines(edit.axis, focusAt, edit.count) },
  })
}

function refusalOf(sheet: Sheet, { kind, axis, at, count, ...rest }: LineEdit): string | undefined {
  const limit = linesOn(axis)
  const given = [at, count, 'to' in rest ? rest.to : 0]
  if (!given.every((number) => Number.isInteger(number) && number >= 0) || count === 0 || at + count > limit)
    return `A sheet has ${countText(limit, axis)}.`
  if ('to' in rest && rest.to > limit) return `A sheet has ${countText(limit, axis)}.`
  if ('to' in rest && rest.to >= at && rest.to <= at + count)
    return `${linesName(axis, at, count)} would be where ${count === 1 ? 'it is' : 'they are'}.`
  const { cells } = sheet
  const filled = axis === 'row' ? cells.rows : cells.columns
  if (kind === 'insert' && at < filled && filled + count > limit)
    return `There is no room: ${lastFilled(sheet, axis)} would leave the sheet. Clear the last ${countText(count, axis)} first.`
  return undefined
}

function lastFilled({ cells }: Sheet, axis: Axis): string {
  return axis === 'row' ? `row ${cells.rows}` : `column ${columnName(cells.columns - 1)}`
}

function structurePatches({ id, cells }: Sheet, edit: LineEdit): readonly Patch[] {
  const { axis, at, count } = edit
  const lines = { sheet: id, axis, at, count }
  switch (edit.kind) {
    case 'insert':
      return [{ type: 'insert-lines', lines: { ...lines, contents: [] } }]
    case 'delete':
      return [{ type: 'remove-lines', lines: { ...lines, contents: lineContents(cells, axis, at, count) } }]
    case 'move': {
      const contents = lineContents(cells, axis, at, count)
      const to = lineAfter(edit, at)!
      const there = contents.map(({ row, column, inputs }) =>
        axis === 'row' ? { row: to, column, inputs } : { row, column: column - at + to, inputs },
      )
      return [
        { type: 'remove-lines', lines: { ...lines, contents } },
        { type: 'insert-lines', lines: { ...lines, at: to, contents: there } },
      ]
    }
    default:
      return edit satisfies never
  }
}

/** New texts for the formulas whose references move, at the places where the formulas are by then. */
function followingReferences(book: Book, edited: Sheet, edit: LineEdit): readonly Patch[] {
  const changes = new InputChanges()
  for (const sheet of book.sheets) {
    for (const { cell, text } of book.computation.formulasOf(sheet.id)) {
      const line = sheet === edited ? lineAfter(edit, cell[edit.axis]) : cell[edit.axis]
      if (line === undefined) continue
      const followed = shiftedFormula(text, sheet.name, { sheet: edited.name, edit })
      if (followed !== text) changes.add(sheet.id, { ...cell, [edit.axis]: line }, text, followed)
    }
  }
  return changes.patches()
}

function layoutPatch({ id, layout }: Sheet, edit: LineEdit): readonly Patch[] {
  const key = edit.axis === 'row' ? 'rows' : 'columns'
  const runs = runsAfter(layout[key], edit)
  const { filter, frozen, ...rest } = layout
  const moved = filter && shiftedFilter(filter, edit)
  const kept = frozen && frozenAfter(frozen, edit)
  if (runs === layout[key] && moved === filter && kept === frozen) return []
  const shown = filter && !moved ? unfilteredRuns(runs) : runs
  const after: SheetLayout = {
    ...rest,
    [key]: key === 'rows' ? shown : runs,
    ...(moved ? { filter: moved } : {}),
    ...(kept ? { frozen: kept } : {}),
  }
  return [{ type: 'layout', sheet: id, before: layout, after }]
}

/** Frozen lines grow and shrink with what comes and goes among them. */
function frozenAfter(frozen: Frozen, { kind, axis, at, count }: LineEdit): Frozen | undefined {
  const key = axis === 'row' ? 'rows' : 'columns'
  const lines = frozen[key]
  if (kind === 'move' || at >= lines) return frozen
  const after = {
    ...frozen,
    [key]: kind === 'insert' ? Math.min(lines + count, MOST_FROZEN) : lines - Math.min(count, lines - at),
  }
  return after.rows + after.columns === 0 ? undefined : after
}

function runsAfter(runs: SheetLayout['rows'], edit: LineEdit): SheetLayout['rows'] {
  if (runs.length === 0) return runs
  const { at, count } = edit
  if (edit.kind === 'insert') return insertedRuns(runs, at, count)
  if (edit.kind === 'delete') return removedRuns(runs, at, count)
  const to = lineAfter(edit, at)!
  const opened = insertedRuns(removedRuns(runs, at, count), to, count)
  let moved = changedRuns(opened, to, count, () => ({}))
  for (const run of runs) {
    const first = Math.max(run.start, at)
    const end = Math.min(run.start + run.count, at + count)
    if (first < end) moved = changedRuns(moved, first - at + to, end - first, () => lookOf(run))
  }
  return moved
}

/** The number of fields goes with each line of the file. */
function fieldCountsPatch({ id, fieldCounts }: Sheet, edit: LineEdit): readonly Patch[] {
  if (!fieldCounts) return []
  const after = edit.axis === 'row' ? movedCounts(fieldCounts, edit) : widenedCounts(fieldCounts, edit)
  return [{ type: 'field-counts', sheet: id, before: fieldCounts, after }]
}

function movedCounts(counts: Uint16Array, edit: LineEdit): Uint16Array {
  const { at, count } = edit
  if (at >= counts.length) return counts
  const lines = [...counts]
  // Where all lines have as many, as with a delimiter at each end, a new one has them too.
  const fields = lines.every((fields) => fields === lines[0]) ? lines[0]! : 1
  if (edit.kind === 'insert') lines.splice(at, 0, ...Array.from({ length: count }, () => fields))
  else {
    const taken = lines.splice(at, count)
    if (edit.kind === 'move') lines.splice(lineAfter(edit, at)!, 0, ...taken)
  }
  return Uint16Array.from(lines)
}

function widenedCounts(counts: Uint16Array, { kind, at, count }: LineEdit): Uint16Array {
  if (kind === 'move') return counts
  if (kind === 'insert') return counts.map((fields) => (fields > at ? fields + count : fields))
  return counts.map((fields) => fields - Math.max(0, Math.min(fields, at + count) - at))
}

/** `row 5`, `rows 5 to 7`, `column B`, `columns B to D`. */
export function linesName(axis: Axis, at: number, count: number): string {
  const name = (line: number) => (axis === 'row' ? String(line + 1) : columnName(line))
  if (count === 1) return `${axis} ${name(at)}`
  return `${axis}s ${name(at)} to ${name(at + count - 1)}`
}

/** The cells of whole rows or columns. */
export function wholeLines(axis: Axis, at: number, count: number): Range {
  const [rows, columns] = [linesOn('row'), linesOn('column')]
  return axis === 'row'
    ? { top: at, left: 0, bottom: at + count - 1, right: columns - 1 }
    : { top: 0, left: at, bottom: rows - 1, right: at + count - 1 }
}
