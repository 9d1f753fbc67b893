import { createSignal, Match, Switch } from 'solid-js'
import { SheetPreview } from './SheetPreview'
import { SoftmaxPreview } from './SoftmaxPreview'

/** A workbook of the gallery as its card names it. */
export interface GalleryCardEntry {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Addresses of a picture for either theme. */
  readonly picture?: { readonly light: string; readonly dark: string }
}

export interface GalleryCardProps {
  readonly entry: GalleryCardEntry
  readonly onOpen: () => void
}

/** A workbook that comes with the program, with a picture; the first one's moves with the pointer. */
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
        <Switch fallback={<SheetPreview />}>
          <Match when={props.entry.id === 'there-can-be-only-one'}>
            <SoftmaxPreview across={across()} />
          </Match>
          <Match when={props.entry.picture}>
            {(picture) => (
              <>
                <img class="gallery-light" src={picture().light} alt="" loading="lazy" />
                <img class="gallery-dark" src={picture().dark} alt="" loading="lazy" />
              </>
            )}
          </Match>
        </Switch>
      </span>
      <span class="gallery-title">{props.entry.title}</span>
      <span class="gallery-description">{props.entry.description}</span>
    </button>
  )
}
