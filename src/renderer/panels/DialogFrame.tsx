import * as Dialog from '@kobalte/core/dialog'
import { onCleanup, type JSX } from 'solid-js'
import './dialogs.css'

export interface DialogFrameProps {
  readonly title: string
  /** `alertdialog` for a question or an error that must be answered first. */
  readonly role: 'dialog' | 'alertdialog'
  readonly class?: string
  /** Esc, or a press outside of a `dialog`. */
  readonly onClose: () => void
  readonly children: JSX.Element
}

/**
 * A dialog over the window for as long as it is mounted. Focus starts on the element marked `data-focus`,
 * stays inside, and goes back to where it was.
 */
export function DialogFrame(props: DialogFrameProps) {
  const before = document.activeElement
  onCleanup(() => queueMicrotask(() => before instanceof HTMLElement && before.isConnected && before.focus()))

  return (
    <Dialog.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay class="dialog-scrim" />
        <div class="dialog-place">
          <Dialog.Content
            class={`dialog ${props.class ?? ''}`}
            role={props.role}
            aria-modal="true"
            onOpenAutoFocus={focusFirst}
            onPointerDownOutside={(event) => props.role === 'alertdialog' && event.preventDefault()}
          >
            <Dialog.Title class="dialog-title">{props.title}</Dialog.Title>
            {props.children}
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** The sentence of a dialog, which assistive technology reads with its title. */
export function DialogText(props: { readonly children: JSX.Element }) {
  return <Dialog.Description class="dialog-text">{props.children}</Dialog.Description>
}

function focusFirst(event: Event) {
  const content = event.currentTarget
  const first = content instanceof Element ? content.querySelector<HTMLElement>('[data-focus]') : undefined
  if (!first) return
  event.preventDefault()
  first.focus()
}
