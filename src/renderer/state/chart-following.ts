import { columnsIn, contains, MAX_COLUMNS, MAX_ROWS, rowsIn, type Range } from '../../core/address'
import { rangeAfter, type LineEdit } from '../../core/line-edit'
import type { Command, SheetRange } from '../../protocol/api'
import type { ChartSpec } from '../charts/chart-spec'

/** The charts after a command: what they draw follows the cells, and a series of which nothing is left goes. */
export function followingCharts(specs: readonly ChartSpec[], command: Command): readonly ChartSpec[] {
  const follow = followerOf(command)
  if (!follow) return specs
  return specs.flatMap((spec) => {
    const series = spec.series.flatMap((one) => {
      const range = follow(one.range)
      return range ? [{ ...one, range }] : []
    })
    const { categories, rowNames, ...rest } = spec
    const followed = categories && follow(categories)
    const beside = rowNames && follow(rowNames)
    const names = { ...(followed && { categories: followed }), ...(beside && { rowNames: beside }) }
    return series.length === 0 ? [] : [{ ...rest, series, ...names }]
  })
}

type Follower = (at: SheetRange) => SheetRange | undefined

/** Where a command takes a range; absent for commands that move nothing. */
function followerOf(command: Command): Follower | undefined {
  switch (command.type) {
    case 'insert-lines':
    case 'delete-lines': {
      const kind = command.type === 'insert-lines' ? 'insert' : 'delete'
      return onSheet(command.sheet, { kind, axis: command.axis, at: command.at, count: command.count })
    }
    case 'move-lines': {
      const { axis, at, count, to } = command
      return onSheet(command.sheet, { kind: 'move', axis, at, count, to })
    }
    case 'insert-cells':
    case 'delete-cells': {
      const { axis, range } = command
      const kind = command.type === 'insert-cells' ? 'insert' : 'delete'
      const edit: LineEdit =
        axis === 'row'
          ? { kind, axis, at: range.top, count: rowsIn(range) }
          : { kind, axis, at: range.left, count: columnsIn(range) }
      const band = axis === 'row' ? { ...range, bottom: MAX_ROWS - 1 } : { ...range, right: MAX_COLUMNS - 1 }
      return onSheet(command.sheet, edit, band)
    }
    case 'move':
      return movedFollower(command)
    case 'together': {
      const followers = command.commands.flatMap((one) => followerOf(one) ?? [])
      return (at) => followers.reduce<SheetRange | undefined>((now, follow) => now && follow(now), at)
    }
    default:
      return undefined
  }
}

function onSheet(sheet: number, edit: LineEdit, band?: Range): Follower {
  return (at) => {
    if (at.sheet !== sheet) return at
    const range = rangeAfter(edit, at.range, band)
    return range && { sheet, range }
  }
}

/** Cells that are cut and pasted take the ranges along that lie in them as a whole. */
function movedFollower({ from, to }: Extract<Command, { type: 'move' }>): Follower {
  return (at) => {
    const { top, left, bottom, right } = at.range
    const isMoved =
      at.sheet === from.sheet &&
      contains(from.range, { row: top, column: left }) &&
      contains(from.range, { row: bottom, column: right })
    if (!isMoved) return at
    const [rows, columns] = [to.at.row - from.range.top, to.at.column - from.range.left]
    return {
      sheet: to.sheet,
      range: { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns },
    }
  }
}
