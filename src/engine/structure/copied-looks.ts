import { columnsIn, contains, intersection, rowsIn, type Cell, type Range } from '../../core/address'
import { cutOut, sameRange, shifted, turned } from '../../core/rectangles'
import type { CellComment, LookArea, RuleArea, SheetLooks } from '../look-model'
import { areasInside, areasOutside, joinedAreas } from './look-areas'

/** From where to where looks are copied: `to` is tiled with what `from` holds, its first cell laid on `origin`. */
export interface LookCopy {
  readonly from: Range
  readonly to: Range
  readonly origin: Cell
  /** Rows become columns. */
  readonly turned: boolean
}

/** More comments and rules than this are not multiplied by a copy. */
const MOST_TILES = 1000

/** The looks of the sheet that is copied to. */
export function copiedLooks(source: SheetLooks, target: SheetLooks, copy: LookCopy): SheetLooks {
  const { to } = copy
  const areas = areasInside(source.areas, copy.from)
  const rules = source.rules.filter(({ range }) => intersection(range, copy.from))
  const comments = source.comments.filter(({ cell }) => contains(copy.from, cell))
  const plain = areas.length + rules.length + comments.length === 0
  if (plain && !touches(target, to)) return target
  return {
    areas: joinedAreas([...areasOutside(target.areas, to), ...tiledAreas(areas, copy)]),
    rules: [
      ...rulesOutside(target.rules, to),
      ...tiles(copy).flatMap((tile) => rules.flatMap((rule) => ruleOn(rule, copy, tile))),
    ],
    comments: [
      ...target.comments.filter(({ cell }) => !contains(to, cell)),
      ...tiles(copy).flatMap((tile) => comments.flatMap((comment) => commentOn(comment, copy, tile))),
    ],
  }
}

/** The looks of a sheet without all that a range has. */
export function looksOutside(looks: SheetLooks, range: Range): SheetLooks {
  if (!touches(looks, range)) return looks
  return {
    areas: joinedAreas(areasOutside(looks.areas, range)),
    rules: rulesOutside(looks.rules, range),
    comments: looks.comments.filter(({ cell }) => !contains(range, cell)),
  }
}

export function rulesOutside(rules: readonly RuleArea[], hole: Range): readonly RuleArea[] {
  return rules.flatMap((area) => {
    if (!intersection(area.range, hole)) return [area]
    return cutOut(area.range, hole).map((range) => partOf(area, range))
  })
}

function touches(looks: SheetLooks, range: Range): boolean {
  return (
    [...looks.areas, ...looks.rules].some((area) => intersection(area.range, range)) ||
    looks.comments.some(({ cell }) => contains(range, cell))
  )
}

/** A part of a rule's range: what it is compared with is the same part of the other range. */
function partOf({ range, rule }: RuleArea, part: Range): RuleArea {
  if (rule.type !== 'difference') return { range: part, rule }
  const [rows, columns] = [part.top - range.top, part.left - range.left]
  const against = {
    top: rule.against.top + rows,
    left: rule.against.left + columns,
    bottom: rule.against.top + rows + rowsIn(part) - 1,
    right: rule.against.left + columns + columnsIn(part) - 1,
  }
  return { range: part, rule: { ...rule, against } }
}

/** Where the copy's tiles lie, each whole though only its part in `to` counts. */
function tiles({ from, to, origin, turned: isTurned }: LookCopy): readonly Range[] {
  const size = isTurned ? turned(from) : from
  const [rows, columns] = [rowsIn(size), columnsIn(size)]
  const first = (at: number, start: number, step: number) => start + Math.floor((at - start) / step) * step
  const result: Range[] = []
  for (let top = first(to.top, origin.row, rows); top <= to.bottom; top += rows) {
    for (let left = first(to.left, origin.column, columns); left <= to.right; left += columns) {
      result.push({ top, left, bottom: top + rows - 1, right: left + columns - 1 })
      if (result.length === MOST_TILES) return result
    }
  }
  return result
}

/** A part of the source as it lies on a tile. */
function laid(part: Range, { from, turned: isTurned }: LookCopy, tile: Range): Range {
  const relative = shifted(part, -from.top, -from.left)
  return shifted(isTurned ? turned(relative) : relative, tile.top, tile.left)
}

function tiledAreas(areas: readonly LookArea[], copy: LookCopy): readonly LookArea[] {
  const { from, to } = copy
  // A format of the whole source is one area, however often it is repeated.
  const whole = areas.length === 1 && sameRange(areas[0]!.range, from) ? areas[0] : undefined
  if (whole) return [{ range: to, look: whole.look }]
  return tiles(copy).flatMap((tile) =>
    areas.flatMap(({ range, look }) => {
      const part = intersection(laid(range, copy, tile), to)
      return part ? [{ range: part, look }] : []
    }),
  )
}

function ruleOn(area: RuleArea, copy: LookCopy, tile: Range): readonly RuleArea[] {
  const shared = intersection(area.range, copy.from)
  const range = shared && intersection(laid(shared, copy, tile), copy.to)
  if (!shared || !range) return []
  return [{ range, rule: partOf(area, shared).rule }]
}

function commentOn({ cell, text }: CellComment, copy: LookCopy, tile: Range): readonly CellComment[] {
  const { row, column } = cell
  const { top, left } = laid({ top: row, left: column, bottom: row, right: column }, copy, tile)
  return contains(copy.to, { row: top, column: left }) ? [{ cell: { row: top, column: left }, text }] : []
}
