import { createSignal, onMount, Show } from 'solid-js'
import { FieldProblem } from './FieldProblem'
import { sliderProblem, type Slider } from '../../core/slider'
import type { SliderQuestion } from '../state/cells/slider-editing'
import './slider-panel.css'

export interface SliderPanelProps {
  readonly question: SliderQuestion
  /** Answers why it was refused. */
  readonly onPut: (slider: Slider) => Promise<string | undefined>
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** What numbers a cell's slider goes through. */
export function SliderPanel(props: SliderPanelProps) {
  let first!: HTMLInputElement
  onMount(() => first.select())
  const { slider } = props.question
  const [min, setMin] = createSignal(String(slider.min))
  const [max, setMax] = createSignal(String(slider.max))
  const [step, setStep] = createSignal(String(slider.step))
  const [scale, setScale] = createSignal(slider.scale)
  const [problem, setProblem] = createSignal<string>()

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const texts = [min(), max(), step()]
    const odd = texts.find((text) => readNumber(text) === undefined)
    if (odd !== undefined)
      return setProblem(odd.trim() === '' ? 'Each field holds a number.' : `“${odd.trim()}” is no number.`)
    const [from = NaN, to = NaN, by = NaN] = texts.map(readNumber)
    const wanted = { min: from, max: to, step: by, scale: scale() }
    setProblem(sliderProblem(wanted) ?? (await props.onPut(wanted)))
  }

  return (
    <section
      class="slider-panel raised-panel aside-panel"
      role="dialog"
      aria-label={`Slider in ${props.question.name}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onClose()
      }}
    >
      <form onSubmit={submit}>
        <h2>Slider in {props.question.name}</h2>
        <div class="slider-ends">
          <NumberField label="From" value={min()} onInput={setMin} ref={(field) => (first = field)} />
          <NumberField label="To" value={max()} onInput={setMax} />
          <NumberField label="Step" value={step()} onInput={setStep} />
        </div>
        <label class="slider-field">
          Scale
          <select
            class="field"
            onChange={(event) => setScale(event.currentTarget.value === 'log' ? 'log' : 'linear')}
          >
            <option value="linear" selected={scale() === 'linear'}>
              Linear
            </option>
            <option value="log" selected={scale() === 'log'}>
              Logarithmic
            </option>
          </select>
        </label>
        <FieldProblem sentence={problem()} />
        <div class="dialog-buttons">
          <Show when={props.question.has}>
            <button type="button" class="button dialog-aside" onClick={() => props.onRemove()}>
              Remove
            </button>
          </Show>
          <button type="button" class="button" onClick={() => props.onClose()}>
            Cancel
          </button>
          <button type="submit" class="button button-primary">
            {props.question.has ? 'Change' : 'Insert'}
          </button>
        </div>
      </form>
    </section>
  )
}

function NumberField(props: {
  readonly label: string
  readonly value: string
  readonly onInput: (text: string) => void
  readonly ref?: (field: HTMLInputElement) => void
}) {
  return (
    <label class="slider-field">
      {props.label}
      <input
        ref={(field) => props.ref?.(field)}
        class="field mono"
        inputmode="decimal"
        autocomplete="off"
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </label>
  )
}

/** A number as it is typed, also with a typographic minus. */
function readNumber(text: string): number | undefined {
  const plain = text.trim().replace('−', '-')
  const value = plain === '' ? NaN : Number(plain)
  return Number.isNaN(value) ? undefined : value
}
