import { createEffect, createMemo, on } from 'solid-js'
import { rangeOf } from '../../core/address'
import type { SheetId } from '../../protocol/api'
import type { FormulaAssist } from '../formula/assist'
import { FormulaField } from '../formula/FormulaField'
import { boxOf, type Viewport } from './layout'
import type { GridLines } from './lines'

interface CellEditorProps {
  readonly assist: FormulaAssist
  readonly sheet: SheetId
  readonly view: Viewport
  readonly lines: GridLines
  /** Editing ended: the grid takes the focus back. */
  readonly onDone: () => void
}

/** The field in which a cell is edited. It is always there, so that the first letter typed already lands in it. */
export function CellEditor(props: CellEditorProps) {
  const { editor } = props.assist
  const open = createMemo(() => editor.mode() !== 'idle' && editor.target()?.sheet === props.sheet)
  const box = createMemo(() => {
    const target = editor.target()
    return target && boxOf(rangeOf(target.cell), props.view, props.lines)
  })

  /** It grows to the edge of the window, then it wraps. */
  const widest = () => Math.max(box()?.width ?? 0, Math.min(640, props.view.width - (box()?.left ?? 0) - 2))

  createEffect(
    on([editor.mode, editor.place], ([mode, place], before) => {
      if (mode === 'idle') {
        if (before && before[0] !== 'idle') props.onDone()
      } else if (place === 'cell') editor.focus()
    }),
  )

  return (
    <div
      class="cell-editor"
      classList={{ open: open() && editor.place() === 'cell', mirrored: open() && editor.place() === 'bar' }}
      style={{
        transform: `translate(${box()?.left ?? 0}px, ${box()?.top ?? 0}px)`,
        'min-width': `${box()?.width ?? 0}px`,
        'max-width': `${widest()}px`,
      }}
    >
      <FormulaField
        assist={props.assist}
        place="cell"
        label="Cell editor"
        text={editor.text()}
        class="cell-editor-field"
        tabStop={false}
      />
    </div>
  )
}
