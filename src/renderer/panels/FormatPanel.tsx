import AlignCenter from 'lucide-solid/icons/text-align-center'
import AlignLeft from 'lucide-solid/icons/text-align-start'
import AlignRight from 'lucide-solid/icons/text-align-end'
import Bold from 'lucide-solid/icons/bold'
import Italic from 'lucide-solid/icons/italic'
import Minus from 'lucide-solid/icons/minus'
import Plus from 'lucide-solid/icons/plus'
import X from 'lucide-solid/icons/x'
import { createSignal, For, onMount } from 'solid-js'
import type { CellLook, CellRule, LookChange, NumberFormat } from '../../protocol/api'
import { Icon } from '../bars/Icon'
import { TipButton } from '../bars/TipButton'
import { fillInk, inkColor, scaleColor } from '../grid/cell-paint'
import { writtenNumber } from '../grid/written-number'
import { FieldProblem } from './FieldProblem'
import { SwatchRow } from './SwatchRow'
import './format-panel.css'

export interface FormatPanelProps {
  /** What the format of the active cell says. */
  readonly look: CellLook
  readonly onChange: (change: LookChange) => void
  readonly onToggle: (part: 'bold' | 'italic') => void
  readonly onDigits: (by: 1 | -1) => void
  /** Answers why a rule was refused. */
  readonly onRule: (rule: CellRule) => Promise<string | undefined>
  readonly onDifference: () => void
  readonly onClearRules: () => void
  readonly onClear: () => void
  readonly onClose: () => void
}

const EXAMPLE = 0.15849719094210835

const FORMATS: readonly { readonly label: string; readonly format: NumberFormat | null }[] = [
  { label: 'General', format: null },
  { label: 'Fixed', format: { kind: 'fixed', digits: 2 } },
  { label: 'Percent', format: { kind: 'percent', digits: 1 } },
  { label: 'Scientific', format: { kind: 'scientific', digits: 3 } },
  { label: 'Significant digits', format: { kind: 'significant', digits: 4 } },
  { label: 'Full precision', format: { kind: 'full' } },
  { label: 'Hexadecimal', format: { kind: 'hexadecimal' } },
]

const ALIGNMENTS = [
  { align: 'left', name: 'Align left', icon: AlignLeft },
  { align: 'center', name: 'Centre', icon: AlignCenter },
  { align: 'right', name: 'Align right', icon: AlignRight },
] as const

/** How the selected cells look. Every change is made at once, and can be undone. */
export function FormatPanel(props: FormatPanelProps) {
  let first!: HTMLSelectElement
  onMount(() => first.focus())
  const kind = () => props.look.number?.kind
  const chosen = () => FORMATS.findIndex(({ format }) => format?.kind === kind())
  const hasDigits = () => props.look.number !== undefined && 'digits' in props.look.number

  return (
    <section
      class="format-panel raised-panel aside-panel"
      aria-label="Format cells"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onClose()
      }}
    >
      <div class="format-row">
        <select
          ref={first}
          class="field"
          aria-label="Number format"
          onChange={(event) =>
            props.onChange({ number: FORMATS[Number(event.currentTarget.value)]?.format ?? null })
          }
        >
          <For each={FORMATS}>
            {({ label }, i) => (
              <option value={i()} selected={chosen() === i()}>
                {label}
              </option>
            )}
          </For>
        </select>
        <TipButton
          class="icon-button"
          name="Fewer digits"
          tip="Fewer digits"
          disabled={!hasDigits()}
          onClick={() => props.onDigits(-1)}
        >
          <Icon of={Minus} />
        </TipButton>
        <TipButton class="icon-button" name="More digits" tip="More digits" onClick={() => props.onDigits(1)}>
          <Icon of={Plus} />
        </TipButton>
        <TipButton class="icon-button" name="Close" tip="Close (Esc)" onClick={props.onClose}>
          <Icon of={X} />
        </TipButton>
      </div>
      <p class="format-example">
        {props.look.number ? writtenNumber(EXAMPLE, props.look.number) : 'As many digits as fit'}
      </p>
      <div class="format-row" role="group" aria-label="Letters">
        <TipButton
          class="icon-button"
          name="Bold"
          tip="Bold"
          pressed={props.look.bold === true}
          onClick={() => props.onToggle('bold')}
        >
          <Icon of={Bold} />
        </TipButton>
        <TipButton
          class="icon-button"
          name="Italic"
          tip="Italic"
          pressed={props.look.italic === true}
          onClick={() => props.onToggle('italic')}
        >
          <Icon of={Italic} />
        </TipButton>
        <span class="format-gap" />
        <For each={ALIGNMENTS}>
          {({ align, name, icon }) => (
            <TipButton
              class="icon-button"
              name={name}
              tip={name}
              pressed={props.look.align === align}
              onClick={() => props.onChange({ align: props.look.align === align ? null : align })}
            >
              <Icon of={icon} />
            </TipButton>
          )}
        </For>
      </div>
      <SwatchRow
        label="Text"
        chosen={props.look.color}
        colorOf={inkColor}
        onChoose={(color) => props.onChange({ color })}
      />
      <SwatchRow
        label="Fill"
        chosen={props.look.fill}
        colorOf={fillInk}
        onChoose={(fill) => props.onChange({ fill })}
      />
      <ByValue onRule={props.onRule} onDifference={props.onDifference} onClearRules={props.onClearRules} />
      <button type="button" class="button" onClick={() => props.onClear()}>
        Clear formats
      </button>
    </section>
  )
}

