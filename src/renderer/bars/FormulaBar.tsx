import { createMemo } from 'solid-js'
import type { Cell } from '../../core/address'
import type { CellDetail, SheetId } from '../../protocol/api'
import type { FormulaAssist } from '../formula/assist'
import { FormulaField } from '../formula/FormulaField'
import { CellReadout } from './CellReadout'
import './formula-bar.css'

export interface FormulaBarProps {
  readonly assist: FormulaAssist
  /** The sheet in front. */
  readonly sheet: SheetId
  /** The active cell. */
  readonly detail: CellDetail | undefined
  /** The active cell, and what any cell holds, for when its detail has not come yet. */
  readonly active: Cell
  readonly input: (cell: Cell) => Promise<string>
  /** Goes to the cell where an error began. */
  readonly onGoTo: (root: NonNullable<CellDetail['root']>) => void
}

/** What the active cell holds, to read and to edit, and beside it what it came to with every digit. */
export function FormulaBar(props: FormulaBarProps) {
  const { editor } = props.assist
  const editing = () => editor.mode() !== 'idle'
  /** A spilled cell shows the formula that spilled into it, in grey. */
  const spilled = createMemo(
    () => !editing() && props.detail?.input === '' && props.detail.array !== undefined,
  )
  const text = createMemo(() => {
    if (editing()) return editor.text()
    const detail = props.detail
    return detail ? (spilled() ? (detail.array?.formula ?? '') : detail.input) : ''
  })

  function start() {
    if (editing()) return editor.moveTo('bar')
    const held = props.detail?.input ?? props.input(props.active)
    editor.start({ sheet: props.sheet, cell: props.active }, held, 'edit', 'bar')
  }

  return (
    <div class="formula-field" classList={{ spilled: spilled() }}>
      <div class="formula-input">
        <FormulaField
          assist={props.assist}
          place="bar"
          label="Formula bar"
          text={text()}
          tabStop={true}
          onFocus={start}
        />
      </div>
      <CellReadout detail={props.detail} onGoTo={props.onGoTo} />
    </div>
  )
}
