import type { NumberFormat } from '../../../protocol/api'
import type { MenuId } from '../../../shared/desktop'
import type { Action } from '../actions'
import { askDifference } from './cell-questions'
import type { Session } from '../session'

type FormatId = Extract<
  MenuId,
  | 'format-cells'
  | 'bold'
  | 'italic'
  | `align-${string}`
  | `number-${string}`
  | 'more-digits'
  | 'fewer-digits'
  | 'color-scale'
  | 'data-bars'
  | 'difference'
  | 'clear-formats'
>

/** Actions on the look of the selected cells. */
export function formatActions(session: Session, enabled: () => boolean): Readonly<Record<FormatId, Action>> {
  const { formatting, notices } = session
  const number = (format: NumberFormat | null): Action => ({
    run: () => formatting.change({ number: format }),
    enabled,
  })
  const align = (align: 'left' | 'center' | 'right'): Action => ({
    run: () => formatting.change({ align: formatting.look().align === align ? null : align }),
    enabled,
  })
  const rule = (given: Parameters<typeof formatting.addRule>[0]): Action => ({
    async run() {
      const refused = await formatting.addRule(given)
      if (refused) notices.say('error', refused)
    },
    enabled,
  })
  return {
    'format-cells': { run: () => formatting.show(!formatting.open()), enabled },
    bold: { run: () => formatting.toggle('bold'), enabled },
    italic: { run: () => formatting.toggle('italic'), enabled },
    'align-left': align('left'),
    'align-center': align('center'),
    'align-right': align('right'),
    'number-general': number(null),
    'number-fixed': number({ kind: 'fixed', digits: 2 }),
    'number-scientific': number({ kind: 'scientific', digits: 2 }),
    'number-percent': number({ kind: 'percent', digits: 0 }),
    'number-full': number({ kind: 'full' }),
    'more-digits': { run: () => formatting.moreDigits(1), enabled },
    'fewer-digits': { run: () => formatting.moreDigits(-1), enabled },
    'color-scale': rule({ type: 'color-scale', colors: 'blue' }),
    'data-bars': rule({ type: 'data-bar', color: 'blue' }),
    difference: { run: () => askDifference(session), enabled },
    'clear-formats': { run: () => formatting.clearFormats(), enabled },
  }
}
