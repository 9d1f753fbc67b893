import { createMemo, createSignal, type Accessor } from 'solid-js'
import type { AnyFunction } from '../../protocol/api'
import { editorAction, type Caret, type EditPlace, type Editor } from '../state/cells/editor'
import type { Pointing } from '../state/cells/pointing'
import { missingBrackets } from './brackets'
import { callAt, functionAt, type CallAtCaret } from './caret-context'
import { tidyFormula, withCycledReferences } from './formula-text'
import { formulaProblem, type FormulaProblem } from './formula-problem'
import { createPartValues, type Evaluate, type PartValues } from './part-value'
import { createRecentFunctions } from './recent-functions'
import { createSuggesting, type PlaceSuggestion, type Suggesting } from './suggesting'
import { formulaTokens, isFormula } from './tokens'

/** What the status bar calls the state of editing, as Excel does. */
export type EditStatus = 'ready' | 'enter' | 'edit' | 'point'

/** The call at the caret, and what its function wants. */
export interface Signature {
  readonly help: AnyFunction
  readonly call: CallAtCaret
}

/** What helps while a formula is typed, in the cell and in the formula bar alike. */
export interface FormulaAssist {
  readonly editor: Editor
  readonly suggesting: Suggesting
  readonly values: PartValues
  readonly status: Accessor<EditStatus>
  readonly signature: Accessor<Signature | undefined>
  /** Why the formula was not taken, until it is changed. */
  readonly problem: Accessor<FormulaProblem | undefined>
  /** A field's text was changed by typing. */
  typed(text: string, caret: Caret): void
  /** The caret of a field was moved. */
  moved(caret: Caret): void
  /** A key in a field; true when it is done with. */
  press(event: KeyboardEvent, place: EditPlace): boolean
  /** What goes into the cell; `undefined` where the formula cannot be read, which it then says. */
  review(text: string): string | undefined
  showHelp(name: string | undefined): void
}

export interface AssistSurroundings {
  readonly functions: Accessor<readonly AnyFunction[]>
  /** Names and sheets that a formula may refer to. */
  readonly places: Accessor<readonly PlaceSuggestion[]>
  loadFunctions(): void
  readonly evaluate: Evaluate
  /** Opens the help of a function, or of all where there is no such function. */
  showHelp(name: string | undefined): void
}

export function createFormulaAssist(
  editor: Editor,
  pointing: Pointing,
  around: AssistSurroundings,
): FormulaAssist {
  const recent = createRecentFunctions()
  const suggesting = createSuggesting(editor, () => [...around.functions(), ...around.places()], recent)
  const values = createPartValues(editor, around.evaluate)
  const [refused, setRefused] = createSignal<{ readonly text: string; readonly problem: FormulaProblem }>()
  const byName = createMemo(() => new Map(around.functions().map((help) => [help.name, help])))

  const signature = createMemo<Signature | undefined>(() => {
    const call = editor.mode() === 'idle' ? undefined : callAt(editor.text(), editor.caret().start)
    const help = call && byName().get(call.name)
    return help && { help, call }
  })

  function review(text: string): string | undefined {
    if (!isFormula(text) || text.length === 1) return text
    const isKnown = (name: string) => byName().has(name)
    const tidy = tidyFormula(text, isKnown)
    const problem = formulaProblem(tidy)
    if (!problem) {
      recent.use(usedFunctions(tidy).filter(isKnown))
      return tidy + missingBrackets(tidy)
    }
    editor.change(tidy, { start: problem.start, end: problem.end })
    setRefused({ text: tidy, problem })
    editor.focus()
    return undefined
  }

  function cycle(): boolean {
    const next = withCycledReferences({ text: editor.text(), ...editor.caret() })
    if (!next) return isFormula(editor.text())
    const pointed = pointing.pointed() !== undefined
    editor.change(next.text, next)
    if (pointed) pointing.hold()
    return true
  }

  /** F2: from pointing to editing, else from one way of typing to the other. */
  function toggle() {
    const wasPointing = pointing.pointed() !== undefined
    pointing.stop()
    if (!wasPointing || editor.mode() === 'enter') editor.toggleMode()
  }

  function pressFunctionKey(key: string): boolean {
    switch (key) {
      case 'F1':
        around.showHelp(functionAt(editor.text(), editor.caret().start))
        return true
      case 'F2':
        toggle()
        return true
      case 'F4':
        return cycle()
      case 'F9':
        values.press()
        return true
      default:
        return false
    }
  }

  function press(event: KeyboardEvent, place: EditPlace): boolean {
    if (event.isComposing || editor.mode() === 'idle') return false
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (plain && suggesting.press(event)) return true
    if (plain && !event.shiftKey && pressFunctionKey(event.key)) return true
    if (event.key === 'Escape' && values.hide()) return true
    if (pointing.press(event)) return true
    const action = editorAction(event, editor.mode(), place)
    if (!action) return false
    if (action.type === 'commit') editor.commit(action.move)
    else if (action.type === 'cancel') editor.cancel()
    else insertNewline(editor)
    return true
  }

  return {
    editor,
    suggesting,
    values,
    status: () => {
      const mode = editor.mode()
      return mode === 'idle' ? 'ready' : pointing.pointed() ? 'point' : mode
    },
    signature,
    problem: () => {
      const now = refused()
      return now && editor.mode() !== 'idle' && editor.text() === now.text ? now.problem : undefined
    },
    typed(text, caret) {
      around.loadFunctions()
      editor.change(text, caret)
      suggesting.setOpen(isFormula(text))
    },
    moved(caret) {
      const now = editor.caret()
      if (editor.mode() === 'idle' || (now.start === caret.start && now.end === caret.end)) return
      suggesting.setOpen(false)
      editor.placeCaret(caret)
    },
    press,
    review,
    showHelp: around.showHelp,
  }
}

/** The functions of a formula, the first one first. */
function usedFunctions(formula: string): readonly string[] {
  const calls = formulaTokens(formula).filter(({ type }) => type === 'function')
  return [...new Set(calls.map(({ text }) => text))]
}

/** Alt+Enter: a line break where the caret is. */
function insertNewline(editor: Editor) {
  const { start, end } = editor.caret()
  editor.change(`${editor.text().slice(0, start)}\n${editor.text().slice(end)}`, {
    start: start + 1,
    end: start + 1,
  })
}
