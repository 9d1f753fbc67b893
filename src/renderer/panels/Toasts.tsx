import CircleAlert from 'lucide-solid/icons/circle-alert'
import Info from 'lucide-solid/icons/info'
import X from 'lucide-solid/icons/x'
import { createEffect, createSignal, For, onCleanup } from 'solid-js'
import { Icon } from '../bars/Icon'
import { toastTime, type Toast } from './toast-time'
import './toasts.css'

export interface ToastsProps {
  /** Oldest first. */
  readonly toasts: readonly Toast[]
  readonly onDismiss: (id: number) => void
}

/** Sentences in the corner that go by themselves, but not while they are pointed at or hold focus. */
export function Toasts(props: ToastsProps) {
  return (
    <div class="toasts" role="region" aria-label="Messages" aria-live="polite">
      <For each={props.toasts}>
        {(toast) => <ToastCard toast={toast} onDismiss={() => props.onDismiss(toast.id)} />}
      </For>
    </div>
  )
}

function ToastCard(props: { readonly toast: Toast; readonly onDismiss: () => void }) {
  const [held, setHeld] = createSignal(false)

  createEffect(() => {
    const time = toastTime(props.toast)
    if (time === undefined || held()) return
    const timer = setTimeout(() => props.onDismiss(), time)
    onCleanup(() => clearTimeout(timer))
  })

  return (
    <div
      class="toast"
      data-kind={props.toast.kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <Icon of={props.toast.kind === 'error' ? CircleAlert : Info} />
      <p role={props.toast.kind === 'error' ? 'alert' : undefined}>{props.toast.text}</p>
      <button type="button" class="icon-button" aria-label="Dismiss" onClick={() => props.onDismiss()}>
        <Icon of={X} size={14} />
      </button>
    </div>
  )
}
