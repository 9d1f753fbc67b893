import { contains, intersection, type Cell, type Range } from '../../core/address'
import { lineAfter, linesOn, rangeAfter, spanAfter, type LineEdit } from '../../core/line-edit'
import { cutOut } from '../../core/rectangles'
import type { LookArea, RuleArea, SheetFilter, SheetLooks } from '../look-model'
import { joinedAreas } from './look-areas'

/** A sheet's looks after lines have come, gone or moved; with `band` only in the part that crosses it. */
export function shiftedLooks(looks: SheetLooks, edit: LineEdit, band?: Range): SheetLooks {
  const areas = looks.areas.flatMap((area) => shiftedArea(area, edit, band))
  return {
    areas: joinedAreas(areas),
    rules: looks.rules.flatMap((area) => shiftedRule(area, edit, band)),
    comments: looks.comments.flatMap(({ cell, text }) => {
      const after = shiftedCell(cell, edit, band)
      return after ? [{ cell: after, text }] : []
    }),
  }
}

function shiftedArea(
  { range, look }: LookArea,
  edit: LineEdit,
  band: Range | undefined,
): readonly LookArea[] {
  const inside = band ? intersection(range, band) : range
  const outside = band ? cutOut(range, band) : []
  const moved = inside ? shiftedRanges(inside, edit, band === undefined) : []
  return [...outside, ...moved].map((part) => ({ range: part, look }))
}

/** Where the cells of a range are afterwards. Whole lines that come take the look of the line before them. */
function shiftedRanges(range: Range, edit: LineEdit, inherits: boolean): readonly Range[] {
  const [first, last] = edit.axis === 'row' ? [range.top, range.bottom] : [range.left, range.right]
  const along = (span: readonly [number, number] | undefined): readonly Range[] => {
    if (!span) return []
    return edit.axis === 'row'
      ? [{ ...range, top: span[0], bottom: span[1] }]
      : [{ ...range, left: span[0], right: span[1] }]
  }
  if (edit.kind === 'move') return movedSpans([first, last], edit).flatMap(along)
  if (edit.kind === 'insert' && inherits && last === edit.at - 1)
    return along([first, Math.min(last + edit.count, linesOn(edit.axis) - 1)])
  return along(spanAfter(edit, [first, last]))
}

/** The lines of a span after `count` of them moved in front of `to`. */
function movedSpans(
  [first, last]: readonly [number, number],
  { axis, at, count, to }: Extract<LineEdit, { kind: 'move' }>,
): readonly (readonly [number, number])[] {
  // Between these, lines keep their order.
  const cuts = [first, at, at + count, to, last + 1].filter((cut) => cut >= first && cut <= last + 1)
  const bounds = [...new Set(cuts)].toSorted((a, b) => a - b)
  return bounds.slice(0, -1).map((start, i) => {
    const moved = lineAfter({ kind: 'move', axis, at, count, to }, start)!
    return [moved, moved + bounds[i + 1]! - start - 1] as const
  })
}

function shiftedRule(
  { range, rule }: RuleArea,
  edit: LineEdit,
  band: Range | undefined,
): readonly RuleArea[] {
  const after = rangeAfter(edit, range, band)
  if (!after) return []
  if (rule.type !== 'difference') return [{ range: after, rule }]
  const against = rangeAfter(edit, rule.against, band)
  return against ? [{ range: after, rule: { ...rule, against } }] : []
}

function shiftedCell(cell: Cell, edit: LineEdit, band: Range | undefined): Cell | undefined {
  if (band && !contains(band, cell)) return cell
  const line = lineAfter(edit, cell[edit.axis])
  return line === undefined ? undefined : { ...cell, [edit.axis]: line }
}

/** A filter after lines have come, gone or moved: without its headers it is none. */
export function shiftedFilter(filter: SheetFilter, edit: LineEdit): SheetFilter | undefined {
  const { range, columns } = filter
  if (edit.axis === 'row') {
    const header = lineAfter(edit, range.top)
    const after = rangeAfter(edit, range)
    return header === undefined || !after ? undefined : { ...filter, range: { ...after, top: header } }
  }
  const after = rangeAfter(edit, range)
  if (!after) return undefined
  return {
    range: after,
    columns: columns.flatMap(({ column, keep }) => {
      const moved = lineAfter(edit, column)
      return moved === undefined ? [] : [{ column: moved, keep }]
    }),
  }
}
