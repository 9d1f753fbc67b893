import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { For, Show } from 'solid-js'
import { countText } from '../../core/wording'
import { Icon } from '../bars/Icon'
import type { ImportQuestion } from '../state/files/importing'
import { ImportCount, ImportSelect } from './ImportField'
import { COMMENTS, DECIMALS, DELIMITERS, ENCODINGS, ESCAPES, QUOTES } from './import-options'
import { sizeText } from './size-text'
import { ImportTable } from './ImportTable'
import { TextFileForm } from './TextFileForm'

/** Shows how a table of text is read, and lets every guess be overruled. */
export function ImportPanel(props: { readonly question: ImportQuestion }) {
  const { question } = props
  const choice = () => question.preview().choice
  return (
    <TextFileForm
      title={`Import “${question.name}”`}
      class="import"
      about={
        <p class="import-about">
          {sizeText(question.size)} · {countText(choice().columns.length, 'column')}
          {question.preview().formulas.count > 0
            ? ` · ${countText(question.preview().formulas.count, 'formula')}`
            : ''}
        </p>
      }
      fieldsLabel="How the file is read"
      fields={
        <>
          <ImportSelect
            label="Encoding"
            options={ENCODINGS}
            value={question.chosen().encoding}
            guess={choice().encoding}
            first
            onChange={(encoding) => question.change({ encoding })}
          />
          <ImportSelect
            label="Cells are parted by"
            options={DELIMITERS}
            value={question.chosen().delimiter}
            guess={choice().delimiter}
            other
            onChange={(delimiter) => question.change({ delimiter })}
          />
          <ImportSelect
            label="Decimal mark"
            options={DECIMALS}
            value={question.chosen().decimal}
            guess={choice().decimal}
            onChange={(decimal) => question.change({ decimal: decimal as '.' | ',' | undefined })}
          />
          <ImportSelect
            label="Quotes"
            options={QUOTES}
            value={question.chosen().quote}
            guess={choice().quote}
            onChange={(quote) => question.change({ quote, escape: undefined })}
          />
          <ImportSelect
            label="Quotes inside cells"
            options={ESCAPES}
            value={question.chosen().escape}
            guess={choice().escape}
            onChange={(escape) => question.change({ escape })}
          />
          <ImportSelect
            label="Comment lines begin with"
            options={COMMENTS}
            value={question.chosen().comment}
            guess={choice().comment}
            other
            onChange={(comment) => question.change({ comment })}
          />
          <ImportCount
            label="Lines to skip"
            value={choice().skipLines}
            onChange={(skipLines) => question.change({ skipLines })}
          />
          <ImportCount
            label="Header rows"
            value={choice().headerRows}
            onChange={(headerRows) => question.change({ headerRows })}
          />
        </>
      }
      hint="Nothing of the file itself changes."
      verb="Open"
      refused={question.problem() !== undefined}
      onAnswer={question.answer}
    >
      <div class="import-doubts" aria-live="polite">
        <Show
          when={question.problem()}
          fallback={
            <For each={question.preview().doubts}>
              {(doubt) => (
                <p class="import-doubt">
                  <Icon of={TriangleAlert} size={14} />
                  {doubt}
                </p>
              )}
            </For>
          }
        >
          {(problem) => (
            <p class="import-doubt" data-problem="">
              <Icon of={TriangleAlert} size={14} />
              {problem()}
            </p>
          )}
        </Show>
      </div>
      <ImportTable preview={question.preview()} onColumns={(columns) => question.change({ columns })} />
    </TextFileForm>
  )
}
