import type { Editor } from '../state/cells/editor'
import { formulaReferences } from '../state/cells/formula-references'
import type { EditStatus } from './assist'

/** What a screen reader announces while editing: the picked cells, and what the arrow keys do now. */
export function spokenStatus(status: EditStatus, editor: Editor): string {
  if (status === 'ready') return ''
  if (status !== 'point') return status === 'enter' ? 'Enter mode' : 'Edit mode'
  const reference = formulaReferences(editor.text()).find(({ end }) => end === editor.caret().end)
  return reference ? `Point ${editor.text().slice(reference.start, reference.end)}` : 'Point mode'
}
