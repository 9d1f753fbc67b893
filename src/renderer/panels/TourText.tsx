import { For, Match, Switch } from 'solid-js'
import { tourParagraphs } from './tour-text'

export interface TourTextProps {
  readonly text: string
  readonly class?: string
  /** Goes to the cells that the text names. */
  readonly onGo: (address: string) => void
}

/** What a tour says: addresses are links to their cells. */
export function TourText(props: TourTextProps) {
  return (
    <For each={tourParagraphs(props.text)}>
      {(pieces) => (
        <p class={props.class}>
          <For each={pieces}>
            {({ kind, text }) => (
              <Switch fallback={text}>
                <Match when={kind === 'code'}>
                  <code class="mono">{text}</code>
                </Match>
                <Match when={kind === 'cells'}>
                  <button type="button" class="tour-cells mono" onClick={() => props.onGo(text)}>
                    {text}
                  </button>
                </Match>
              </Switch>
            )}
          </For>
        </p>
      )}
    </For>
  )
}
