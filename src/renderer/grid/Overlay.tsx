import MoveHorizontal from 'lucide-solid/icons/move-horizontal'
import { createMemo, For, Show } from 'solid-js'
import { rangeOf, type Cell, type Range } from '../../core/address'
import type { CellBlock } from '../../protocol/api'
import { Icon } from '../bars/Icon'
import { isSingle, type Selection } from '../state/cells/selection'
import type { ReferenceTint } from './grid-props'
import { boxOf, clipBox, type Viewport } from './layout'
import type { GridLines } from './lines'
import type { Box } from '../box'

interface OverlayProps {
  readonly blocks: readonly CellBlock[]
  readonly view: Viewport
  readonly lines: GridLines
  readonly selection: Selection
  readonly references: readonly ReferenceTint[]
  /** A formula is being typed: the ranges that it refers to can be dragged. */
  readonly editing: boolean
  readonly copied: readonly Range[]
  /** A cell that is pointed at elsewhere. */
  readonly marked: Cell | undefined
  /** What dragging the fill handle would fill. */
  readonly filling: Range | undefined
  /** Where the active cell's number can be taken hold of, if it is one that was typed. */
  readonly scrub: { readonly x: number; readonly y: number } | undefined
  /** The corner where the fill handle is drawn, if it is. */
  readonly handle: { readonly x: number; readonly y: number } | undefined
}

/** What lies over the cells: spill outlines, references, the selection, the active cell. */
export function Overlay(props: OverlayProps) {
  const box = (range: Range) => clipBox(boxOf(range, props.view, props.lines), props.view)
  const spills = createMemo(() => props.blocks.flatMap((block) => block.spills))
  const single = () => isSingle(props.selection)
  return (
    <div class="grid-overlay" aria-hidden="true">
      <For each={spills()}>{(range) => <Outline class="grid-spill" box={framed(box(range))} />}</For>
      <For each={props.references}>
        {({ range, colour, pointed }) => (
          <Outline
            class={`grid-reference r${colour + 1} ${pointed ? 'pointed' : ''} ${props.editing ? 'gripped' : ''}`}
            box={box(range)}
          />
        )}
      </For>
      <Show when={!single()}>
        <For each={props.selection.ranges}>
          {(range) => <Outline class="grid-selection" box={box(range)} />}
        </For>
      </Show>
      <Outline class="grid-active" box={framed(box(rangeOf(props.selection.active)))} />
      <Show when={props.marked}>
        {(cell) => <Outline class="grid-charted" box={framed(box(rangeOf(cell())))} />}
      </Show>
      <Show when={props.handle}>
        {(at) => (
          <div class="grid-handle" style={{ transform: `translate(${at().x - 3}px, ${at().y - 3}px)` }} />
        )}
      </Show>
      <Show when={props.scrub}>
        {(at) => (
          <div class="grid-scrub" style={{ transform: `translate(${at().x - 7}px, ${at().y - 7}px)` }}>
            <Icon of={MoveHorizontal} size={10} />
          </div>
        )}
      </Show>
      <Show when={props.filling}>
        {(range) => <Outline class="grid-filling" box={framed(box(range()))} />}
      </Show>
      <For each={props.copied}>{(range) => <Outline class="grid-copied" box={framed(box(range))} />}</For>
    </div>
  )
}

function Outline(props: { readonly class: string; readonly box: Box | undefined }) {
  return (
    <Show when={props.box}>
      {(box) => (
        <div
          class={props.class}
          style={{
            transform: `translate(${box().left}px, ${box().top}px)`,
            width: `${box().width}px`,
            height: `${box().height}px`,
          }}
        />
      )}
    </Show>
  )
}

/** A frame covers the hairlines to the left and above, where the sheet has any. */
function framed(box: Box | undefined): Box | undefined {
  if (!box) return undefined
  const [x, y] = [box.left > 0 ? 1 : 0, box.top > 0 ? 1 : 0]
  return { left: box.left - x, top: box.top - y, width: box.width + x, height: box.height + y }
}
