import { Show } from 'solid-js'
import type { Range } from '../../core/address'
import { boxOf, HEADER_HEIGHT, type Viewport } from './layout'
import type { GridLines } from './lines'

interface ErrorTipProps {
  /** The reason for the error; without one nothing shows. */
  readonly text: string | undefined
  readonly range: Range
  readonly view: Viewport
  readonly lines: GridLines
  /** Where cells begin, right of the row numbers. */
  readonly left: number
}

/** Why a cell shows an error, below the cell under the pointer. */
export function ErrorTip(props: ErrorTipProps) {
  const box = () => boxOf(props.range, props.view, props.lines)
  return (
    <Show when={props.text}>
      {(text) => (
        <div
          class="grid-tip"
          role="tooltip"
          style={{
            left: `${Math.max(8, Math.min(box().left + props.left, props.view.width - 300))}px`,
            top: `${box().top + box().height + HEADER_HEIGHT + 4}px`,
          }}
        >
          {text()}
        </div>
      )}
    </Show>
  )
}
