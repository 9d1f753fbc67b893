import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { droppedIn, type Dropped } from '../state/files/dropped-folder'
import './drop-target.css'

export interface DropTargetProps {
  /** False while a question waits: files are refused then, and never opened by the browser itself. */
  readonly enabled: boolean
  readonly onDrop: (files: readonly Dropped[]) => void
}

/** The whole window takes files, and says so while they are held over it. */
export function DropTarget(props: DropTargetProps) {
  const [held, setHeld] = createSignal(0)

  function onDragOver(event: DragEvent) {
    const { dataTransfer } = event
    if (!dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    dataTransfer.dropEffect = props.enabled ? 'copy' : 'none'
    setHeld(props.enabled ? Math.max(dataTransfer.items.length, 1) : 0)
  }

  function onDragLeave(event: DragEvent) {
    // Out of the window, not from one element to the next.
    if (event.relatedTarget === null) setHeld(0)
  }

  function onDrop(event: DragEvent) {
    setHeld(0)
    const files = event.dataTransfer ? droppedIn(event.dataTransfer) : []
    if (files.length === 0) return
    event.preventDefault()
    if (props.enabled) props.onDrop(files)
  }

  onMount(() => {
    const listeners = [
      ['dragover', onDragOver],
      ['dragleave', onDragLeave],
      ['drop', onDrop],
    ] as const
    for (const [type, listener] of listeners) window.addEventListener(type, listener)
    onCleanup(() => {
      for (const [type, listener] of listeners) window.removeEventListener(type, listener)
    })
  })

  return (
    <Show when={held() > 0}>
      <div class="drop-target" aria-hidden="true">
        {held() === 1 ? 'Drop to open' : `Drop to open ${held()} files`}
      </div>
    </Show>
  )
}
