import type { Editor } from '../state/editor'

/** Alt+Enter: a line break where the caret is. */
export function insertNewline(field: HTMLTextAreaElement, editor: Editor): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
  editor.change(field.value)
}
