import { createSignal, type Accessor } from 'solid-js'
import type { CellLook, CellRule, Command, LookChange } from '../../../protocol/api'
import { lookAt } from '../../grid/cell-paint'
import { blockAt, indexIn } from '../../grid/cell-view'
import { withDigits } from '../../grid/written-number'
import { shownRanges } from './copied-parts'
import type { WorkbookState } from '../workbook'

/** What is done to the look of the selected cells. */
export interface Formatting {
  /** Whether the panel that shows it is open. */
  readonly open: Accessor<boolean>
  show(open: boolean): void
  /** What the format of the active cell says. */
  look(): CellLook
  change(look: LookChange): void
  toggle(part: 'bold' | 'italic'): void
  /** One digit more or less. */
  moreDigits(by: 1 | -1): void
  addRule(rule: CellRule): Promise<string | undefined>
  clearFormats(): void
  clearRules(): void
}

export function createFormatting(workbook: WorkbookState): Formatting {
  function look(): CellLook {
    const { active } = workbook.selection()
    const block = blockAt(
      workbook.mirror.cells().filter(({ sheet }) => sheet === workbook.sheet()?.id),
      active,
    )
    return (block && lookAt(block, indexIn(block, active))) ?? {}
  }

  /** The part of a command that says which cells are meant. */
  function selected() {
    const sheet = workbook.sheet()
    return sheet && { sheet: sheet.id, ranges: shownRanges(workbook.selection().ranges, workbook.layout()) }
  }

  function apply(make: (where: NonNullable<ReturnType<typeof selected>>) => Command) {
    const where = selected()
    if (where) void workbook.apply(make(where))
  }

  const change = (changed: LookChange) =>
    apply((where) => ({ type: 'format-cells', ...where, look: changed }))

  const [open, show] = createSignal(false)
  return {
    open,
    show,
    look,
    change,
    toggle: (part) => change({ [part]: look()[part] ? null : true }),
    moreDigits: (by) => change({ number: withDigits(look().number, by) }),
    async addRule(rule) {
      const where = selected()
      return where ? workbook.attempt({ type: 'add-rule', ...where, rule }) : undefined
    },
    clearFormats: () => apply((where) => ({ type: 'clear-formats', ...where })),
    clearRules: () => apply((where) => ({ type: 'clear-rules', ...where })),
  }
}
