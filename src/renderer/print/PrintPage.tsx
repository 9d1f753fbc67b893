import { For, Show, type JSX } from 'solid-js'
import type { Page } from './paper'
import './print.css'

/** What stands above and below a page's cells. */
export interface PageBands {
  readonly file: string
  readonly sheet: string
  /** `Page 2 of 5` */
  readonly page: string
}

export interface PrintPageProps {
  readonly page: Page
  /** The name that the style sheet gives to this paper: `a4-landscape`. */
  readonly paper: string
  readonly bands: PageBands
  readonly children: JSX.Element
}

/** One sheet of paper, on screen as it will be printed. */
export function PrintPage(props: PrintPageProps) {
  const inset = () => `${props.page.margin}px`
  return (
    <section
      class={`print-page ${props.paper}`}
      aria-label={props.bands.page}
      style={{ width: `${props.page.width}px`, height: `${props.page.height}px` }}
    >
      <Show when={props.page.band > 0}>
        <header class="print-band" style={{ top: inset(), left: inset(), right: inset() }}>
          <span>{props.bands.file}</span>
          <span>{props.bands.sheet}</span>
        </header>
        <footer class="print-band end" style={{ bottom: inset(), left: inset(), right: inset() }}>
          <span>{props.bands.page}</span>
        </footer>
      </Show>
      <div
        class="print-room"
        style={{
          left: inset(),
          top: `${props.page.margin + props.page.band}px`,
          width: `${props.page.room.width}px`,
          height: `${props.page.room.height}px`,
        }}
      >
        {props.children}
      </div>
    </section>
  )
}

/** Lines between cells, from edge to edge. */
export function PrintLines(props: {
  readonly verticals: readonly number[]
  readonly horizontals: readonly number[]
  readonly from: { readonly left: number; readonly top: number }
  readonly to: { readonly right: number; readonly bottom: number }
}) {
  return (
    <>
      <For each={props.verticals}>
        {(x) => (
          <i
            class="print-line down"
            style={{
              left: `${x}px`,
              top: `${props.from.top}px`,
              height: `${props.to.bottom - props.from.top}px`,
            }}
          />
        )}
      </For>
      <For each={props.horizontals}>
        {(y) => (
          <i
            class="print-line across"
            style={{
              top: `${y}px`,
              left: `${props.from.left}px`,
              width: `${props.to.right - props.from.left}px`,
            }}
          />
        )}
      </For>
    </>
  )
}
