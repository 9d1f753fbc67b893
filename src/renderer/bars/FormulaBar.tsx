import { createEffect, createMemo } from 'solid-js'
import type { Cell } from '../../core/address'
import type { CellDetail, SheetId } from '../../protocol/api'
import { FormulaText } from '../grid/FormulaText'
import { insertNewline } from '../grid/newline'
import { editorAction, type Editor } from '../state/editor'
import { CellReadout } from './CellReadout'
import './formula-bar.css'

export interface FormulaBarProps {
  readonly editor: Editor
  /** The sheet in front. */
  readonly sheet: SheetId
  /** The active cell. */
  readonly detail: CellDetail | undefined
  /** The active cell, and what any cell holds, for when its detail has not come yet. */
  readonly active: Cell
  readonly input: (cell: Cell) => Promise<string>
  /** Goes to the cell where an error began. */
  readonly onGoTo: (root: NonNullable<CellDetail['root']>) => void
  /** Editing ended from here: the grid takes the focus back. */
  readonly onDone: () => void
}

/** What the active cell holds, to read and to edit, and beside it what it came to with every digit. */
export function FormulaBar(props: FormulaBarProps) {
  let field!: HTMLTextAreaElement
  const editing = () => props.editor.mode() !== 'idle'
  /** A spilled cell shows the formula that spilled into it, in grey. */
  const spilled = createMemo(
    () => !editing() && props.detail?.input === '' && props.detail.array !== undefined,
  )
  const text = createMemo(() => {
    if (editing()) return props.editor.text()
    const detail = props.detail
    return detail ? (spilled() ? (detail.array?.formula ?? '') : detail.input) : ''
  })

  createEffect(() => {
    const shown = text()
    if (field.value !== shown) field.value = shown
  })

  function start() {
    if (editing()) return props.editor.moveTo('bar')
    const held = props.detail?.input ?? props.input(props.active)
    props.editor.start({ sheet: props.sheet, cell: props.active }, held, 'edit', 'bar')
  }

  function onKeyDown(event: KeyboardEvent) {
    const action = editorAction(event, props.editor.mode(), 'bar')
    if (!action) return
    event.preventDefault()
    if (action.type === 'newline') return insertNewline(field, props.editor)
    if (action.type === 'commit') props.editor.commit(action.move)
    else if (action.type === 'cancel') props.editor.cancel()
    if (action.type !== 'toggle') props.onDone()
  }

  return (
    <div class="formula-field" classList={{ spilled: spilled() }}>
      <div class="formula-input">
        <FormulaText text={text()} />
        <textarea
          ref={field}
          aria-label="Formula bar"
          rows={1}
          spellcheck={false}
          autocomplete="off"
          onFocus={start}
          onInput={(event) => props.editor.change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <CellReadout detail={props.detail} onGoTo={props.onGoTo} />
    </div>
  )
}
