import type { Cell } from '../../core/address'
import { CellKind, CellMark } from '../../core/cell-kind'
import { contains } from '../../core/address'
import type { Slider } from '../../core/slider'
import type { CellBlock } from '../../protocol/api'
import { lookAt, paintAt, type CellPaint } from './cell-paint'
import { cellSlider, type CellSlider } from './cell-slider'
import { asTyped, formatNumber, fullNumber, learn, NO_FORMAT, type ColumnFormat } from './number-format'
import { writtenDifference, writtenNumber } from './written-number'

/** A cell as it is drawn: text and how it stands. */
export interface CellView {
  readonly text: string
  readonly look: 'empty' | 'number' | 'text' | 'boolean' | 'error'
  readonly paint?: CellPaint
  /** There is a comment on it. */
  readonly commented?: boolean
  readonly slider?: CellSlider
}

export const EMPTY_VIEW: CellView = { text: '', look: 'empty' }

/** Pixels of one digit in a cell's face, and of the padding at its sides. */
const DIGIT = 7.6
const PADDING = 16

/** The block that holds a cell, if it has arrived. */
export function blockAt(blocks: readonly CellBlock[], cell: Cell): CellBlock | undefined {
  return blocks.find((block) => contains(block.range, cell))
}

/** Where a cell stands in its block's columns. */
export function indexIn({ range }: CellBlock, cell: Cell): number {
  return (cell.row - range.top) * (range.right - range.left + 1) + cell.column - range.left
}

/** How a cell is drawn in a column of `width` pixels. */
export function cellView(
  blocks: readonly CellBlock[],
  cell: Cell,
  format: ColumnFormat,
  width: number,
): CellView {
  const block = blockAt(blocks, cell)
  if (!block) return EMPTY_VIEW
  const at = indexIn(block, cell)
  const view = writtenCell(block, at, format, width)
  const paint = paintAt(block, at)
  const commented = (block.marks[at]! & CellMark.comment) !== 0
  const slider = sliderAt(block, at, view.text, width)
  if (!paint && !commented) return view
  return {
    ...view,
    ...(paint ? { paint } : {}),
    ...(commented ? { commented } : {}),
    ...(slider ? { slider } : {}),
  }
}

function sliderAt(block: CellBlock, at: number, text: string, width: number): CellSlider | undefined {
  const look = lookAt(block, at)
  if (!look?.slider) return undefined
  const [kind, marks, value] = [block.kinds[at]!, block.marks[at]!, block.numbers[at]!]
  return cellSlider(look.slider, { kind, marks, value, text, format: look.number, width })
}

function writtenCell(block: CellBlock, at: number, format: ColumnFormat, width: number): CellView {
  const value = block.numbers[at]!
  switch (block.kinds[at]) {
    case CellKind.number: {
      const room = Math.floor((width - PADDING) / DIGIT)
      const given = givenNumber(block, at)
      if (given !== undefined)
        return { look: 'number', text: given.length <= room ? given : '#'.repeat(Math.max(room, 2)) }
      const computed = (block.marks[at]! & (CellMark.formula | CellMark.spilled)) !== 0
      const own = computed ? format : asTyped(format, value)
      return { look: 'number', text: formatNumber(value, own, room) }
    }
    case CellKind.text:
      return { look: 'text', text: block.texts[value] ?? '' }
    case CellKind.boolean:
      return { look: 'boolean', text: value === 1 ? 'TRUE' : 'FALSE' }
    case CellKind.error:
      return { look: 'error', text: block.errors[value]?.code ?? '' }
    default:
      return EMPTY_VIEW
  }
}

/** A number as its own format or rule writes it; `undefined` where it has none. */
function givenNumber(block: CellBlock, at: number): string | undefined {
  const difference = block.differences?.[at]
  if (difference !== undefined && !Number.isNaN(difference)) return writtenDifference(difference)
  const format = lookAt(block, at)?.number
  return format && writtenNumber(block.numbers[at]!, format)
}

/** A cell's value with every digit, as it is copied to other programs. */
export function copiedText(blocks: readonly CellBlock[], cell: Cell): string | undefined {
  const block = blockAt(blocks, cell)
  if (!block) return undefined
  const at = indexIn(block, cell)
  const value = block.numbers[at]!
  if (block.kinds[at] === CellKind.number) return String(value)
  return cellView(blocks, cell, NO_FORMAT, Infinity).text
}

/** A slider is well aimed at that is so many characters long. */
const SLIDER_LENGTH = 14

/** So many characters show a cell whole: of a number without a format of its own most digits, not all. */
export function fittingLength(blocks: readonly CellBlock[], cell: Cell): number {
  const block = blockAt(blocks, cell)
  if (!block) return 0
  const at = indexIn(block, cell)
  const given = block.kinds[at] === CellKind.number ? givenNumber(block, at) : undefined
  const track = lookAt(block, at)?.slider ? SLIDER_LENGTH : 0
  return track + (given?.length ?? Math.min(copiedText(blocks, cell)?.length ?? 0, 18))
}

/** The comment on a cell. */
export function commentAt({ comments }: CellBlock, { row, column }: Cell): string | undefined {
  return comments?.find(({ cell }) => cell.row === row && cell.column === column)?.text
}

/** What a screen reader hears of a cell: address, value, and what it is. */
export function spokenCell(name: string, blocks: readonly CellBlock[], cell: Cell): string {
  const block = blockAt(blocks, cell)
  if (!block) return name
  const at = indexIn(block, cell)
  const value = block.numbers[at]!
  const kind = block.kinds[at]
  const marks = block.marks[at]!
  const parts = [name]
  if (kind === CellKind.empty) parts.push('empty')
  else if (kind === CellKind.number) parts.push(fullNumber(value))
  else if (kind === CellKind.error)
    parts.push(block.errors[value]?.code ?? '', block.errors[value]?.message ?? '')
  else parts.push(cellView(blocks, cell, NO_FORMAT, Infinity).text)
  const slider = lookAt(block, at)?.slider
  if (slider) parts.push(spokenSlider(slider, marks))
  if (marks & CellMark.formula) parts.push('formula')
  if (marks & CellMark.spilled) parts.push('spilled')
  const comment = commentAt(block, cell)
  if (comment !== undefined) parts.push(`comment: ${comment}`)
  return parts.join(', ')
}

function spokenSlider({ min, max }: Slider, marks: number): string {
  const computed = (marks & (CellMark.formula | CellMark.spilled)) !== 0
  return `${computed ? 'slider that a formula holds' : 'slider'}, ${fullNumber(min)} to ${fullNumber(max)}`
}

/** What the numbers of one column of the blocks teach about its format. */
export function learnColumn(
  format: ColumnFormat,
  blocks: readonly CellBlock[],
  column: number,
): ColumnFormat {
  let learned = format
  for (const block of blocks) {
    const { range, kinds, numbers } = block
    if (column < range.left || column > range.right) continue
    const width = range.right - range.left + 1
    for (let at = column - range.left; at < kinds.length; at += width) {
      if (kinds[at] === CellKind.number) learned = learn(learned, numbers[at]!)
    }
  }
  return learned
}
