import { failure, success, type Outcome } from '../../core/outcome'
import type { Axis, LineSpan, SheetLayout } from '../model'
import type { Sheet } from '../sheet'
import { linesOn } from '../../core/line-edit'
import { changedRuns, withFiltered, type LineLook } from '../structure/line-runs'
import { linesName, wholeLines } from './lines'
import type { Plan } from './plan'

/** Anything smaller is hidden, as in Excel; anything larger is a slip of the hand. */
const LARGEST = 2000

/** Gives lines a size in CSS pixels at 100%: hides them with 0, gives them the usual one where it is absent. */
export function planSizeLines(
  sheet: Sheet,
  axis: Axis,
  lines: readonly LineSpan[],
  size: number | undefined,
): Outcome<Plan> {
  if (size !== undefined && !(size >= 0 && size <= LARGEST))
    return failure(`A ${axis === 'row' ? 'height' : 'width'} is a number of pixels from 0 to ${LARGEST}.`)
  if (size === 0) return planHideLines(sheet, axis, lines, true)
  return planLook(sheet, axis, lines, {
    label: 'Sizing',
    change: ({ filtered }) =>
      withFiltered(size === undefined ? {} : { size: Math.round(size) }, filtered ?? false),
  })
}

/** Hides lines, or shows them again. */
export function planHideLines(
  sheet: Sheet,
  axis: Axis,
  lines: readonly LineSpan[],
  hidden: boolean,
): Outcome<Plan> {
  return planLook(sheet, axis, lines, {
    label: hidden ? 'Hiding' : 'Showing',
    change: ({ size, filtered }) =>
      withFiltered(
        { ...(size === undefined ? {} : { size }), ...(hidden ? { hidden } : {}) },
        filtered ?? false,
      ),
  })
}

function planLook(
  sheet: Sheet,
  axis: Axis,
  lines: readonly LineSpan[],
  { label, change }: { readonly label: string; readonly change: (look: LineLook) => LineLook },
): Outcome<Plan> {
  const [first] = lines
  if (!first || !lines.every((span) => isOnAxis(axis, span)))
    return failure(`That is no ${axis} of the sheet.`)
  const key = axis === 'row' ? 'rows' : 'columns'
  let runs = sheet.layout[key]
  for (const { start, count } of lines) runs = changedRuns(runs, start, count, change)
  const after: SheetLayout = { ...sheet.layout, [key]: runs }
  const others = lines.length > 1 ? ' and others' : ''
  return success({
    label: `${label} ${linesName(axis, first.start, first.count)}${others}`,
    patches: [{ type: 'layout', sheet: sheet.id, before: sheet.layout, after }],
    focus: { sheet: sheet.id, range: wholeLines(axis, first.start, first.count) },
  })
}

function isOnAxis(axis: Axis, { start, count }: LineSpan): boolean {
  return (
    Number.isInteger(start) &&
    Number.isInteger(count) &&
    start >= 0 &&
    count > 0 &&
    start + count <= linesOn(axis)
  )
}