const SCALES = ['blue', 'heat', 'diverging'] as const
const SCALE_NAMES = {
  blue: 'Colour scale, light to blue',
  heat: 'Heat map, cold to hot',
  diverging: 'Diverging scale',
} as const

/** Looks that follow from the values: scales, bars, and how far cells are from others. */
function ByValue(props: Pick<FormatPanelProps, 'onRule' | 'onDifference' | 'onClearRules'>) {
  const [low, setLow] = createSignal('')
  const [high, setHigh] = createSignal('')
  const [problem, setProblem] = createSignal<string>()

  async function add(rule: CellRule) {
    const limits = {
      ...(low().trim() === '' ? {} : { low: Number(low()) }),
      ...(high().trim() === '' ? {} : { high: Number(high()) }),
    }
    setProblem(await props.onRule({ ...rule, ...limits }))
  }

  return (
    <fieldset class="format-values">
      <legend>By value</legend>
      <div class="format-row">
        <For each={SCALES}>
          {(colors) => (
            <TipButton
              class="format-scale"
              name={SCALE_NAMES[colors]}
              tip={SCALE_NAMES[colors]}
              onClick={() => void add({ type: 'color-scale', colors })}
            >
              <For each={[0, 0.25, 0.5, 0.75, 1]}>
                {(at) => <span style={{ background: scaleColor(colors, at) }} />}
              </For>
            </TipButton>
          )}
        </For>
        <TipButton
          class="format-scale"
          name="Data bars"
          tip="Data bars"
          onClick={() => void add({ type: 'data-bar', color: 'blue' })}
        >
          <span class="format-bars" />
        </TipButton>
      </div>
      <div class="format-row">
        <label class="format-limit">
          From
          <input
            class="field"
            inputmode="decimal"
            placeholder="least"
            value={low()}
            onInput={(event) => setLow(event.currentTarget.value)}
          />
        </label>
        <label class="format-limit">
          to
          <input
            class="field"
            inputmode="decimal"
            placeholder="greatest"
            value={high()}
            onInput={(event) => setHigh(event.currentTarget.value)}
          />
        </label>
      </div>
      <FieldProblem sentence={problem()} />
      <div class="format-row">
        <button type="button" class="button" onClick={() => props.onDifference()}>
          Difference…
        </button>
        <button type="button" class="button" onClick={() => props.onClearRules()}>
          Clear rules
        </button>
      </div>
    </fieldset>
  )
}
