import CornerLeftUp from 'lucide-solid/icons/corner-left-up'
import { Show } from 'solid-js'
import { cellName } from '../../core/address'
import { CellKind } from '../../core/cell-kind'
import type { CellDetail } from '../../protocol/api'
import { fullNumber } from '../grid/number-format'
import { Icon } from './Icon'

export interface CellReadoutProps {
  readonly detail: CellDetail | undefined
  /** Goes to the cell where an error began. */
  readonly onGoTo: (root: NonNullable<CellDetail['root']>) => void
}

/** The value of a formula with every digit, or its error, the reason in words, and the way to where it began. */
export function CellReadout(props: CellReadoutProps) {
  const formula = () =>
    props.detail !== undefined && (props.detail.input.startsWith('=') || props.detail.array !== undefined)
  return (
    <Show
      when={props.detail?.error}
      fallback={
        <Show when={formula() && props.detail}>
          {(detail) => (
            <output
              class="formula-value"
              data-testid="cell-value"
              aria-label={`Value of ${cellName(detail().cell)}`}
            >
              {detail().kind === CellKind.number ? fullNumber(Number(detail().text)) : detail().text}
            </output>
          )}
        </Show>
      }
    >
      {(error) => (
        <>
          <output class="formula-value error" data-testid="cell-value" title={error().message}>
            <b>{error().code}</b> {error().message}
          </output>
          <Show when={props.detail?.root}>
            {(root) => (
              <button
                type="button"
                class="formula-root"
                title="Where the error began"
                onClick={() => props.onGoTo(root())}
              >
                <Icon of={CornerLeftUp} size={14} />
                Go to {cellName(root().cell)}
              </button>
            )}
          </Show>
        </>
      )}
    </Show>
  )
}
