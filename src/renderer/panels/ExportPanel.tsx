import { createUniqueId, For, Show, type JSX } from 'solid-js'
import { countText } from '../../core/wording'
import type { CsvExport } from '../../protocol/api'
import type { ExportChoice, ExportQuestion } from '../state/files/exporting'
import {
  CONTENTS,
  DIGITS_OF,
  EXPORT_DELIMITERS,
  EXPORT_ENCODINGS,
  encodingChange,
  encodingOf,
  NEWLINES,
  NUMBERS,
  numbersOf,
  shownLines,
} from './export-options'
import { DECIMALS, labelOf, QUOTES, type ImportOption } from './import-options'
import { TextFileForm } from './TextFileForm'
import './export-panel.css'

/** Asks how a sheet is written to a file that the workbook does not become, and shows how that begins. */
export function ExportPanel(props: { readonly question: ExportQuestion }) {
  const { question } = props
  const format = () => question.chosen().format
  const isValues = () => question.chosen().contents === 'values'
  return (
    <TextFileForm
      title={`Export “${question.sheet}”`}
      class="export"
      fieldsLabel="How the file is written"
      fields={
        <>
          <Choice
            label="Cells as"
            options={CONTENTS}
            value={question.chosen().contents}
            first
            onChange={(contents) => question.change(contents as ExportChoice['contents'])}
          />
          <Numbers format={format()} disabled={!isValues()} onChange={question.changeFormat} />
          <Choice
            label="Decimal mark"
            options={DECIMALS}
            value={format().reading?.decimal ?? '.'}
            onChange={(decimal) =>
              question.changeFormat({ reading: { ...format().reading, decimal: decimal as '.' | ',' } })
            }
          />
          <Choice
            label="Cells are parted by"
            options={EXPORT_DELIMITERS}
            value={format().delimiter}
            onChange={(delimiter) => question.changeFormat({ delimiter })}
          />
          <Choice
            label="Quotes"
            options={QUOTES.filter(({ value }) => value !== '')}
            value={format().quote || '"'}
            onChange={(quote) => question.changeFormat({ quote, escape: quote })}
          />
          <Choice
            label="Lines end with"
            options={NEWLINES}
            value={format().newline}
            onChange={(newline) => question.changeFormat({ newline: newline as CsvExport['newline'] })}
          />
          <Choice
            label="Encoding"
            options={EXPORT_ENCODINGS}
            value={encodingOf(format())}
            onChange={(encoding) => question.changeFormat(encodingChange(encoding))}
          />
        </>
      }
      hint="The workbook stays what it is."
      verb="Export…"
      refused={question.problem() !== undefined}
      onAnswer={question.answer}
    >
      <Show when={isValues() && question.formulaLike > 0}>
        <label class="option export-escape">
          <input
            type="checkbox"
            checked={format().escapeFormulas ?? false}
            onChange={(event) => question.changeFormat({ escapeFormulas: event.currentTarget.checked })}
          />
          <span>
            {question.formulaLike === 1 ? 'One text' : countText(question.formulaLike, 'text')} could be taken
            for a formula by a spreadsheet that opens the file: put an apostrophe in front.
          </span>
        </label>
      </Show>
      <Show when={question.problem()}>
        {(problem) => (
          <p class="import-doubt" role="alert" data-problem="">
            {problem()}
          </p>
        )}
      </Show>
      <pre class="export-preview mono" aria-label="How the file begins" tabindex="0">
        <For each={shownLines(question.preview())}>
          {(line) => (
            <span class="export-line">
              {line.text}
              <span class="export-mark">{line.mark}</span>
            </span>
          )}
        </For>
      </pre>
    </TextFileForm>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly options: readonly ImportOption[]
  readonly value: string
  /** Focus begins here. */
  readonly first?: boolean
  readonly onChange: (value: string) => void
}

/** One of several; a value that the list does not hold is shown as it is. */
function Choice(props: ChoiceProps): JSX.Element {
  const options = () =>
    props.options.some(({ value }) => value === props.value)
      ? props.options
      : [{ value: props.value, label: labelOf(props.options, props.value) }, ...props.options]
  return (
    <label class="import-label">
      <span>{props.label}</span>
      <select
        class="field"
        data-focus={props.first ? '' : undefined}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <For each={options()}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          )}
        </For>
      </select>
    </label>
  )
}

interface NumbersProps {
  readonly format: CsvExport
  readonly disabled: boolean
  readonly onChange: (format: Partial<CsvExport>) => void
}

/** How numbers are written, and to how many digits where not to all. */
function Numbers(props: NumbersProps): JSX.Element {
  const id = createUniqueId()
  const numbers = () => props.format.numbers ?? { kind: 'exact' as const }
  const digits = () => {
    const now = numbers()
    return now.kind === 'exact' ? undefined : now.digits
  }
  return (
    <div class="import-label">
      <label for={id}>Numbers with</label>
      <div class="export-numbers">
        <select
          id={id}
          class="field"
          disabled={props.disabled}
          value={numbers().kind}
          onChange={(event) => props.onChange({ numbers: numbersOf(event.currentTarget.value, digits()) })}
        >
          <For each={NUMBERS}>{(option) => <option value={option.value}>{option.label}</option>}</For>
        </select>
        <Show when={numbers().kind !== 'exact'}>
          <input
            class="field"
            type="number"
            aria-label="How many digits"
            min={DIGITS_OF[numbers().kind].least}
            max={DIGITS_OF[numbers().kind].most}
            step="1"
            disabled={props.disabled}
            value={digits()}
            onInput={(event) => {
              const { value, valueAsNumber } = event.currentTarget
              if (value !== '') props.onChange({ numbers: numbersOf(numbers().kind, valueAsNumber) })
            }}
          />
        </Show>
      </div>
    </div>
  )
}
