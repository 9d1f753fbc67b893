import { createSignal, type Accessor } from 'solid-js'
import type { UnsavedAnswer } from '../../shared/desktop'

/** A question or a message that stands over the window until it is answered. */
export type Dialog =
  | { readonly kind: 'message'; readonly title: string; readonly text: string; readonly answer: () => void }
  | {
      readonly kind: 'confirm'
      readonly title: string
      readonly text: string
      readonly confirm: string
      readonly answer: (yes: boolean) => void
    }
  | {
      readonly kind: 'prompt'
      readonly title: string
      readonly label: string
      readonly value: string
      /** More than one: a text of several lines, where Ctrl+Enter answers. */
      readonly lines?: number
      /** Why a text will not do, as a sentence. */
      readonly problem: (text: string) => string | undefined
      readonly answer: (text: string | undefined) => void
    }
  | {
      readonly kind: 'choice'
      readonly title: string
      /** What the question is about, where the title does not say it all. */
      readonly text?: string
      readonly confirm: string
      readonly options: readonly { readonly id: string; readonly label: string }[]
      readonly answer: (id: string | undefined) => void
    }
  | { readonly kind: 'unsaved'; readonly name: string; readonly answer: (answer: UnsavedAnswer) => void }

export interface Dialogs {
  /** The dialog that shows now; others wait behind it. */
  readonly current: Accessor<Dialog | undefined>
  message(title: string, text: string): Promise<void>
  confirm(question: { title: string; text: string; confirm: string }): Promise<boolean>
  unsaved(name: string): Promise<UnsavedAnswer>
  /** A text, or `undefined` where it was cancelled. */
  prompt(question: Omit<Extract<Dialog, { kind: 'prompt' }>, 'kind' | 'answer'>): Promise<string | undefined>
  /** One of several options, or `undefined` where it was cancelled. */
  choose<Id extends string>(question: {
    readonly title: string
    readonly text?: string
    readonly confirm: string
    readonly options: readonly { readonly id: Id; readonly label: string }[]
  }): Promise<Id | undefined>
}

export function createDialogs(): Dialogs {
  const [queue, setQueue] = createSignal<readonly Dialog[]>([])

  /** Shows a dialog; the promise is kept when its `answer` is called, which also closes it. */
  function ask<A>(make: (answer: (value: A) => void) => Dialog): Promise<A> {
    return new Promise((resolve) => {
      const dialog = make((value) => {
        setQueue((waiting) => waiting.filter((other) => other !== dialog))
        resolve(value)
      })
      setQueue((waiting) => [...waiting, dialog])
    })
  }

  return {
    current: () => queue()[0],
    message: (title, text) => ask<void>((answer) => ({ kind: 'message', title, text, answer })),
    confirm: (question) => ask<boolean>((answer) => ({ kind: 'confirm', ...question, answer })),
    prompt: (question) => ask<string | undefined>((answer) => ({ kind: 'prompt', ...question, answer })),
    choose: <Id extends string>(question: {
      readonly title: string
      readonly text?: string
      readonly confirm: string
      readonly options: readonly { readonly id: Id; readonly label: string }[]
    }) =>
      ask<Id | undefined>((answer) => ({
        kind: 'choice',
        ...question,
        answer: (id) => answer(question.options.find((option) => option.id === id)?.id),
      })),
    unsaved: (name) => ask<UnsavedAnswer>((answer) => ({ kind: 'unsaved', name, answer })),
  }
}
