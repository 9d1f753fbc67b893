import Plus from 'lucide-solid/icons/plus'
import X from 'lucide-solid/icons/x'
import { For, Index, onMount, Show } from 'solid-js'
import type { DefinedName, NumberBlock, SheetId, SheetInfo } from '../../../protocol/api'
import { Icon } from '../../bars/Icon'
import { TipButton } from '../../bars/TipButton'
import { axisName, typedCount, withAddedSeries, withField, withKind } from './chart-edits'
import { chartKindLabels } from '../chart-kinds'
import { chartKinds, legendPlaces, type ChartSpec, type LegendPlace } from '../chart-spec'
import { namedChart } from '../data/named-series'
import { AxisFields } from './AxisFields'
import { DraftField } from './DraftField'
import { HeatFields } from './HeatFields'
import { RangeField, type Aiming } from './RangeField'
import { SeriesFields } from './SeriesFields'
import './chart-editor.css'

/** What every part of the panel shares. */
export interface EditorParts {
  readonly chart: ChartSpec
  readonly sheets: readonly SheetInfo[]
  readonly names: readonly DefinedName[]
  /** The sheet in front. */
  readonly front: SheetId
  readonly aiming: Aiming
  /** `typing` names the field of which everything until it is left is one step to undo. */
  readonly onChange: (how: (chart: ChartSpec) => ChartSpec, typing?: string) => void
}

export interface ChartEditorProps extends EditorParts {
  /** Charted ranges as they are now: cells that name series. */
  readonly blocks: readonly NumberBlock[]
  /** Another field was entered. */
  readonly onEnter: () => void
  readonly onClose: () => void
}

const LEGENDS: Readonly<Record<LegendPlace, string>> = {
  top: 'Above',
  right: 'On the right',
  bottom: 'Below',
  none: 'None',
}

/** All that is said of a chart. Every change is seen at once, and is a step to undo. */
export function ChartEditor(props: ChartEditorProps) {
  let first!: HTMLInputElement
  onMount(() => first.focus())
  const kind = () => props.chart.kind
  let entered: EventTarget | null = null

  /** Only a field of cells waits for cells: any other control that is entered ends it. */
  function onFocusIn(event: FocusEvent) {
    if (event.target !== entered) props.onEnter()
    entered = event.target
    if (event.target instanceof HTMLElement && !event.target.matches('.mono')) props.aiming.aimAt(undefined)
  }

  return (
    <section
      class="chart-editor raised-panel aside-panel"
      aria-label="Edit chart"
      onFocusIn={onFocusIn}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onClose()
      }}
    >
      <header class="chart-editor-head">
        <h2>Edit chart</h2>
        <TipButton class="icon-button" name="Close" tip="Close (Esc)" onClick={props.onClose}>
          <Icon of={X} />
        </TipButton>
      </header>
      <p class="visually-hidden" role="status">
        {props.aiming.field === undefined
          ? ''
          : 'Cells that are selected in the grid, on any sheet, go here.'}
      </p>
      <DraftField
        label="Title"
        value={props.chart.title}
        ref={(field) => (first = field)}
        take={(title) => {
          props.onChange((chart) => ({ ...chart, title }), 'title')
          return undefined
        }}
      />
      <label class="choice-field">
        Kind
        <select
          class="field"
          value={kind()}
          onChange={(event) => {
            const next = chartKinds.find((one) => one === event.currentTarget.value)
            if (next) props.onChange((chart) => withKind(chart, next))
          }}
        >
          <For each={chartKinds}>{(one) => <option value={one}>{chartKindLabels[one]}</option>}</For>
        </select>
      </label>
      <Data {...props} chart={namedChart(props.chart, props.blocks)} />
      <Look {...props} />
      <AxisFields
        chart={props.chart}
        onChange={props.onChange}
        side="x"
        name={axisName(props.chart, 'x')}
        measured={kind() !== 'bar' && kind() !== 'histogram' && kind() !== 'heatmap'}
        lined={kind() !== 'bar' && kind() !== 'heatmap'}
      />
      <AxisFields
        chart={props.chart}
        onChange={props.onChange}
        side="left"
        name={axisName(props.chart, 'left')}
        measured={kind() !== 'heatmap'}
        lined={kind() !== 'heatmap'}
      />
      <Show when={kind() !== 'heatmap' && props.chart.series.some(({ axis }) => axis === 'right')}>
        <AxisFields
          chart={props.chart}
          onChange={props.onChange}
          side="right"
          name={axisName(props.chart, 'right')}
          measured
          lined={props.chart.series.every(({ axis }) => axis === 'right')}
        />
      </Show>
    </section>
  )
}

