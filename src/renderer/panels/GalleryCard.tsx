import { createSignal, Show } from 'solid-js'
import { SheetPreview } from './SheetPreview'
import { SoftmaxPreview } from './SoftmaxPreview'

/** A workbook of the gallery as its card names it. */
export interface GalleryCardEntry {
  readonly id: string
  readonly title: string
  readonly description: string
}

export interface GalleryCardProps {
  readonly entry: GalleryCardEntry
  readonly onOpen: () => void
}

/** A workbook that comes with the program, with a picture that moves with the pointer. */
export function GalleryCard(props: GalleryCardProps) {
  const [across, setAcross] = createSignal<number>()

  function onPointerMove(event: PointerEvent & { currentTarget: HTMLElement }) {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    setAcross(Math.min(Math.max((event.clientX - left) / width, 0), 1))
  }

  return (
    <button
      type="button"
      class="gallery-card"
      onClick={() => props.onOpen()}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setAcross(undefined)}
    >
      <span class="gallery-picture">
        <Show when={props.entry.id === 'there-can-be-only-one'} fallback={<SheetPreview />}>
          <SoftmaxPreview across={across()} />
        </Show>
      </span>
      <span class="gallery-title">{props.entry.title}</span>
      <span class="gallery-description">{props.entry.description}</span>
    </button>
  )
}
