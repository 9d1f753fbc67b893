import Minus from 'lucide-solid/icons/minus'
import Plus from 'lucide-solid/icons/plus'
import { Icon } from './Icon'
import { TipButton } from './TipButton'

export interface ZoomButtonsProps {
  /** 1 is 100%. */
  readonly zoom: number
  /** 0 for 100%. */
  readonly onZoom: (by: 1 | -1 | 0) => void
}

/** How large the cells are drawn. */
export function ZoomButtons(props: ZoomButtonsProps) {
  return (
    <div class="zoom-buttons" role="group" aria-label="Zoom">
      <TipButton class="icon-button" name="Zoom out" tip="Zoom out" onClick={() => props.onZoom(-1)}>
        <Icon of={Minus} size={13} />
      </TipButton>
      <TipButton
        class="zoom-level"
        name={`Zoom ${Math.round(props.zoom * 100)}%, back to 100%`}
        tip="Back to 100%"
        onClick={() => props.onZoom(0)}
      >
        {Math.round(props.zoom * 100)}%
      </TipButton>
      <TipButton class="icon-button" name="Zoom in" tip="Zoom in" onClick={() => props.onZoom(1)}>
        <Icon of={Plus} size={13} />
      </TipButton>
    </div>
  )
}