/** Which cells are drawn. */
function Data(props: EditorParts) {
  const kind = () => props.chart.kind
  const ranges = () => ({
    sheets: props.sheets,
    names: props.names,
    front: props.front,
    aiming: props.aiming,
  })
  return (
    <fieldset class="editor-part">
      <legend>Cells</legend>
      <Show when={kind() === 'reliability' && props.chart.series.length !== 2}>
        <p class="editor-hint">
          A reliability diagram draws two series: probabilities, then outcomes of 0 and 1.
        </p>
      </Show>
      <Show when={kind() !== 'histogram' && kind() !== 'reliability'}>
        <RangeField
          {...ranges()}
          label={kind() === 'heatmap' ? 'Names of columns' : kind() === 'bar' ? 'Labels' : 'Labels, or x'}
          placeholder="none"
          value={props.chart.categories}
          onChange={(at) => props.onChange((chart) => withField(chart, 'categories', at), 'labels')}
        />
      </Show>
      <Show when={kind() === 'heatmap'}>
        <RangeField
          {...ranges()}
          label="Names of rows"
          placeholder="none"
          value={props.chart.rowNames}
          onChange={(at) => props.onChange((chart) => withField(chart, 'rowNames', at), 'row names')}
        />
      </Show>
      <ul class="series-list" aria-label="Series">
        <Index each={props.chart.series}>
          {(series, index) => (
            <SeriesFields
              {...ranges()}
              chart={props.chart}
              onChange={props.onChange}
              index={index}
              series={series()}
              colored={kind() !== 'heatmap' && kind() !== 'reliability'}
            />
          )}
        </Index>
      </ul>
      <button type="button" class="button" onClick={() => props.onChange(withAddedSeries)}>
        <Icon of={Plus} size={14} />
        Add series
      </button>
    </fieldset>
  )
}

/** How they are drawn, apart from the axes. */
function Look(props: EditorParts) {
  const kind = () => props.chart.kind
  const stacks = () => kind() === 'bar' || kind() === 'area'
  const bins = () => kind() === 'histogram' || kind() === 'reliability'
  return (
    <fieldset class="editor-part">
      <legend>Look</legend>
      <Show when={stacks()}>
        <label class="check-field">
          <input
            type="checkbox"
            checked={props.chart.stacked === true}
            onChange={(event) => {
              const stacked = event.currentTarget.checked || undefined
              props.onChange((chart) => withField(chart, 'stacked', stacked))
            }}
          />
          Stacked
        </label>
      </Show>
      <Show when={kind() === 'bar'}>
        <label class="check-field">
          <input
            type="checkbox"
            checked={props.chart.horizontal === true}
            onChange={(event) => {
              const horizontal = event.currentTarget.checked || undefined
              props.onChange((chart) => withField(chart, 'horizontal', horizontal))
            }}
          />
          Horizontal bars
        </label>
      </Show>
      <Show when={kind() === 'heatmap'}>
        <HeatFields chart={props.chart} onChange={props.onChange} />
      </Show>
      <Show when={bins()}>
        <DraftField
          label="Bins"
          number
          placeholder="as many as fit"
          value={props.chart.bins === undefined ? '' : String(props.chart.bins)}
          take={(text) => {
            const typed = typedCount(text, 1, 1000)
            if (!typed.ok) return typed.message
            props.onChange((chart) => withField(chart, 'bins', typed.value), 'bins')
            return undefined
          }}
        />
      </Show>
      <Show when={kind() !== 'heatmap' && kind() !== 'reliability'}>
        <label class="choice-field">
          Legend
          <select
            class="field"
            value={props.chart.legend ?? 'bottom'}
            onChange={(event) => {
              const legend = legendPlaces.find((one) => one === event.currentTarget.value)
              props.onChange((chart) => withField(chart, 'legend', legend))
            }}
          >
            <For each={legendPlaces}>{(place) => <option value={place}>{LEGENDS[place]}</option>}</For>
          </select>
        </label>
      </Show>
    </fieldset>
  )
}
