import { For, Show } from 'solid-js'
import { typedCount, typedLimit, withAxis, withGrid } from './chart-edits'
import { axisFormats, axisScales, hasGrid, type AxisLook, type AxisName } from '../chart-spec'
import type { EditorParts } from './ChartEditor'
import { DraftField } from './DraftField'

export interface AxisFieldsProps extends Pick<EditorParts, 'chart' | 'onChange'> {
  readonly side: AxisName
  readonly name: string
  /** Whether numbers lie along it, which have limits and a scale. */
  readonly measured: boolean
  /** Whether its gridlines are drawn where they are wanted. */
  readonly lined: boolean
}

const SCALES = { linear: 'Linear', log: 'Logarithmic', symlog: 'Symmetric log' } as const
const FORMATS = { general: 'General', fixed: 'Fixed', percent: 'Percent', scientific: 'Scientific' } as const
const MOST_DIGITS = 20

/** What is said of one axis; what is left out is chosen from the numbers. */
export function AxisFields(props: AxisFieldsProps) {
  const axis = () => props.chart[props.side] ?? {}
  const set = <K extends keyof AxisLook>(key: K, value: AxisLook[K] | undefined, typing?: string) =>
    props.onChange((chart) => withAxis(chart, props.side, key, value), typing)
  const label = (what: string) => `${what} of the ${props.name.toLowerCase()}`

  function takeLimit(which: 'min' | 'max', text: string): string | undefined {
    const typed = typedLimit(text, which, axis())
    if (!typed.ok) return typed.message
    set(which, typed.value, label(which))
    return undefined
  }

  return (
    <details class="axis-fields">
      <summary>{props.name}</summary>
      <DraftField
        label="Title"
        value={axis().title ?? ''}
        placeholder="none"
        take={(text) => {
          set('title', text === '' ? undefined : text, label('title'))
          return undefined
        }}
      />
      <Show when={props.measured}>
        <label class="choice-field">
          Scale
          <select
            class="field"
            value={axis().scale ?? 'linear'}
            onChange={(event) =>
              set(
                'scale',
                axisScales.find((one) => one === event.currentTarget.value),
              )
            }
          >
            <For each={axisScales}>{(scale) => <option value={scale}>{SCALES[scale]}</option>}</For>
          </select>
        </label>
        <div class="pair-fields">
          <DraftField
            label="From"
            number
            placeholder="least"
            value={numberIn(axis().min)}
            take={(text) => takeLimit('min', text)}
          />
          <DraftField
            label="To"
            number
            placeholder="greatest"
            value={numberIn(axis().max)}
            take={(text) => takeLimit('max', text)}
          />
        </div>
        <div class="pair-fields">
          <label class="choice-field">
            Numbers
            <select
              class="field"
              value={axis().format ?? 'general'}
              onChange={(event) =>
                set(
                  'format',
                  axisFormats.find((one) => one === event.currentTarget.value),
                )
              }
            >
              <For each={axisFormats}>{(format) => <option value={format}>{FORMATS[format]}</option>}</For>
            </select>
          </label>
          <DraftField
            label="Digits"
            number
            placeholder="as needed"
            value={numberIn(axis().digits)}
            take={(text) => {
              const typed = typedCount(text, 0, MOST_DIGITS)
              if (!typed.ok) return typed.message
              set('digits', typed.value, label('digits'))
              return undefined
            }}
          />
        </div>
      </Show>
      <Show when={props.lined}>
        <label class="check-field">
          <input
            type="checkbox"
            checked={hasGrid(axis(), props.side)}
            onChange={(event) => {
              const grid = event.currentTarget.checked
              props.onChange((chart) => withGrid(chart, props.side, grid))
            }}
          />
          Gridlines
        </label>
      </Show>
    </details>
  )
}

function numberIn(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}
