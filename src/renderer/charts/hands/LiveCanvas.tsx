import Expand from 'lucide-solid/icons/maximize-2'
import { Show, type JSX } from 'solid-js'
import { Icon } from '../../bars/Icon'
import type { SceneSize } from '../scene/chart-scene'
import { ChartNote } from './ChartNote'
import type { ChartHands } from './create-chart-hands'
import { createCanvas } from '../scene/create-canvas'
import type { Scene } from '../scene/scene'
import { boxStyle } from '../../box'

export interface LiveCanvasProps {
  readonly class: string
  readonly summary: string
  readonly scene: Scene | undefined
  readonly onSize: (size: SceneSize) => void
  readonly hands: ChartHands
  /** Why nothing is drawn. */
  readonly problem?: string | undefined
  /** What lies behind the drawing, and over it. */
  readonly behind?: JSX.Element
  readonly children: JSX.Element
}

/** The keys of a chart, as `plotKey` reads them. */
const KEYS =
  'ArrowLeft ArrowRight ArrowUp ArrowDown Home End Alt+ArrowUp Alt+ArrowDown Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown Plus - 0'

/** A drawing that answers to pointer, fingers and keys: it is zoomed and moved, read out, and taken hold of. */
export function LiveCanvas(props: LiveCanvasProps) {
  let canvas!: HTMLCanvasElement
  const { gestures, handlers, ...hands } = props.hands
  createCanvas(() => canvas, { scene: () => props.scene, onSize: (size) => props.onSize(size) })
  const unhurried = (handleEvent: (event: never) => void) => ({
    handleEvent: handleEvent as (event: Event) => void,
    passive: false,
  })
  return (
    <div class="chart">
      {props.behind}
      <canvas
        class={props.class}
        role="application"
        aria-roledescription="chart"
        tabIndex={0}
        aria-label={props.summary}
        aria-keyshortcuts={KEYS}
        style={{ cursor: hands.cursor(), 'touch-action': gestures.whole() ? 'pan-y' : 'none' }}
        ref={(element) => (canvas = element)}
        onPointerDown={handlers.onPointerDown}
        onPointerMove={handlers.onPointerMove}
        onPointerLeave={handlers.onPointerLeave}
        onBlur={handlers.onBlur}
        onDblClick={gestures.handlers.onDblClick}
        on:wheel={unhurried(gestures.handlers.onWheel)}
        on:touchstart={unhurried(gestures.handlers.onTouch)}
        on:touchmove={unhurried(gestures.handlers.onTouch)}
        onKeyDown={handlers.onKeyDown}
      />
      {props.children}
      <Show when={gestures.box()}>{(box) => <span class="chart-box" style={boxStyle(box())} />}</Show>
      <Show when={!gestures.whole()}>
        <button
          type="button"
          class="icon-button chart-reset"
          aria-label="Show the whole chart"
          title="Show the whole chart (0)"
          onClick={() => gestures.reset()}
        >
          <Icon of={Expand} size={14} />
        </button>
      </Show>
      <ChartNote text={hands.note() ?? props.problem} />
      <div class="visually-hidden" role="status">
        {hands.spoken()}
      </div>
    </div>
  )
}
