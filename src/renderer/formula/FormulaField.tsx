import { createEffect, onCleanup, onMount } from 'solid-js'
import { FormulaText } from '../grid/FormulaText'
import type { EditPlace } from '../state/cells/editor'
import type { FormulaAssist } from './assist'
import { bracketsAt } from './brackets'
import { difference } from './difference'

export interface FormulaFieldProps {
  readonly assist: FormulaAssist
  readonly place: EditPlace
  readonly label: string
  /** What shows: what is being typed, or what the active cell holds. */
  readonly text: string
  readonly class?: string
  /** False for a field that only the program gives the focus to. */
  readonly tabStop: boolean
  readonly onFocus?: () => void
}

/** The id of the list of completions, and of one entry in it, for assistive technology. */
export const SUGGESTIONS_ID = 'formula-suggestions'

export function suggestionId(name: string): string {
  return `${SUGGESTIONS_ID}-${name}`
}

/** A field in which a formula is typed: it and the editor keep each other's text and caret. */
export function FormulaField(props: FormulaFieldProps) {
  let field!: HTMLTextAreaElement
  let writing = false
  const { assist } = props
  const { editor } = assist
  const hasFocus = () => document.activeElement === field
  const active = () => editor.mode() !== 'idle' && editor.place() === props.place
  const brackets = () => {
    const { start, end } = editor.caret()
    return active() && start === end ? bracketsAt(props.text, start) : undefined
  }
  const chosen = () => (active() ? assist.suggesting.chosen() : undefined)
  const caret = () => ({ start: field.selectionStart, end: field.selectionEnd })

  /** Writes as if it were typed, so that Ctrl+Z takes back what the program inserts, too. */
  function write(text: string) {
    if (hasFocus() && active()) {
      const { start, end, inserted } = difference(field.value, text)
      writing = true
      field.setSelectionRange(start, end)
      document.execCommand(inserted === '' ? 'delete' : 'insertText', false, inserted)
      writing = false
    }
    if (field.value !== text) field.value = text
  }

  createEffect(() => {
    const text = props.text
    if (field.value !== text) write(text)
    if (!active()) return
    const { start, end } = editor.caret()
    if (field.selectionStart !== start || field.selectionEnd !== end) field.setSelectionRange(start, end)
  })

  onMount(() => {
    editor.attach(props.place, field)
    const follow = () => {
      if (hasFocus() && active() && field.value === editor.text()) assist.moved(caret())
    }
    document.addEventListener('selectionchange', follow)
    onCleanup(() => document.removeEventListener('selectionchange', follow))
  })

  function onKeyDown(event: KeyboardEvent) {
    // The event that tells of a moved caret comes later than the next key.
    if (active() && !event.isComposing && field.value === editor.text()) assist.moved(caret())
    if (assist.press(event, props.place)) event.preventDefault()
  }

  return (
    <>
      <FormulaText text={props.text} brackets={brackets()} />
      <textarea
        ref={field}
        class={props.class}
        aria-label={props.label}
        aria-autocomplete="list"
        aria-controls={chosen() ? SUGGESTIONS_ID : undefined}
        aria-activedescendant={chosen() && suggestionId(chosen()!.name)}
        rows={1}
        tabindex={props.tabStop ? undefined : '-1'}
        spellcheck={false}
        autocomplete="off"
        onFocus={() => props.onFocus?.()}
        onInput={() => writing || assist.typed(field.value, caret())}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
      />
    </>
  )
}
