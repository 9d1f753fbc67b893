import CornerDownLeft from 'lucide-solid/icons/corner-down-left'
import { For, Show } from 'solid-js'
import type { AnyFunction, FunctionHelp, ParameterHelp, UsualFunction } from '../../protocol/api'
import { Icon } from '../bars/Icon'

export interface FunctionDetailProps {
  readonly help: AnyFunction
  readonly onInsert: ((help: AnyFunction) => void) | undefined
  readonly onClose: () => void
}

/** The whole reference of one function. */
export function FunctionDetail(props: FunctionDetailProps) {
  return (
    <section class="function-detail" aria-label={props.help.name}>
      <div
        class="function-text scrollable"
        tabIndex={0}
        role="region"
        aria-label={`Help for ${props.help.name}`}
      >
        <h3 class="mono">{props.help.name}</h3>
        <p class="function-purpose">{props.help.purpose}</p>
        <code class="function-signature mono">{props.help.signature}</code>
        <Show when={props.help.parameters.length > 0}>
          <h4>Parameters</h4>
          <dl class="function-parameters">
            <For each={props.help.parameters}>{(parameter) => <Parameter parameter={parameter} />}</For>
          </dl>
        </Show>
        <Show
          when={props.help.kind === 'own' && props.help}
          fallback={<UsualDetail help={props.help as UsualFunction} />}
        >
          {(help) => <OwnDetail help={help()} />}
        </Show>
      </div>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={() => props.onClose()}>
          Close
        </button>
        <Show when={props.onInsert}>
          {(insert) => (
            <button type="button" class="button button-primary" onClick={() => insert()(props.help)}>
              Insert {props.help.name}
              <Icon of={CornerDownLeft} size={14} />
            </button>
          )}
        </Show>
      </div>
    </section>
  )
}

/** What only our functions have. */
function OwnDetail(props: { readonly help: FunctionHelp }) {
  return (
    <>
      <h4>Returns</h4>
      <p>{props.help.returns}</p>
      <h4>Example</h4>
      <p class="function-example mono">
        <span>{props.help.example.formula}</span>
        <span class="function-result">{props.help.example.result}</span>
      </p>
      <Show when={props.help.pytorch}>
        <h4>In PyTorch</h4>
        <code class="function-code mono">{props.help.pytorch}</code>
      </Show>
      <h4>Accuracy</h4>
      <p>{props.help.accuracy}</p>
      <h4>Source</h4>
      <p>{props.help.source}</p>
    </>
  )
}

function UsualDetail(props: { readonly help: UsualFunction }) {
  return (
    <>
      <Show when={props.help.examples.length > 0}>
        <h4>Examples</h4>
        <For each={props.help.examples}>{(example) => <code class="function-code mono">{example}</code>}</For>
      </Show>
      <h4>Category</h4>
      <p>{props.help.category}</p>
    </>
  )
}

function Parameter(props: { readonly parameter: ParameterHelp }) {
  return (
    <div class="function-parameter">
      <dt>
        <span class="mono">{props.parameter.name}</span>
        <Show when={props.parameter.optional}>
          <span class="function-optional">
            optional
            <Show when={props.parameter.default}>
              {(value) => (
                <>
                  , <span class="mono">{value()}</span>
                </>
              )}
            </Show>
          </span>
        </Show>
      </dt>
      <dd>{props.parameter.description}</dd>
    </div>
  )
}
