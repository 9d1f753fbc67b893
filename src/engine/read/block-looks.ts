import { columnsIn, contains, intersection, rowsIn, type Range } from '../../core/address'
import { CellKind } from '../../core/cell-kind'
import { ulpDistance } from '../../core/ulp'
import { usedRange, type Book } from '../book'
import type { BlockGauges, BlockLooks, CellBlock, CellRule, RuleArea } from '../model'
import type { Sheet } from '../sheet'
import { CellReader } from './cell-reader'

type Gauge = Extract<CellRule, { type: 'color-scale' | 'data-bar' }>
type Scale = Extract<CellRule, { type: 'color-scale' }>
type Bar = Extract<CellRule, { type: 'data-bar' }>

/** How the cells of a block look; nothing where all are plain. */
export function readBlockLooks(
  book: Book,
  sheet: Sheet,
  block: Pick<CellBlock, 'range' | 'kinds' | 'numbers'>,
): Pick<CellBlock, 'looks' | 'scales' | 'bars' | 'differences'> {
  const { areas, rules } = sheet.looks
  if (areas.length + rules.length === 0) return {}
  const looks = formatsOf(sheet, block.range)
  const met = rules.filter(({ range }) => intersection(range, block.range))
  const scales = gaugesOf<Scale>(book, sheet, block, met.filter(isScale))
  const bars = gaugesOf<Bar>(book, sheet, block, met.filter(isBar))
  const differences = differencesOf(book, sheet, block, met)
  return {
    ...(looks ? { looks } : {}),
    ...(scales ? { scales } : {}),
    ...(bars ? { bars } : {}),
    ...(differences ? { differences } : {}),
  }
}

type AreaOf<R extends CellRule> = RuleArea & { readonly rule: R }

const isScale = (area: RuleArea): area is AreaOf<Scale> => area.rule.type === 'color-scale'
const isBar = (area: RuleArea): area is AreaOf<Bar> => area.rule.type === 'data-bar'

function formatsOf(sheet: Sheet, range: Range): BlockLooks | undefined {
  const areas = sheet.looks.areas.filter((area) => intersection(area.range, range))
  if (areas.length === 0) return undefined
  const of = new Uint16Array(rowsIn(range) * columnsIn(range))
  for (const [i, area] of areas.entries()) forEachPlace(range, area.range, (at) => (of[at] = i + 1))
  return { looks: areas.map(({ look }) => look), of }
}

/** Calls with the place in `block` of each cell that it shares with `range`. */
function forEachPlace(
  block: Range,
  range: Range,
  call: (at: number, row: number, column: number) => void,
): void {
  const shared = intersection(block, range)
  if (!shared) return
  const width = columnsIn(block)
  for (let row = shared.top; row <= shared.bottom; row++) {
    for (let column = shared.left; column <= shared.right; column++)
      call((row - block.top) * width + column - block.left, row, column)
  }
}

function gaugesOf<R extends Gauge>(
  book: Book,
  sheet: Sheet,
  { range, kinds, numbers }: Pick<CellBlock, 'range' | 'kinds' | 'numbers'>,
  areas: readonly AreaOf<R>[],
): BlockGauges<R> | undefined {
  if (areas.length === 0) return undefined
  const of = new Uint16Array(kinds.length)
  const at = new Float32Array(kinds.length)
  const zeros: number[] = []
  for (const [i, area] of areas.entries()) {
    const [low, high] = book.computation.remember(area, () => limitsOf(book, sheet, area))
    zeros.push(low === high ? 0 : positionOf(0, low, high))
    forEachPlace(range, area.range, (place) => {
      const value = numbers[place]!
      if (kinds[place] !== CellKind.number || Number.isNaN(value)) return
      of[place] = i + 1
      at[place] = positionOf(value, low, high)
    })
  }
  return { rules: areas.map(({ rule }) => rule), of, at, zeros }
}

/** Where a value stands between two limits, never beyond them; in the middle where they are one. */
function positionOf(value: number, low: number, high: number): number {
  if (low === high) return value < low ? 0 : value > high ? 1 : 0.5
  // Halves, as the distance of two doubles may be more than the greatest double.
  const part = (value / 2 - low / 2) / (high / 2 - low / 2)
  return Math.min(1, Math.max(0, part))
}

/** A rule's limits: its own, or the least and the greatest finite number of its cells. A bar begins at 0. */
function limitsOf(book: Book, sheet: Sheet, { range, rule }: AreaOf<Gauge>): readonly [number, number] {
  let [low, high] = [rule.low ?? Infinity, rule.high ?? -Infinity]
  if (rule.low !== undefined && rule.high !== undefined) return [low, high]
  const used = usedRange(book, sheet)
  const filled = used && intersection(used, range)
  if (!filled) return [0, 1]
  const reader = new CellReader(book, sheet, filled)
  for (let row = filled.top; row <= filled.bottom; row++) {
    for (let column = filled.left; column <= filled.right; column++) {
      const value = reader.value(row, column)
      if (typeof value !== 'number' || !Number.isFinite(value)) continue
      if (rule.low === undefined && value < low) low = value
      if (rule.high === undefined && value > high) high = value
    }
  }
  if (rule.type === 'data-bar' && rule.low === undefined) low = Math.min(low, 0)
  // One diverges from 0 where there is something on both sides of it.
  if (rule.type === 'color-scale' && rule.colors === 'diverging' && low < 0 && high > 0) {
    const most = Math.max(-low, high)
    return [rule.low ?? -most, rule.high ?? most]
  }
  return low <= high ? [low, high] : [0, 1]
}

function differencesOf(
  book: Book,
  sheet: Sheet,
  { range, kinds, numbers }: Pick<CellBlock, 'range' | 'kinds' | 'numbers'>,
  areas: readonly RuleArea[],
): Float64Array | undefined {
  let differences: Float64Array | undefined
  for (const area of areas) {
    const { rule } = area
    if (rule.type !== 'difference') continue
    differences ??= new Float64Array(kinds.length).fill(NaN)
    const into = differences
    const reader = new CellReader(book, sheet, rule.against)
    forEachPlace(range, area.range, (at, row, column) => {
      const other = {
        row: row - area.range.top + rule.against.top,
        column: column - area.range.left + rule.against.left,
      }
      const value = contains(rule.against, other) ? reader.value(other.row, other.column) : undefined
      if (kinds[at] === CellKind.number && typeof value === 'number')
        into[at] = signedDistance(numbers[at]!, value)
    })
  }
  return differences
}

/** Doubles from `from` up to `value`: negative where it is less. */
function signedDistance(value: number, from: number): number {
  const distance = ulpDistance(value, from)
  return value < from ? -distance : distance
}
