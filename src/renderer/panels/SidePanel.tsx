import X from 'lucide-solid/icons/x'
import { createSignal, onCleanup, type JSX } from 'solid-js'
import { Icon } from '../bars/Icon'
import { TipButton } from '../bars/TipButton'
import { boundedWidth, panelLimits, widthAfterKey } from './side-panel-size'
import './side-panel.css'

export interface SidePanelProps {
  /** What the panel holds: `Charts`. */
  readonly title: string
  /** CSS pixels; what the window has no room for is not taken. */
  readonly width: number
  readonly onWidth: (width: number) => void
  readonly onClose: () => void
  /** Buttons beside the title. */
  readonly actions?: JSX.Element
  /** Cards, one below the other. */
  readonly children: JSX.Element
}

/** The pane at the right: cards that can be scrolled, an edge that can be dragged or moved with the arrow keys. */
export function SidePanel(props: SidePanelProps) {
  const [windowWidth, setWindowWidth] = createSignal(window.innerWidth)
  const measure = () => setWindowWidth(window.innerWidth)
  window.addEventListener('resize', measure)
  onCleanup(() => window.removeEventListener('resize', measure))

  const limits = () => panelLimits(windowWidth())
  const width = () => boundedWidth(props.width, limits())

  function onKeyDown(event: KeyboardEvent) {
    const next = widthAfterKey(event.key, width(), limits())
    if (next === undefined) return
    event.preventDefault()
    props.onWidth(next)
  }

  /** The edge follows the pointer from where it was taken hold of. */
  function onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }) {
    if (event.button !== 0) return
    const edge = event.currentTarget
    const [start, from] = [event.clientX, width()]
    const move = (moved: PointerEvent) => props.onWidth(boundedWidth(from + start - moved.clientX, limits()))
    const end = () => {
      edge.removeEventListener('pointermove', move)
      edge.removeEventListener('lostpointercapture', end)
    }
    edge.setPointerCapture(event.pointerId)
    edge.addEventListener('pointermove', move)
    edge.addEventListener('lostpointercapture', end)
  }

  return (
    <aside class="side-panel" aria-label={props.title} style={{ width: `${width()}px` }}>
      <div
        class="side-panel-edge"
        role="separator"
        aria-orientation="vertical"
        aria-label={`Width of the panel “${props.title}”`}
        aria-valuenow={width()}
        aria-valuemin={limits().least}
        aria-valuemax={limits().most}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
      />
      <header class="side-panel-head">
        <h2>{props.title}</h2>
        {props.actions}
        <TipButton
          class="icon-button"
          name={`Close ${props.title}`}
          tip={`Close the panel “${props.title}”`}
          onClick={() => props.onClose()}
        >
          <Icon of={X} />
        </TipButton>
      </header>
      <div class="side-panel-cards scrollable">{props.children}</div>
    </aside>
  )
}
