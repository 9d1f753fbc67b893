import { createEffect, createMemo, createSignal, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { rangeName } from '../../../core/address'
import type { NumberBlock, SheetRange } from '../../../protocol/api'
import type { ChartDeed } from '../../state/charts/chart-placing'
import { RenameField } from '../../bars/RenameField'
import { Chart } from '../Chart'
import type { SheetCell } from '../data/chart-cells'
import { chartData, type ChartData } from '../data/chart-data'
import { withKind } from '../editor/chart-edits'
import type { ChartSpec } from '../chart-spec'
import { belowLogText, leftOutText } from './chart-summary'
import { ChartLegend } from './ChartLegend'
import { ChartMenu, type PictureWay } from './ChartMenu'
import { legendPlaceOf } from '../marks/legend-marks'
import type { Grab } from '../hands/create-point-drag'
import { ChartTable } from './ChartTable'
import { namedChart } from '../data/named-series'
import { rangesText } from './ranges-text'

export interface ChartCardProps {
  readonly spec: ChartSpec
  /** The element of its title: as deep as what it stands in. */
  readonly heading: 'h2' | 'h3'
  /** Charted ranges as the worker last sent them; what the spec names and is not here yet is drawn as nothing. */
  readonly blocks: readonly NumberBlock[]
  /** How a range is written; by default without its sheet: `A2:A5`. */
  readonly describeRange?: (range: SheetRange) => string
  /** The cell whose part of the chart the pointer is over. */
  readonly onHover?: (cell: SheetCell | undefined) => void
  /** A cell of the grid whose part of the chart is marked. */
  readonly marked?: SheetCell | undefined
  /** Whether a tour speaks of it: it is framed, and brought into view. */
  readonly pointed?: boolean
  /** Whether a step has just been undone or redone that changed it: it is marked for a moment, and brought into view. */
  readonly recalled?: boolean
  /** Takes hold of a cell whose bar or point is dragged. */
  readonly grab?: Grab | undefined
  /** What can be done about where it is. */
  readonly placing?: readonly ChartDeed[]
  /** The chart with another kind or title. */
  readonly onChange: (spec: ChartSpec) => void
  readonly onEdit: () => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
  /** The chart, with the numbers that it shows, is wanted as a picture. */
  readonly onPicture?: (way: PictureWay, spec: ChartSpec, data: ChartData) => void
}

/** One chart with its title, where its numbers are, its legend and its menu. */
export function ChartCard(props: ChartCardProps) {
  const [asTable, setAsTable] = createSignal(false)
  const [renaming, setRenaming] = createSignal(false)
  const spec = createMemo(() => namedChart(props.spec, props.blocks))
  const data = createMemo(() => chartData(spec(), props.blocks))
  const belowLog = createMemo(() => belowLogText(spec(), data()))
  const describe = (range: SheetRange) => props.describeRange?.(range) ?? rangeName(range.range)
  const ranges = () => rangesText(props.spec, describe)
  let heading: HTMLElement | undefined

  let card!: HTMLElement
  createEffect(() => (props.pointed || props.recalled) && card.scrollIntoView({ block: 'nearest' }))

  function endRename() {
    setRenaming(false)
    heading?.querySelector<HTMLElement>('button')?.focus()
  }

  return (
    <figure
      class="chart-card"
      classList={{ pointed: props.pointed === true, recalled: props.recalled === true }}
      aria-label={props.spec.title}
      ref={card}
    >
      <header class="chart-head" ref={(element) => (heading = element)}>
        <div class="chart-titles">
          <Show
            when={!renaming()}
            fallback={
              <RenameField
                label="Title of the chart"
                value={props.spec.title}
                onRename={(title) => props.onChange({ ...props.spec, title })}
                onDone={endRename}
              />
            }
          >
            <Dynamic
              component={props.heading}
              class="chart-title"
              title={props.spec.title}
              onDblClick={() => setRenaming(true)}
            >
              {props.spec.title}
            </Dynamic>
          </Show>
          <p class="chart-ranges" title={ranges()}>
            {ranges()}
          </p>
          <Show when={data().errors}>
            {(errors) => (
              <p class="chart-ranges whole">{leftOutText(errors(), describe(cellRange(errors())))}</p>
            )}
          </Show>
          <Show when={belowLog()}>{(sentence) => <p class="chart-ranges whole">{sentence()}</p>}</Show>
        </div>
        <ChartMenu
          title={props.spec.title}
          kind={props.spec.kind}
          asTable={asTable()}
          onEdit={() => props.onEdit()}
          onDuplicate={() => props.onDuplicate()}
          placing={props.placing ?? []}
          onKind={(kind) => props.onChange(withKind(props.spec, kind))}
          onTable={setAsTable}
          onPicture={props.onPicture && ((way) => props.onPicture?.(way, spec(), data()))}
          onRename={() => setRenaming(true)}
          onRemove={() => props.onRemove()}
        />
      </header>
      <div class={`chart-body legend-${legendPlaceOf(props.spec)}`}>
        <Show when={!asTable()} fallback={<ChartTable title={props.spec.title} data={data()} />}>
          <Chart
            spec={spec()}
            data={data()}
            onHover={props.onHover}
            marked={props.marked}
            grab={props.grab}
          />
        </Show>
        <Show when={legendPlaceOf(props.spec) !== 'none'}>
          <ChartLegend series={spec().series} />
        </Show>
      </div>
    </figure>
  )
}

function cellRange({ sheet, cell: { row, column } }: SheetCell): SheetRange {
  return { sheet, range: { top: row, bottom: row, left: column, right: column } }
}
