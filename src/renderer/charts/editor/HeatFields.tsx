import { For } from 'solid-js'
import { typedLimit, withAxis, withField } from './chart-edits'
import { heatColors, type HeatColors } from '../chart-spec'
import type { EditorParts } from './ChartEditor'
import { DraftField } from './DraftField'

const HEATS: Readonly<Record<HeatColors, string>> = {
  sequential: 'From one end to the other',
  diverging: 'Two hues around zero',
}

/** The colours of a heat map, where they end, and its numbers. */
export function HeatFields(props: Pick<EditorParts, 'chart' | 'onChange'>) {
  const limit = (which: 'min' | 'max', text: string) => {
    const typed = typedLimit(text, which, props.chart.left ?? {})
    if (!typed.ok) return typed.message
    props.onChange((chart) => withAxis(chart, 'left', which, typed.value), `colour ${which}`)
    return undefined
  }
  return (
    <>
      <label class="choice-field">
        Colours
        <select
          class="field"
          value={props.chart.heat ?? ''}
          onChange={(event) => {
            const heat = heatColors.find((one) => one === event.currentTarget.value)
            props.onChange((chart) => withField(chart, 'heat', heat))
          }}
        >
          <option value="">By the numbers</option>
          <For each={heatColors}>{(heat) => <option value={heat}>{HEATS[heat]}</option>}</For>
        </select>
      </label>
      <div class="pair-fields">
        <DraftField
          label="Colours from"
          number
          placeholder="least"
          value={String(props.chart.left?.min ?? '')}
          take={(text) => limit('min', text)}
        />
        <DraftField
          label="Colours to"
          number
          placeholder="greatest"
          value={String(props.chart.left?.max ?? '')}
          take={(text) => limit('max', text)}
        />
      </div>
      <label class="check-field">
        <input
          type="checkbox"
          checked={props.chart.numbers !== false}
          onChange={(event) => {
            const numbers = event.currentTarget.checked ? undefined : false
            props.onChange((chart) => withField(chart, 'numbers', numbers))
          }}
        />
        Numbers in cells
      </label>
    </>
  )
}
