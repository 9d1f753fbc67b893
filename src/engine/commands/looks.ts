import { cellName, columnsIn, rangeName, rowsIn, type Cell, type Range } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { sliderProblem } from '../../core/slider'
import { isOnSheet } from '../book'
import type { CellRule, LookChange, SheetLooks } from '../model'
import type { Patch } from '../patch'
import type { Sheet } from '../sheet'
import { rulesOutside } from '../structure/copied-looks'
import { areasOutside, formattedAreas, joinedAreas } from '../structure/look-areas'
import type { Plan } from './plan'

const MOST_DIGITS = 30
const LONGEST_COMMENT = 32_767

/** The patch that gives a sheet other looks; none where they stay the same object. */
export function looksPatch({ id, looks }: Sheet, after: SheetLooks): readonly Patch[] {
  return after === looks ? [] : [{ type: 'looks', sheet: id, before: looks, after }]
}

/** Whether any cell of a sheet has a format, a rule or a comment. */
export function hasLooks({ areas, rules, comments }: SheetLooks): boolean {
  return areas.length + rules.length + comments.length > 0
}

function planned(sheet: Sheet, ranges: readonly Range[], label: string, after: SheetLooks): Outcome<Plan> {
  const [first] = ranges
  if (!first) return failure('Nothing is selected.')
  const where = ranges.length === 1 ? rangeName(first) : `${ranges.length} ranges`
  return success({
    label: `${label} ${where}`,
    patches: looksPatch(sheet, after),
    focus: { sheet: sheet.id, range: first },
  })
}

/** Changes how cells look, but for what `look` leaves out. Refuses digits and sliders that cannot be. */
export function planFormat(sheet: Sheet, ranges: readonly Range[], look: LookChange): Outcome<Plan> {
  const digits = look.number && 'digits' in look.number ? look.number.digits : 1
  if (!Number.isInteger(digits) || digits < 0 || digits > MOST_DIGITS)
    return failure(`A number is written with 0 to ${MOST_DIGITS} digits.`)
  const problem = look.slider && sliderProblem(look.slider)
  if (problem) return failure(problem)
  const areas = ranges.reduce((all, range) => formattedAreas(all, range, look), sheet.looks.areas)
  return planned(sheet, ranges, formatLabel(look), { ...sheet.looks, areas })
}

function formatLabel({ slider }: LookChange): string {
  if (slider === undefined) return 'Formatting'
  return slider === null ? 'Removing the slider of' : 'Putting a slider into'
}

/** Gives cells the usual look again; their comments stay. */
export function planClearFormats(sheet: Sheet, ranges: readonly Range[]): Outcome<Plan> {
  const areas = joinedAreas(ranges.reduce(areasOutside, sheet.looks.areas))
  const rules = ranges.reduce(rulesOutside, sheet.looks.rules)
  return planned(sheet, ranges, 'Clearing formats of', { ...sheet.looks, areas, rules })
}

/** Puts a rule on ranges, in place of those of its type that are there. */
export function planAddRule(sheet: Sheet, ranges: readonly Range[], rule: CellRule): Outcome<Plan> {
  const problem = ruleProblem(rule, ranges)
  if (problem) return failure(problem)
  const kept = sheet.looks.rules.filter((area) => area.rule.type !== rule.type)
  const same = sheet.looks.rules.filter((area) => area.rule.type === rule.type)
  const rules = [
    ...kept,
    ...ranges.reduce(rulesOutside, same),
    ...ranges.map((range) => ({ range, rule: ruleFor(rule, range, ranges[0]!) })),
  ]
  return planned(sheet, ranges, 'Formatting', { ...sheet.looks, rules })
}

/** The first range is compared with what was named, the others with what lies as they do. */
function ruleFor(rule: CellRule, range: Range, first: Range): CellRule {
  if (rule.type !== 'difference') return rule
  const top = rule.against.top + range.top - first.top
  const left = rule.against.left + range.left - first.left
  return {
    ...rule,
    against: { top, left, bottom: top + rowsIn(range) - 1, right: left + columnsIn(range) - 1 },
  }
}

function ruleProblem(rule: CellRule, ranges: readonly Range[]): string | undefined {
  if (rule.type === 'difference') {
    const misfit = ranges.find((range) => !isOnSheet(againstOf(ruleFor(rule, range, ranges[0]!))))
    return (
      misfit &&
      `${rangeName(misfit)} and what it is compared with do not both lie on the sheet: name the first cell to compare with.`
    )
  }
  const { low, high } = rule
  if (low !== undefined && high !== undefined && !(low < high))
    return 'The low limit of a scale is less than its high limit.'
  return [low, high].some((limit) => limit !== undefined && !Number.isFinite(limit))
    ? 'The limits of a scale are finite numbers.'
    : undefined
}

function againstOf(rule: CellRule): Range {
  return rule.type === 'difference' ? rule.against : { top: 0, left: 0, bottom: 0, right: 0 }
}

/** Takes all rules from ranges. */
export function planClearRules(sheet: Sheet, ranges: readonly Range[]): Outcome<Plan> {
  const rules = ranges.reduce(rulesOutside, sheet.looks.rules)
  return planned(sheet, ranges, 'Clearing rules of', { ...sheet.looks, rules })
}

/** Puts a comment on a cell; an empty text removes it. */
export function planComment(sheet: Sheet, cell: Cell, text: string): Outcome<Plan> {
  if (text.length > LONGEST_COMMENT)
    return failure(`A comment holds at most ${LONGEST_COMMENT.toLocaleString('en')} characters.`)
  const others = sheet.looks.comments.filter(
    (other) => other.cell.row !== cell.row || other.cell.column !== cell.column,
  )
  const comments = text.trim() === '' ? others : [...others, { cell, text }]
  const range = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }
  return success({
    label: `${text.trim() === '' ? 'Removing the comment on' : 'Commenting on'} ${cellName(cell)}`,
    patches: looksPatch(sheet, { ...sheet.looks, comments }),
    focus: { sheet: sheet.id, range },
  })
}
