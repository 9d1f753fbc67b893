import { cellName, columnIndex, columnName, parseCell, parseRange, rangeName } from '../../core/address'
import type {
  CellComment,
  CellLook,
  CellRule,
  FilterColumn,
  Frozen,
  JsonObject,
  LookArea,
  RuleArea,
  SheetFilter,
  SheetLayout,
  SheetLooks,
} from '../model'
import { PLAIN_LOOKS } from '../sheet'
import { areasOutside, joinedAreas } from '../structure/look-areas'
import { isList, isObject, textIn } from './json'
import { isInk, readCondition, readRule } from './look-rules'
import { below, type Notes } from './notes'
import { readSlider } from './read-slider'

/** Formats, rules and comments of a sheet as its entry in a package keeps them; nothing where all is plain. */
export function writtenLooks({ areas, rules, comments }: SheetLooks): JsonObject {
  return {
    ...(areas.length === 0 ? {} : { formats: areas.map(writtenArea) }),
    ...(rules.length === 0 ? {} : { rules: rules.map(writtenRule) }),
    ...(comments.length === 0
      ? {}
      : { comments: comments.map(({ cell, text }) => ({ cell: cellName(cell), text })) }),
  }
}

function writtenArea({ range, look: { slider, ...look } }: LookArea): JsonObject {
  return { range: rangeName(range), ...look, ...(slider && { slider: { ...slider } }) }
}

function writtenRule({ range, rule }: RuleArea): JsonObject {
  const against = rule.type === 'difference' ? { against: rangeName(rule.against) } : {}
  return { range: rangeName(range), ...rule, ...against } as JsonObject
}

export function readLooks(sheet: JsonObject, pointer: string, notes: Notes): SheetLooks {
  const { formats, rules, comments } = sheet
  if (formats === undefined && rules === undefined && comments === undefined) return PLAIN_LOOKS
  const list = <T>(
    key: string,
    read: (entry: JsonObject, pointer: string) => T | undefined,
    what: string,
  ): readonly T[] => {
    const value = sheet[key]
    if (value === undefined) return []
    if (!isList(value)) notes.at(below(pointer, key), 'it should be a list.')
    return (isList(value) ? value : []).flatMap((entry, i) => {
      const place = below(below(pointer, key), i)
      const made = isObject(entry) ? read(entry, place) : undefined
      if (made === undefined) notes.at(place, `it should be ${what}; it is left out.`)
      return made === undefined ? [] : [made]
    })
  }
  const areas = list('formats', (entry, place) => readArea(entry, place, notes), 'a format with a range')
  return {
    // A cell has one format: of two that a file gives it the later one counts.
    areas: joinedAreas(
      areas.reduce<readonly LookArea[]>((all, area) => [...areasOutside(all, area.range), area], []),
    ),
    rules: list('rules', readRuleArea, 'a rule with a range'),
    comments: list('comments', readComment, 'a text with its cell'),
  }
}

function readArea({ range, ...given }: JsonObject, pointer: string, notes: Notes): LookArea | undefined {
  const area = typeof range === 'string' ? parseRange(range) : undefined
  return area && { range: area, look: readLook(given, pointer, notes) }
}

const KINDS = ['fixed', 'scientific', 'percent', 'significant', 'full', 'hexadecimal'] as const
const MOST_DIGITS = 30

/** What of a look is understood; the rest is as it comes. */
function readLook(given: JsonObject, pointer: string, notes: Notes): CellLook {
  const { number, bold, italic, align, color, fill } = given
  const format = isObject(number) ? readNumber(number) : undefined
  const slider =
    given['slider'] === undefined ? undefined : readSlider(given['slider'], below(pointer, 'slider'), notes)
  return {
    ...(format ? { number: format } : {}),
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(align === 'left' || align === 'center' || align === 'right' ? { align } : {}),
    ...(isInk(color) ? { color } : {}),
    ...(isInk(fill) ? { fill } : {}),
    ...(slider ? { slider } : {}),
  }
}

function readNumber({ kind, digits }: JsonObject): CellLook['number'] {
  const known = KINDS.find((name) => name === kind)
  if (known === 'full' || known === 'hexadecimal') return { kind: known }
  const whole = typeof digits === 'number' && Number.isInteger(digits) && digits >= 0 && digits <= MOST_DIGITS
  return known && whole ? { kind: known, digits } : undefined
}

function readRuleArea({ range, ...given }: JsonObject): RuleArea | undefined {
  const area = typeof range === 'string' ? parseRange(range) : undefined
  const rule: CellRule | undefined = readRule(given)
  return area && rule && { range: area, rule }
}

function readComment(entry: JsonObject): CellComment | undefined {
  const cell = parseCell(textIn(entry, 'cell') ?? '')
  const text = textIn(entry, 'text')
  return cell && text !== undefined ? { cell, text } : undefined
}

/** Frozen panes and the filter, as the sheet's entry keeps them. */
export function writtenPanes({ frozen, filter }: SheetLayout): JsonObject {
  return {
    ...(frozen ? { frozen: { ...frozen } } : {}),
    ...(filter
      ? {
          filter: {
            range: rangeName(filter.range),
            columns: filter.columns.map(({ column, keep }) => ({
              column: columnName(column),
              keep: keep as unknown as JsonObject,
            })),
          },
        }
      : {}),
  }
}

export function readPanes({ frozen, filter }: JsonObject): Pick<SheetLayout, 'frozen' | 'filter'> {
  const panes = isObject(frozen) ? readFrozen(frozen) : undefined
  const read = isObject(filter) ? readFilter(filter) : undefined
  return { ...(panes ? { frozen: panes } : {}), ...(read ? { filter: read } : {}) }
}

function readFrozen({ rows = 0, columns = 0 }: JsonObject): Frozen | undefined {
  const counts = [rows, columns]
  const fits = counts.every(
    (count) => typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= 100,
  )
  return fits && counts.some((count) => count !== 0)
    ? { rows: rows as number, columns: columns as number }
    : undefined
}

function readFilter({ range, columns }: JsonObject): SheetFilter | undefined {
  const area = typeof range === 'string' ? parseRange(range) : undefined
  if (!area || area.top === area.bottom) return undefined
  const read = (isList(columns) ? columns : []).flatMap((entry): readonly FilterColumn[] => {
    const column = isObject(entry) ? columnIndex(textIn(entry, 'column') ?? '') : undefined
    const keep = isObject(entry) && isObject(entry['keep']) ? readCondition(entry['keep']) : undefined
    const inside = column !== undefined && column >= area.left && column <= area.right
    return inside && keep ? [{ column, keep }] : []
  })
  return { range: area, columns: read }
}
