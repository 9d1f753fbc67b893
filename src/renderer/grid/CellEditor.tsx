import { createEffect, createMemo, on } from 'solid-js'
import { rangeOf } from '../../core/address'
import type { SheetId } from '../../protocol/api'
import { editorAction, type Editor } from '../state/editor'
import { FormulaText } from './FormulaText'
import { boxOf, type Viewport } from './layout'
import type { GridLines } from './lines'
import { insertNewline } from './newline'

interface CellEditorProps {
  readonly editor: Editor
  readonly sheet: SheetId
  readonly view: Viewport
  readonly lines: GridLines
  /** Editing ended: the grid takes the focus back. */
  readonly onDone: () => void
}

/** The field in which a cell is edited. It is always there, so that the first letter typed already lands in it. */
export function CellEditor(props: CellEditorProps) {
  let field!: HTMLTextAreaElement
  const { editor } = props
  const open = createMemo(() => editor.mode() !== 'idle' && editor.target()?.sheet === props.sheet)
  const box = createMemo(() => {
    const target = editor.target()
    return target && boxOf(rangeOf(target.cell), props.view, props.lines)
  })

  createEffect(
    on([editor.mode, editor.place], ([mode, place], before) => {
      if (mode === 'idle') {
        if (before && before[0] !== 'idle') props.onDone()
        return
      }
      if (place !== 'cell' || document.activeElement === field) return
      field.value = editor.text()
      field.focus({ preventScroll: true })
      field.setSelectionRange(field.value.length, field.value.length)
    }),
  )
  createEffect(() => {
    const text = editor.text()
    if (field.value !== text) field.value = text
  })

  function onKeyDown(event: KeyboardEvent) {
    const action = editorAction(event, editor.mode(), 'cell')
    if (!action) return
    event.preventDefault()
    if (action.type === 'commit') editor.commit(action.move)
    else if (action.type === 'cancel') editor.cancel()
    else if (action.type === 'toggle') editor.toggleMode()
    else insertNewline(field, editor)
  }

  return (
    <div
      class="cell-editor"
      classList={{ open: open() && editor.place() === 'cell', mirrored: open() && editor.place() === 'bar' }}
      style={{
        transform: `translate(${box()?.left ?? 0}px, ${box()?.top ?? 0}px)`,
        'min-width': `${box()?.width ?? 0}px`,
      }}
    >
      <FormulaText text={editor.text()} />
      <textarea
        ref={field}
        class="cell-editor-field"
        aria-label="Cell editor"
        rows={1}
        tabindex="-1"
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => editor.change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
      />
    </div>
  )
}
