import { createSignal, type Accessor } from 'solid-js'
import type { Outcome } from '../../core/outcome'
import type { Editor, EditTarget } from '../state/cells/editor'
import { isFormula } from './tokens'

/** What a part of the formula comes to. */
export interface PartValue {
  readonly part: string
  /** Where it stands in which text. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly outcome: Outcome<string>
}

/** F9 shows the value of the selected part, or of the whole formula; F9 again puts the value in its place. */
export interface PartValues {
  /** The value that shows, for as long as the text and what is selected stay as they are. */
  readonly shown: Accessor<PartValue | undefined>
  press(): void
  /** True when there was something to hide. */
  hide(): boolean
}

export type Evaluate = (at: EditTarget, expression: string) => Promise<Outcome<string>>

export function createPartValues(editor: Editor, evaluate: Evaluate): PartValues {
  const [value, setValue] = createSignal<PartValue>()

  const shown = () => {
    const now = value()
    const { start, end } = editor.caret()
    return now && editor.text() === now.text && start === now.start && end === now.end ? now : undefined
  }

  async function ask(target: EditTarget) {
    const text = editor.text()
    const caret = editor.caret()
    const { start, end } = caret.start < caret.end ? caret : { start: 1, end: text.length }
    const part = text.slice(start, end).replace(/^\s*=/, '').trim()
    if (part === '') return
    editor.placeCaret({ start, end })
    const outcome = await evaluate(target, part)
    setValue({ part, text, start, end, outcome })
  }

  function replace({ text, start, end, outcome }: PartValue) {
    if (!outcome.ok) return
    const next = text.slice(0, start) + outcome.value + text.slice(end)
    editor.change(next, { start, end: start + outcome.value.length })
  }

  return {
    shown,
    press() {
      const target = editor.target()
      const now = shown()
      if (now) replace(now)
      else if (target && isFormula(editor.text())) void ask(target)
    },
    hide() {
      const was = shown() !== undefined
      setValue(undefined)
      return was
    },
  }
}
