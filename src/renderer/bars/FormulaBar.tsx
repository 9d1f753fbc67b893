import { createMemo, Show } from 'solid-js'
import { CellKind } from '../../core/cell-kind'
import { cellName, type Cell } from '../../core/address'
import type { CellDetail, SheetId } from '../../protocol/api'
import type { FormulaAssist } from '../formula/assist'
import { FormulaField } from '../formula/FormulaField'
import { fullNumber } from '../grid/number-format'
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
      <Readout detail={props.detail} />
    </div>
  )
}

/** The value of a formula with every digit, or its error and the reason in words. */
function Readout(props: { readonly detail: CellDetail | undefined }) {
  const formula = () =>
    props.detail !== undefined && (props.detail.input.startsWith('=') || props.detail.array !== undefined)
  return (
    <Show
      when={props.detail?.error}
      fallback={
        <Show when={formula() && props.detail}>
          {(detail) => (
            <output
              class="formula-value"
              data-testid="cell-value"
              aria-label={`Value of ${cellName(detail().cell)}`}
            >
              {detail().kind === CellKind.number ? fullNumber(Number(detail().text)) : detail().text}
            </output>
          )}
        </Show>
      }
    >
      {(error) => (
        <output class="formula-value error" data-testid="cell-value" title={error().message}>
          <b>{error().code}</b> {error().message}
        </output>
      )}
    </Show>
  )
}
