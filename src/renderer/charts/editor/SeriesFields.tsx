import ChevronDown from 'lucide-solid/icons/chevron-down'
import ChevronUp from 'lucide-solid/icons/chevron-up'
import X from 'lucide-solid/icons/x'
import { createSignal, For, Show } from 'solid-js'
import { Icon } from '../../bars/Icon'
import { TipButton } from '../../bars/TipButton'
import { movedSeries, withField, withoutSeries, withSeries } from './chart-edits'
import type { ChartSeries } from '../chart-spec'
import { SERIES_COLORS, seriesVariable } from '../scene/chart-style'
import type { EditorParts } from './ChartEditor'
import { DraftField } from './DraftField'
import { RangeField } from './RangeField'

export interface SeriesFieldsProps extends EditorParts {
  readonly index: number
  readonly series: ChartSeries
  /** Whether it has a colour and an axis of its own. */
  readonly colored: boolean
}

/** One series: its name, its cells, and what else is said of it. */
export function SeriesFields(props: SeriesFieldsProps) {
  const [more, setMore] = createSignal(false)
  const color = () => props.series.color ?? props.index
  const own = () => {
    const said = color()
    return typeof said === 'string' ? said : undefined
  }
  const count = () => props.chart.series.length
  const label = (what: string) => `${what} of series ${props.index + 1}`
  const change = (how: (series: ChartSeries) => ChartSeries, typing?: string) =>
    props.onChange((chart) => withSeries(chart, props.index, how), typing)

  return (
    <li class="series-fields">
      <div class="series-row">
        <TipButton
          class="series-swatch"
          name={label('Colour and more')}
          tip="Colour and more"
          pressed={more()}
          onClick={() => setMore((open) => !open)}
        >
          <span style={{ background: seriesVariable(color()) }} />
        </TipButton>
        <DraftField
          bare
          label={label('Name')}
          placeholder="name"
          value={props.series.name}
          take={(name) => {
            change(({ nameFrom: _from, ...series }) => ({ ...series, name }), label('name'))
            return undefined
          }}
        />
        <RangeField
          bare
          needed
          label={label('Cells')}
          value={props.series.range}
          sheets={props.sheets}
          names={props.names}
          front={props.front}
          aiming={props.aiming}
          onChange={(range) => range && change((series) => ({ ...series, range }), label('cells'))}
        />
        <TipButton
          class="icon-button"
          name={`Remove series ${props.index + 1}`}
          tip={count() === 1 ? 'A chart draws at least one series' : 'Remove'}
          disabled={count() === 1}
          onClick={() => props.onChange((chart) => withoutSeries(chart, props.index))}
        >
          <Icon of={X} size={14} />
        </TipButton>
      </div>
      <Show when={more()}>
        <div class="series-more">
          <Show when={props.colored}>
            <div class="series-swatches" role="group" aria-label={label('Colour')}>
              <For each={Array.from({ length: SERIES_COLORS }, (_, i) => i)}>
                {(place) => (
                  <button
                    type="button"
                    class="series-swatch"
                    aria-label={`Colour ${place + 1}`}
                    aria-pressed={own() === undefined && Number(color()) % SERIES_COLORS === place}
                    onClick={() => change((series) => ({ ...series, color: place }))}
                  >
                    <span style={{ background: seriesVariable(place) }} />
                  </button>
                )}
              </For>
              <input
                type="color"
                class="own-color"
                aria-label={`Own colour of series ${props.index + 1}`}
                value={own() ?? '#808080'}
                classList={{ chosen: own() !== undefined }}
                onInput={(event) => {
                  const next = event.currentTarget.value
                  change((series) => ({ ...series, color: next }), label('colour'))
                }}
              />
            </div>
          </Show>
          <RangeField
            label="Name from"
            placeholder="a cell that names it"
            value={props.series.nameFrom}
            sheets={props.sheets}
            names={props.names}
            front={props.front}
            aiming={props.aiming}
            onChange={(at) => change((series) => withField(series, 'nameFrom', at), label('name cell'))}
          />
          <div class="series-row">
            <Show when={props.colored}>
              <select
                class="field"
                aria-label={label('Axis')}
                value={props.series.axis}
                onChange={(event) => {
                  const axis = event.currentTarget.value === 'right' ? 'right' : 'left'
                  change((series) => ({ ...series, axis }))
                }}
              >
                <option value="left">Left axis</option>
                <option value="right">Right axis</option>
              </select>
            </Show>
            <TipButton
              class="icon-button"
              name={`Move series ${props.index + 1} up`}
              tip="Move up"
              disabled={props.index === 0}
              onClick={() => props.onChange((chart) => movedSeries(chart, props.index, props.index - 1))}
            >
              <Icon of={ChevronUp} />
            </TipButton>
            <TipButton
              class="icon-button"
              name={`Move series ${props.index + 1} down`}
              tip="Move down"
              disabled={props.index === count() - 1}
              onClick={() => props.onChange((chart) => movedSeries(chart, props.index, props.index + 1))}
            >
              <Icon of={ChevronDown} />
            </TipButton>
          </div>
        </div>
      </Show>
    </li>
  )
}
