import { createMemo, For, Index } from 'solid-js'
import { numberText } from '../charts/scales/number-text'
import { previewRows } from './softmax-preview'

export interface SoftmaxPreviewProps {
  /** How far the pointer is across the card, 0 to 1; `undefined` while it is elsewhere. */
  readonly across: number | undefined
}

const ROW = 26
const TOP = 30
/** Where the bars stand: zero and one, in the picture's own units. */
const ZERO = 112
const ONE = 28
const TALLEST_LOGIT = 9.5
const FLOOR = -2

/** A few cells and their chart; moving the pointer raises the dog, and the others pay for it. */
export function SoftmaxPreview(props: SoftmaxPreviewProps) {
  const rows = createMemo(() => previewRows(props.across))
  const best = createMemo(() => Math.max(...rows().map(({ probability }) => probability)))
  return (
    <svg class="preview" viewBox="0 0 440 160" aria-hidden="true">
      <g class="preview-lines">
        <For each={[0, 1, 2, 3, 4]}>{(line) => <path d={`M0 ${TOP + line * ROW - 0.5}H226`} />}</For>
        <path d="M62.5 4V160M134.5 4V160M226.5 4V160" />
      </g>
      <g class="preview-head">
        <text x="10" y="21">
          class
        </text>
        <text x="124" y="21" text-anchor="end">
          logit
        </text>
        <text x="216" y="21" text-anchor="end">
          softmax
        </text>
      </g>
      <Index each={rows()}>
        {(row, index) => (
          <PreviewCells
            name={row().name}
            logit={row().logit}
            probability={row().probability}
            index={index}
            wins={row().probability === best()}
          />
        )}
      </Index>
      <g class="preview-sum">
        <text x="10" y={TOP + rows().length * ROW + 17}>
          sum
        </text>
        <text class="mono" x="216" y={TOP + rows().length * ROW + 17} text-anchor="end">
          1
        </text>
      </g>
      <path class="preview-zero" d={`M246 ${ZERO + 0.5}H432`} />
      <Index each={rows()}>
        {(row, index) => (
          <PreviewBars name={row().name} logit={row().logit} probability={row().probability} index={index} />
        )}
      </Index>
    </svg>
  )
}

interface PreviewPartProps {
  readonly name: string
  readonly logit: number
  readonly probability: number
  readonly index: number
}

function PreviewCells(props: PreviewPartProps & { readonly wins: boolean }) {
  const y = () => TOP + props.index * ROW + 17
  return (
    <g class="preview-cells" classList={{ wins: props.wins }}>
      <text x="10" y={y()}>
        {props.name}
      </text>
      <text class="mono" x="124" y={y()} text-anchor="end">
        {numberText(props.logit, 3)}
      </text>
      <text class="mono" x="216" y={y()} text-anchor="end">
        {probabilityText(props.probability)}
      </text>
    </g>
  )
}

function PreviewBars(props: PreviewPartProps) {
  const x = () => 254 + props.index * 46
  const logit = () => barOf(props.logit / TALLEST_LOGIT)
  const probability = () => barOf(props.probability)
  return (
    <g>
      <rect class="preview-logit" x={x()} width="15" rx="2" {...logit()} />
      <rect class="preview-probability" x={x() + 18} width="15" rx="2" {...probability()} />
      <text class="preview-label" x={x() + 16} y="154" text-anchor="middle">
        {props.name}
      </text>
    </g>
  )
}

/** Four decimals, as long as that is not nothing. */
function probabilityText(value: number): string {
  return value < 0.00005 ? numberText(value, 2) : value.toFixed(4)
}

/** A bar from zero to `share` of the height, downwards where it is negative, never thinner than a hair. */
function barOf(share: number): { y: number; height: number } {
  const bounded = Math.max(share, FLOOR / TALLEST_LOGIT)
  const height = Math.max(1, Math.abs(bounded) * (ZERO - ONE))
  return { y: bounded < 0 ? ZERO : ZERO - height, height }
}
