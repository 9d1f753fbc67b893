import X from 'lucide-solid/icons/x'
import { createSignal, onCleanup, type JSX } from 'solid-js'
import { Icon } from '../bars/Icon'
import { TipButton } from '../bars/TipButton'
import { startSeparatorDrag } from './separator-drag'
import { boundedSize, panelLimits, panelSide, sizeAfterKey } from './side-panel-size'
import './side-panel.css'

/** CSS pixels; what the window has no room for is not taken. */
export interface PanelSize {
  /** At the right of the grid. */
  readonly width: number
  /** Below it, where a window is narrow. */
  readonly height: number
}

export interface SidePanelProps {
  /** What the panel holds: `Charts`. */
  readonly title: string
  readonly size: PanelSize
  readonly onSize: (size: PanelSize) => void
  readonly onClose: () => void
  /** Buttons beside the title. */
  readonly actions?: JSX.Element
  readonly children: JSX.Element
}

/** The pane at the right of the grid, or below it: an edge that can be dragged or moved with the arrow keys. */
export function SidePanel(props: SidePanelProps) {
  const [room, setRoom] = createSignal({ width: window.innerWidth, height: window.innerHeight })
  const measure = () => setRoom({ width: window.innerWidth, height: window.innerHeight })
  window.addEventListener('resize', measure)
  onCleanup(() => window.removeEventListener('resize', measure))

  const side = () => panelSide(room().width)
  const isRight = () => side() === 'right'
  const limits = () => panelLimits(isRight() ? room().width : room().height, side())
  const size = () => boundedSize(isRight() ? props.size.width : props.size.height, limits())
  const resize = (to: number) => {
    const bounded = boundedSize(to, limits())
    props.onSize(isRight() ? { ...props.size, width: bounded } : { ...props.size, height: bounded })
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = sizeAfterKey(event.key, size(), limits(), side())
    if (next === undefined) return
    event.preventDefault()
    resize(next)
  }

  return (
    <aside
      class="side-panel"
      classList={{ below: !isRight() }}
      aria-label={props.title}
      style={isRight() ? { width: `${size()}px` } : { height: `${size()}px` }}
    >
      <div
        class="side-panel-edge"
        role="separator"
        aria-orientation={isRight() ? 'vertical' : 'horizontal'}
        aria-label={`${isRight() ? 'Width' : 'Height'} of the panel “${props.title}”`}
        aria-valuenow={size()}
        aria-valuemin={limits().least}
        aria-valuemax={limits().most}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          const from = size()
          startSeparatorDrag(event, { move: ({ x, y }) => resize(from - (isRight() ? x : y)) })
        }}
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
      {props.children}
    </aside>
  )
}
