import { contains, columnsIn, type Cell, type Range } from '../../../core/address'
import { CellKind, CellMark } from '../../../core/cell-kind'
import type { CellBlock, CellDetail, SheetId, SheetRange, TourGoal, TourPlace } from '../../../protocol/api'
import { formulaTokens } from '../../formula/tokens'

/** How a tour looks at the workbook. */
export interface TourEyes {
  /** Where a place is now; `undefined` where it is no more. */
  resolve(place: TourPlace): SheetRange | undefined
  read(at: SheetRange): Promise<CellBlock>
  inspect(sheet: SheetId, cell: Cell): Promise<CellDetail>
  selected(): { readonly sheet: SheetId; readonly ranges: readonly Range[] } | undefined
}

/** What the cells of a goal hold, as one text; only where the goal is that they change. */
export async function heldBefore(goal: TourGoal, eyes: TourEyes): Promise<string | undefined> {
  const at = goal.kind === 'changed' ? eyes.resolve(goal.at) : undefined
  return at && contentsOf(await eyes.read(at))
}

/** Whether a goal is reached; `before` is what `heldBefore` gave when the step began. */
export async function isReached(
  goal: TourGoal,
  before: string | undefined,
  eyes: TourEyes,
): Promise<boolean> {
  const at = eyes.resolve(goal.at)
  if (!at) return false
  const first = { row: at.range.top, column: at.range.left }
  switch (goal.kind) {
    case 'changed':
      return before !== undefined && contentsOf(await eyes.read(at)) !== before
    case 'above':
    case 'below': {
      const { kind, text } = await eyes.inspect(at.sheet, first)
      const value = Number(text)
      return kind === CellKind.number && (goal.kind === 'above' ? value > goal.than : value < goal.than)
    }
    case 'shows':
      return (await eyes.inspect(at.sheet, first)).text.toLowerCase() === goal.text.toLowerCase()
    case 'formula':
      return holdsFormula(at, goal.calls, eyes)
    case 'selected':
      return isSelected(at, eyes)
    default:
      return goal satisfies never
  }
}

function contentsOf({ kinds, numbers, texts, errors }: CellBlock): string {
  return JSON.stringify([
    [...kinds].map((kind, i) => {
      if (kind === CellKind.text) return texts[numbers[i]!]
      return kind === CellKind.error ? errors[numbers[i]!]?.code : numbers[i]
    }),
  ])
}

async function holdsFormula(at: SheetRange, calls: string | undefined, eyes: TourEyes): Promise<boolean> {
  const block = await eyes.read(at)
  const width = columnsIn(at.range)
  for (const [i, mark] of block.marks.entries()) {
    if ((mark & CellMark.formula) === 0) continue
    if (calls === undefined) return true
    const cell = { row: at.range.top + Math.floor(i / width), column: at.range.left + (i % width) }
    if (callsFunction((await eyes.inspect(at.sheet, cell)).input, calls)) return true
  }
  return false
}

function callsFunction(formula: string, name: string): boolean {
  return formulaTokens(formula).some(
    ({ type, text }) => type === 'function' && text.toLowerCase() === name.toLowerCase(),
  )
}

function isSelected({ sheet, range }: SheetRange, eyes: TourEyes): boolean {
  const selected = eyes.selected()
  return (
    selected?.sheet === sheet &&
    selected.ranges.some(
      (one) =>
        contains(one, { row: range.top, column: range.left }) &&
        contains(one, { row: range.bottom, column: range.right }),
    )
  )
}
