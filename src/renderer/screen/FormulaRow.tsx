import { rangeName, rangeOf } from '../../core/address'
import { FormulaBar } from '../bars/FormulaBar'
import { NameBox } from '../bars/NameBox'
import { lastRange } from '../state/cells/selection'
import type { Session } from '../state/session'
import type { SheetEditing } from './sheet-editing'

/** The row above the grid: the active cell's address, and what it holds. */
export interface FormulaRowProps {
  readonly session: Session
  readonly editing: SheetEditing
  /** The sheet in front. */
  readonly sheet: number
  readonly nameBox: (field: HTMLInputElement) => void
}

/** Wires the name box and the formula bar to the session. */
export function FormulaRow(props: FormulaRowProps) {
  const { session } = props
  const { workbook } = session

  return (
    <section class="formula-bar" aria-label="Active cell">
      <NameBox
        selection={workbook.selection()}
        sheets={workbook.sheets()}
        names={workbook.mirror.info()?.names ?? []}
        onName={(name) =>
          workbook.attempt({
            type: 'define-name',
            sheet: props.sheet,
            name,
            refersTo: rangeName(lastRange(workbook.selection())),
          })
        }
        onGo={props.editing.goTo}
        ref={props.nameBox}
        onRefuse={(sentence) => session.notices.say('error', sentence)}
        onDone={() => session.grid()?.focus()}
      />
      <span class="formula-symbol" aria-hidden="true">
        fx
      </span>
      <FormulaBar
        assist={props.editing.assist}
        sheet={workbook.sheet()?.id ?? -1}
        detail={props.editing.detail()}
        active={workbook.selection().active}
        input={props.editing.inputOf}
        onGoTo={({ sheet, cell }) => {
          workbook.goTo({ sheet, range: rangeOf(cell) })
          session.grid()?.focus()
        }}
      />
    </section>
  )
}
