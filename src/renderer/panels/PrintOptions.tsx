import { For, Show } from 'solid-js'
import { papers, type Orientation, type PaperName } from '../print/paper'
import type { PrintScale } from '../print/paginate'
import type { PaneChartPlace, PrintSettings } from '../print/print-settings'
import type { Printing, PrintWhat } from '../state/print/printing'

const SCALES: readonly { readonly scale: PrintScale; readonly label: string }[] = [
  { scale: 'fit-width', label: 'All columns on one page' },
  { scale: 'fit-page', label: 'All cells on one page' },
  { scale: 1, label: '100%' },
  { scale: 0.75, label: '75%' },
  { scale: 0.5, label: '50%' },
]

const CHECKS: readonly {
  readonly name: 'gridlines' | 'headings' | 'bands'
  readonly label: string
}[] = [
  { name: 'gridlines', label: 'Gridlines' },
  { name: 'headings', label: 'Row and column headings' },
  { name: 'bands', label: 'File, sheet and page number' },
]

const PANE_CHARTS: readonly { readonly place: PaneChartPlace; readonly label: string }[] = [
  { place: 'after', label: 'After the cells' },
  { place: 'beside', label: 'Beside the cells' },
  { place: 'none', label: 'Not printed' },
]

const MOST_REPEATED = 50

/** Everything that can be said of how a sheet is printed. */
export function PrintOptions(props: { readonly printing: Printing }) {
  const { printing } = props
  const change = (part: Partial<PrintSettings>) => printing.change(part)
  return (
    <div class="print-options">
      <fieldset class="options" aria-label="What is printed">
        <What printing={printing} what="sheet" label="This sheet" first />
        <Show when={printing.selection()}>
          <What printing={printing} what="selection" label={`Selection, ${printing.selection()}`} />
        </Show>
        <What printing={printing} what="charts" label="Charts alone" />
      </fieldset>
      <div class="print-pair">
        <label class="print-label">
          <span>Paper</span>
          <select
            class="field"
            value={printing.settings().paper}
            onChange={(event) => change({ paper: event.currentTarget.value as PaperName })}
          >
            <For each={Object.entries(papers)}>
              {([name, { label }]) => <option value={name}>{label}</option>}
            </For>
          </select>
        </label>
        <label class="print-label">
          <span>Orientation</span>
          <select
            class="field"
            value={printing.settings().orientation}
            onChange={(event) => change({ orientation: event.currentTarget.value as Orientation })}
          >
            <option value="portrait">Portrait</option>
            <option value="landscape">Landscape</option>
          </select>
        </label>
      </div>
      <label class="print-label">
        <span>Size</span>
        <select
          class="field"
          value={String(printing.settings().scale)}
          onChange={(event) => change({ scale: SCALES[event.currentTarget.selectedIndex]!.scale })}
        >
          <For each={SCALES}>{({ scale, label }) => <option value={String(scale)}>{label}</option>}</For>
        </select>
      </label>
      <fieldset class="options" aria-label="What stands on the pages">
        <For each={CHECKS}>{(check) => <Check printing={printing} {...check} />}</For>
        <Show when={printing.chartCounts().floats > 0}>
          <Check printing={printing} name="floats" label="Charts over the cells" />
        </Show>
      </fieldset>
      <Show when={printing.chartCounts().pane > 0}>
        <PaneCharts printing={printing} />
      </Show>
      <label class="print-label">
        <span>First rows on every page</span>
        <input
          class="field"
          type="number"
          min="0"
          max={MOST_REPEATED}
          value={printing.repeated()}
          onInput={(event) => {
            const rows = event.currentTarget.valueAsNumber
            if (Number.isInteger(rows) && rows >= 0 && rows <= MOST_REPEATED) printing.setRepeated(rows)
          }}
        />
      </label>
      <div class="print-pair">
        <PageField
          label="From page"
          value={printing.span().from}
          most={printing.count()}
          onPage={(from) => printing.setSpan({ ...printing.span(), from })}
        />
        <PageField
          label="to page"
          value={printing.span().to}
          most={printing.count()}
          onPage={(to) => printing.setSpan({ ...printing.span(), to })}
        />
      </div>
    </div>
  )
}

function Check(props: {
  readonly printing: Printing
  readonly name: (typeof CHECKS)[number]['name'] | 'floats'
  readonly label: string
}) {
  return (
    <label class="option">
      <input
        type="checkbox"
        checked={props.printing.settings()[props.name]}
        onChange={(event) => props.printing.change({ [props.name]: event.currentTarget.checked })}
      />
      {props.label}
    </label>
  )
}

/** Where the charts of the pane go, and whether there was room for them. */
function PaneCharts(props: { readonly printing: Printing }) {
  return (
    <label class="print-label">
      <span>Charts of the pane</span>
      <select
        class="field"
        disabled={props.printing.what() === 'charts'}
        value={props.printing.settings().charts}
        onChange={(event) =>
          props.printing.change({ charts: PANE_CHARTS[event.currentTarget.selectedIndex]!.place })
        }
      >
        <For each={PANE_CHARTS}>{({ place, label }) => <option value={place}>{label}</option>}</For>
      </select>
      <Show when={props.printing.crowded()}>
        <small class="print-aside">Those without room beside the cells come after them.</small>
      </Show>
    </label>
  )
}

function What(props: {
  readonly printing: Printing
  readonly what: PrintWhat
  readonly label: string
  readonly first?: boolean
}) {
  return (
    <label class="option">
      <input
        type="radio"
        name="what"
        data-focus={props.first ? '' : undefined}
        checked={props.printing.what() === props.what}
        onChange={() => props.printing.setWhat(props.what)}
      />
      {props.label}
    </label>
  )
}

function PageField(props: {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly onPage: (page: number) => void
}) {
  return (
    <label class="print-label">
      <span>{props.label}</span>
      <input
        class="field"
        type="number"
        min="1"
        max={Math.max(1, props.most)}
        value={props.value}
        onChange={(event) => {
          const page = event.currentTarget.valueAsNumber
          if (Number.isInteger(page)) props.onPage(page)
          event.currentTarget.value = String(props.value)
        }}
      />
    </label>
  )
}
