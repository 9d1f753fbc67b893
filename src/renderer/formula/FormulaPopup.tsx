import {
  createEffect,
  createSignal,
  For,
  Match,
  on,
  onCleanup,
  onMount,
  Show,
  Switch,
  type JSX,
} from 'solid-js'
import type { FormulaAssist, Signature } from './assist'
import { SUGGESTIONS_ID, suggestionId } from './FormulaField'
import { parameterAt } from './parameter-at'
import type { Suggestion } from './suggesting'
import type { PartValue } from './part-value'
import './formula-popup.css'

/** Where the popup stands, in the window's pixels. */
interface Place {
  readonly left: number
  readonly top: number
}

const GAP = 4

/** What helps while a formula is typed: a list of names, the arguments of the call, a value, or what is wrong. */
export function FormulaPopup(props: { readonly assist: FormulaAssist }) {
  const { assist } = props
  const { editor, suggesting, values } = assist
  const [place, setPlace] = createSignal<Place>({ left: 0, top: 0 })
  let popup: HTMLDivElement | undefined
  const something = () =>
    editor.mode() !== 'idle' &&
    (assist.problem() ?? suggesting.chosen() ?? values.shown() ?? assist.signature()) !== undefined

  function follow() {
    if (popup?.isConnected) setPlace(placeBy(fieldBox(editor.place()), popup))
  }

  createEffect(
    on([editor.text, editor.caret, something, assist.problem, values.shown, suggesting.suggestions], follow),
  )
  onMount(() => {
    window.addEventListener('scroll', follow, true)
    window.addEventListener('resize', follow)
    onCleanup(() => {
      window.removeEventListener('scroll', follow, true)
      window.removeEventListener('resize', follow)
    })
  })

  return (
    <Show when={something()}>
      <div
        class="formula-popup"
        ref={(element) => (popup = element)}
        style={{ left: `${place().left}px`, top: `${place().top}px` }}
        // The field keeps the keyboard.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
      >
        <Switch
          fallback={
            <Show when={assist.signature()}>{(now) => <SignatureTip now={now()} assist={assist} />}</Show>
          }
        >
          <Match when={assist.problem()}>
            {(problem) => (
              <p class="formula-problem" role="alert">
                {problem().sentence}
              </p>
            )}
          </Match>
          <Match when={suggesting.chosen()}>
            {(chosen) => <Suggestions assist={assist} chosen={chosen()} />}
          </Match>
          <Match when={values.shown()}>{(value) => <ValueTip value={value()} />}</Match>
        </Switch>
      </div>
    </Show>
  )
}

/** The field that is typed into. On another sheet than its own, the cell's editor is not there: then it is the bar. */
function fieldBox(place: 'cell' | 'bar'): DOMRect {
  const selector =
    place === 'cell' && document.querySelector('.cell-editor.open') ? '.cell-editor' : '.formula-input'
  return document.querySelector(selector)!.getBoundingClientRect()
}

/** Below the field, or above it where only there is room. */
function placeBy({ left, top, bottom }: DOMRect, { offsetWidth, offsetHeight }: HTMLElement): Place {
  const above = top - GAP - offsetHeight
  const fits = bottom + GAP + offsetHeight <= window.innerHeight
  return {
    left: Math.max(GAP, Math.min(left, window.innerWidth - offsetWidth - GAP)),
    top: fits || above < 0 ? bottom + GAP : above,
  }
}

function Suggestions(props: { readonly assist: FormulaAssist; readonly chosen: Suggestion }) {
  const { suggesting } = props.assist
  let list!: HTMLDivElement
  createEffect(() => {
    list.querySelector(`[id="${suggestionId(props.chosen.name)}"]`)?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <>
      <div
        class="formula-suggestions scrollable"
        role="listbox"
        id={SUGGESTIONS_ID}
        aria-label="Functions and names"
        ref={list}
      >
        <For each={suggesting.suggestions()}>
          {(help) => (
            <div
              class="formula-suggestion"
              role="option"
              id={suggestionId(help.name)}
              aria-selected={help === props.chosen}
              onClick={() => suggesting.accept(help)}
            >
              <span class="mono">{help.name}</span>
              <span class="formula-suggestion-purpose">{help.purpose}</span>
            </div>
          )}
        </For>
      </div>
      <p class="formula-popup-foot">
        <span class="mono">{props.chosen.signature}</span> {props.chosen.purpose}
      </p>
    </>
  )
}

/** `SOFTMAX(logits, [axis])`, the argument at the caret marked and explained. */
function SignatureTip(props: { readonly now: Signature; readonly assist: FormulaAssist }) {
  const at = () => parameterAt(props.now.help, props.now.call.argument)
  const parameter = () => props.now.help.parameters[at() ?? -1]
  const repeats = () => props.now.help.kind === 'usual' && props.now.help.repeating > 0

  function select(index: number) {
    const span = props.now.call.arguments[index]
    if (span) props.assist.editor.placeCaret(span)
  }

  return (
    <div class="formula-signature" role="note" aria-label={`Arguments of ${props.now.help.name}`}>
      <p class="mono">
        {props.now.help.name}(
        <For each={props.now.help.parameters}>
          {({ name, optional }, index) => (
            <>
              <span
                classList={{ 'formula-argument': true, current: index() === at() }}
                aria-current={index() === at() ? 'true' : undefined}
                onClick={() => select(index())}
              >
                {optional ? `[${name}]` : name}
              </span>
              {index() < props.now.help.parameters.length - 1 ? ', ' : ''}
            </>
          )}
        </For>
        {repeats() ? ', …' : ''})
      </p>
      <Show when={parameter()}>
        {(now) => (
          <p class="formula-argument-help">
            <b>{now().name}</b> {now().description}
            <Show when={now().default}>
              {(value) => (
                <span class="formula-default">
                  {' '}
                  Default: <span class="mono">{value()}</span>
                </span>
              )}
            </Show>
          </p>
        )}
      </Show>
      <TipFoot>
        <button
          type="button"
          class="formula-help-link"
          tabindex="-1"
          onClick={() => props.assist.showHelp(props.now.help.name)}
        >
          Help for {props.now.help.name}
        </button>
        <kbd>F1</kbd>
      </TipFoot>
    </div>
  )
}

function ValueTip(props: { readonly value: PartValue }) {
  const { outcome, part } = props.value
  return (
    <div class="formula-part" role="status">
      <p class="mono formula-part-text">{part}</p>
      <p classList={{ mono: outcome.ok, 'formula-problem': !outcome.ok }}>
        {outcome.ok ? `= ${outcome.value}` : outcome.message}
      </p>
      <Show when={outcome.ok}>
        <TipFoot>
          <kbd>F9</kbd> puts the value in its place, <kbd>Esc</kbd> hides it
        </TipFoot>
      </Show>
    </div>
  )
}

function TipFoot(props: { readonly children: JSX.Element }) {
  return <p class="formula-popup-foot">{props.children}</p>
}
