import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import CaseSensitive from 'lucide-solid/icons/case-sensitive'
import Layers from 'lucide-solid/icons/layers'
import Regex from 'lucide-solid/icons/regex'
import SquareFunction from 'lucide-solid/icons/square-function'
import WholeWord from 'lucide-solid/icons/whole-word'
import X from 'lucide-solid/icons/x'
import { createEffect, on, Show, type Component } from 'solid-js'
import { Icon } from '../bars/Icon'
import { TipButton } from '../bars/TipButton'
import type { Finding, FindOptions } from '../state/cells/finding'
import './find-bar.css'

export interface FindBarProps {
  readonly finding: Finding
  /** Closed: the grid takes the focus back. */
  readonly onDone: () => void
}

/** Finding and replacing, over the grid while it stays in use. */
export function FindBar(props: FindBarProps) {
  let field!: HTMLInputElement
  const { finding } = props

  createEffect(
    on(finding.bar, (bar) => {
      if (!bar) return
      field.focus()
      field.select()
    }),
  )

  function close() {
    finding.close()
    props.onDone()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if ((event.key === 'Enter' && event.target === field) || event.key === 'F3') {
      event.preventDefault()
      finding.go(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      void finding.replaceOne()
    }
  }

  return (
    <div class="find-bar" role="search" aria-label="Find and replace" onKeyDown={onKeyDown}>
      <div class="find-row">
        <input
          ref={field}
          class="field"
          aria-label="Find"
          placeholder="Find"
          value={finding.text()}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={finding.problem() !== undefined}
          onInput={(event) => finding.setText(event.currentTarget.value)}
        />
        <span class="find-count" role="status">
          {countText(finding)}
        </span>
        <TipButton
          class="icon-button"
          name="Previous"
          tip="Previous (Shift+Enter)"
          onClick={() => finding.go(-1)}
        >
          <Icon of={ArrowUp} />
        </TipButton>
        <TipButton class="icon-button" name="Next" tip="Next (Enter)" onClick={() => finding.go(1)}>
          <Icon of={ArrowDown} />
        </TipButton>
        <TipButton class="icon-button" name="Close" tip="Close (Esc)" onClick={close}>
          <Icon of={X} />
        </TipButton>
      </div>
      <Show when={finding.bar() === 'replace'}>
        <div class="find-row">
          <input
            class="field"
            aria-label="Replace with"
            placeholder="Replace with"
            value={finding.replacement()}
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => finding.setReplacement(event.currentTarget.value)}
          />
          <button type="button" class="button" onClick={() => void finding.replaceOne()}>
            Replace
          </button>
          <button type="button" class="button" onClick={() => void finding.replaceAll()}>
            All
          </button>
        </div>
      </Show>
      <div class="find-row find-options" role="group" aria-label="How to look">
        <Switch of={finding} name="matchCase" label="Match case" icon={CaseSensitive} />
        <Switch of={finding} name="wholeCell" label="Whole cell" icon={WholeWord} />
        <Switch of={finding} name="pattern" label="Regular expression" icon={Regex} />
        <Switch of={finding} name="everySheet" label="All sheets" icon={Layers} />
        <TipButton
          class="icon-button"
          name="In formulas"
          tip="Look in formulas instead of values"
          pressed={finding.options().within === 'formulas'}
          onClick={() =>
            finding.setOption('within', finding.options().within === 'formulas' ? 'values' : 'formulas')
          }
        >
          <Icon of={SquareFunction} />
        </TipButton>
      </div>
      <Show when={finding.problem()}>{(sentence) => <p class="find-problem">{sentence()}</p>}</Show>
      <Show when={finding.preview()}>
        {(change) => (
          <p class="find-preview" aria-label="Preview">
            <del>{change().before}</del>
            <span aria-hidden="true">→</span>
            <ins>{change().after === '' ? 'empty' : change().after}</ins>
          </p>
        )}
      </Show>
    </div>
  )
}

type SwitchName = Exclude<keyof FindOptions, 'within'>

function Switch(props: {
  readonly of: Finding
  readonly name: SwitchName
  readonly label: string
  readonly icon: Component
}) {
  return (
    <TipButton
      class="icon-button"
      name={props.label}
      tip={props.label}
      pressed={props.of.options()[props.name]}
      onClick={() => props.of.setOption(props.name, !props.of.options()[props.name])}
    >
      <Icon of={props.icon} />
    </TipButton>
  )
}

function countText(finding: Finding): string {
  if (finding.text() === '' || finding.problem()) return ''
  const count = finding.count()
  if (count === 0) return 'none'
  return finding.place() > 0 ? `${finding.place()} of ${count}` : `${count} found`
}
