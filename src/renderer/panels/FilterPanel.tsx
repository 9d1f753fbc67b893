import { createMemo, createResource, createSignal, For, onMount, Show } from 'solid-js'
import { columnName } from '../../core/address'
import type { FilterCondition, FilterValue } from '../../protocol/api'
import { FieldProblem } from './FieldProblem'
import { conditionOf, CONDITIONS, readCondition, type ConditionName } from './filter-conditions'
import './filter-panel.css'

export interface FilterPanelProps {
  readonly column: number
  /** What the column keeps now. */
  readonly keep: FilterCondition | undefined
  readonly values: () => Promise<readonly FilterValue[]>
  readonly onKeep: (condition: FilterCondition | undefined) => void
  readonly onSort: (descending: boolean) => void
  readonly onClose: () => void
}

/** More values than this are found by searching. */
const MOST_SHOWN = 400

/** What rows of a column are kept: values to tick, or a condition. */
export function FilterPanel(props: FilterPanelProps) {
  let panel!: HTMLElement
  onMount(() => panel.querySelector<HTMLElement>('select')?.focus())
  const [values] = createResource(() => props.values())
  const [search, setSearch] = createSignal('')
  const kept = props.keep?.kind === 'values' ? new Set(props.keep.texts) : undefined
  /** Ticks that were changed; a value without one is as it was. */
  const [ticks, setTicks] = createSignal<ReadonlyMap<string, boolean>>(new Map())
  const isOn = (text: string) => ticks().get(text) ?? kept?.has(text) ?? true
  const found = createMemo(() => {
    const words = search().trim().toLowerCase()
    return (values() ?? []).filter(({ text }) => text.toLowerCase().includes(words))
  })
  const given = readCondition(props.keep)
  const [name, setName] = createSignal<ConditionName>(given.name)
  const [first, setFirst] = createSignal(given.first)
  const [second, setSecond] = createSignal(given.second)
  const [problem, setProblem] = createSignal<string>()

  function tickAll(on: boolean) {
    setTicks((all) => new Map([...all, ...found().map(({ text }) => [text, on] as const)]))
  }

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const chosen = name()
    if (chosen !== 'values') {
      const condition = conditionOf(chosen, first(), second())
      if (typeof condition === 'string') return setProblem(condition)
      return props.onKeep(condition)
    }
    const all = values() ?? []
    // A search that is still typed means what it shows, as in Excel.
    const meant = search().trim() === '' ? all : found()
    const texts = meant.map(({ text }) => text).filter(isOn)
    if (texts.length === 0) return setProblem('Nothing is ticked, which would hide every row: tick a value.')
    props.onKeep(texts.length === all.length ? undefined : { kind: 'values', texts })
  }

  return (
    <section
      class="filter-panel raised-panel"
      ref={panel}
      role="dialog"
      aria-label={`Filter column ${columnName(props.column)}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onClose()
      }}
    >
      <form onSubmit={submit}>
        <div class="format-row">
          <button type="button" class="button" onClick={() => props.onSort(false)}>
            Sort up
          </button>
          <button type="button" class="button" onClick={() => props.onSort(true)}>
            Sort down
          </button>
        </div>
        <select
          class="field"
          aria-label="Keep rows"
          onChange={(event) => setName(event.currentTarget.value as ConditionName)}
        >
          <For each={CONDITIONS}>
            {(condition) => (
              <option value={condition.name} selected={condition.name === name()}>
                {condition.label}
              </option>
            )}
          </For>
        </select>
        <Show
          when={name() === 'values'}
          fallback={
            <Operands
              count={CONDITIONS.find((condition) => condition.name === name())?.operands ?? 0}
              first={first()}
              second={second()}
              onFirst={setFirst}
              onSecond={setSecond}
            />
          }
        >
          <input
            class="field"
            type="search"
            aria-label="Search values"
            placeholder="Search"
            value={search()}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
          <label class="filter-value filter-all">
            <input
              type="checkbox"
              checked={found().every(({ text }) => isOn(text))}
              onChange={(event) => tickAll(event.currentTarget.checked)}
            />
            All
          </label>
          <div class="filter-values" role="group" aria-label="Values">
            <For each={found().slice(0, MOST_SHOWN)}>
              {({ text, count }) => (
                <label class="filter-value">
                  <input
                    type="checkbox"
                    checked={isOn(text)}
                    onChange={(event) => {
                      const on = event.currentTarget.checked
                      setTicks((all) => new Map([...all, [text, on] as const]))
                    }}
                  />
                  <span>{text === '' ? '(blanks)' : text}</span>
                  <small>{count}</small>
                </label>
              )}
            </For>
          </div>
          <Show when={found().length > MOST_SHOWN}>
            <p class="filter-more">{found().length - MOST_SHOWN} more: search for them.</p>
          </Show>
        </Show>
        <FieldProblem sentence={problem()} />
        <div class="dialog-buttons">
          <button type="button" class="button dialog-aside" onClick={() => props.onKeep(undefined)}>
            Clear
          </button>
          <button type="button" class="button" onClick={() => props.onClose()}>
            Cancel
          </button>
          <button type="submit" class="button button-primary">
            OK
          </button>
        </div>
      </form>
    </section>
  )
}

function Operands(props: {
  readonly count: number
  readonly first: string
  readonly second: string
  readonly onFirst: (text: string) => void
  readonly onSecond: (text: string) => void
}) {
  return (
    <div class="format-row">
      <Show when={props.count > 0}>
        <input
          class="field"
          aria-label="Compare with"
          value={props.first}
          onInput={(event) => props.onFirst(event.currentTarget.value)}
        />
      </Show>
      <Show when={props.count > 1}>
        <span>and</span>
        <input
          class="field"
          aria-label="Up to"
          value={props.second}
          onInput={(event) => props.onSecond(event.currentTarget.value)}
        />
      </Show>
    </div>
  )
}
