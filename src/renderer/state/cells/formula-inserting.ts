import type { Accessor } from 'solid-js'
import type { FunctionEntry } from '../../../protocol/api'
import { functionAt, nameAt } from '../../formula/caret-context'
import { withFunction } from '../../formula/formula-text'
import { formulaTokens } from '../../formula/tokens'
import type { Editor, EditTarget } from './editor'

/** What inserting needs of the cell in front. */
export interface FormulaInsertingParts {
  readonly editor: Editor
  /** What the active cell holds. */
  readonly input: Accessor<string>
  /** The active cell. */
  readonly target: Accessor<EditTarget>
  readonly functions: Accessor<readonly FunctionEntry[]>
}

/** Puts functions and texts where something is typed, or begins to type with them. */
export interface FormulaInserting {
  /** The function that the caret is in; where nothing is typed, the first of the active cell. */
  functionInHand(): string | undefined
  /** Puts a function in place of the name at the caret, or where the caret is; where nothing is typed, begins. */
  insertFormula(name: string): void
  /** Puts a text where the caret is; where nothing is typed, begins with it. */
  insertText(text: string): void
}

/** Inserts into what `editor` types. */
export function createFormulaInserting(parts: FormulaInsertingParts): FormulaInserting {
  const { editor, input, target, functions } = parts

  function functionInHand(): string | undefined {
    if (editor.mode() !== 'idle') return functionAt(editor.text(), editor.caret().start)
    return formulaTokens(input())
      .find(({ type }) => type === 'function')
      ?.text.toUpperCase()
  }

  function insertFormula(name: string) {
    if (editor.mode() === 'idle') editor.start(target(), '', 'enter', 'cell')
    if (editor.text() === '') editor.change('=')
    const { start, end } = nameAt(editor.text(), editor.caret().start) ?? editor.caret()
    const parameters = functions().find((help) => help.name === name)?.parameters ?? [name]
    const next = withFunction({ text: editor.text(), start, end }, { name, parameters })
    editor.change(next.text, next)
    editor.focus()
  }

  function insertText(text: string) {
    if (editor.mode() === 'idle') editor.start(target(), '', 'enter', 'cell')
    const { start, end } = editor.caret()
    const at = start + text.length
    editor.change(editor.text().slice(0, start) + text + editor.text().slice(end), { start: at, end: at })
    editor.focus()
  }

  return { functionInHand, insertFormula, insertText }
}
