import { rangeName } from '../../../core/address'
import { createEffect, For, onMount, Show } from 'solid-js'
import { Icon } from '../../bars/Icon'
import { createRovingFocus } from '../../bars/roving-focus'
import { chartKindIcons, chartKindLabels } from '../chart-kinds'
import { chartKinds, type ChartKind } from '../chart-spec'
import { createChartStyle, type ChartStyle } from '../scene/chart-style'
import { paintOn } from '../scene/create-canvas'
import type { Scene } from '../scene/scene'
import type { ChartGuesses } from './suggest-chart'
import { thumbnailScene } from './thumbnail'
import './chart-gallery.css'

export interface ChartGalleryProps {
  readonly guesses: ChartGuesses
  readonly onInsert: (kind: ChartKind) => void
  readonly onClose: () => void
}

/** The kinds of charts that the selected cells can be drawn as, the best guess first. */
export function ChartGallery(props: ChartGalleryProps) {
  let panel!: HTMLElement
  const style = createChartStyle()
  onMount(() => panel.querySelector('button')?.focus())
  const kinds = () => [props.guesses.best, ...chartKinds.filter((kind) => kind !== props.guesses.best)]

  function onFocusOut(event: FocusEvent) {
    const next = event.relatedTarget
    if (next instanceof Node && !panel.contains(next)) props.onClose()
  }

  return (
    <section
      class="chart-gallery raised-panel aside-panel"
      aria-label="Insert chart"
      ref={panel}
      onFocusOut={onFocusOut}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onClose()
      }}
    >
      <h2 class="chart-gallery-head">
        Insert chart <span class="chart-gallery-cells">{rangeName(props.guesses.cells.range)}</span>
      </h2>
      <div class="chart-gallery-kinds" role="toolbar" aria-label="Kinds of charts" ref={createRovingFocus}>
        <For each={kinds()}>
          {(kind) => (
            <Tile
              kind={kind}
              best={kind === props.guesses.best}
              refusal={refusalOf(props.guesses, kind)}
              scene={sceneOf(props.guesses, kind, style())}
              onInsert={() => props.onInsert(kind)}
            />
          )}
        </For>
      </div>
    </section>
  )
}

interface TileProps {
  readonly kind: ChartKind
  readonly best: boolean
  /** Why these cells cannot be drawn so. */
  readonly refusal: string | undefined
  /** What the chart will look like. */
  readonly scene: Scene | undefined
  readonly onInsert: () => void
}

function Tile(props: TileProps) {
  return (
    <button
      type="button"
      class="chart-tile"
      classList={{ best: props.best }}
      aria-disabled={props.refusal !== undefined}
      title={props.refusal}
      onClick={() => props.refusal === undefined && props.onInsert()}
    >
      <span class="chart-tile-picture" aria-hidden="true">
        <Show when={props.scene} fallback={<Icon of={chartKindIcons[props.kind]} size={26} />}>
          {(scene) => <Thumbnail scene={scene()} />}
        </Show>
      </span>
      <span class="chart-tile-name">{chartKindLabels[props.kind]}</span>
      <Show when={props.best}>
        <span class="chart-tile-best">Recommended</span>
      </Show>
      <Show when={props.refusal}>{(sentence) => <span class="visually-hidden">{sentence()}</span>}</Show>
    </button>
  )
}

/** The drawing at half its size. */
function Thumbnail(props: { readonly scene: Scene }) {
  let canvas!: HTMLCanvasElement
  createEffect(() => paintOn(canvas, props.scene, window.devicePixelRatio / 2))
  return <canvas ref={canvas} class="chart-thumbnail" />
}

function sceneOf(guesses: ChartGuesses, kind: ChartKind, style: ChartStyle): Scene | undefined {
  const chart = guesses.of(kind)
  return chart.ok ? thumbnailScene(chart.value, guesses.cells, style) : undefined
}

function refusalOf(guesses: ChartGuesses, kind: ChartKind): string | undefined {
  const chart = guesses.of(kind)
  return chart.ok ? undefined : chart.message
}
