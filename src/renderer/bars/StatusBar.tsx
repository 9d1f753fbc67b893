import CircleAlert from 'lucide-solid/icons/circle-alert'
import Info from 'lucide-solid/icons/info'
import X from 'lucide-solid/icons/x'
import { createMemo, Show, type JSX } from 'solid-js'
import type { Summary } from '../../protocol/api'
import type { EditStatus } from '../formula/assist'
import { Icon } from './Icon'
import { ProgressReadout } from './ProgressReadout'
import { spokenProgress } from './progress-text'
import { SelectionSummary } from './SelectionSummary'
import { ZoomButtons } from './ZoomButtons'
import './status-bar.css'

/** A sentence about what was done, or why it was not. */
export interface StatusNotice {
  readonly kind: 'info' | 'error'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

export interface StatusBarProps {
  /** The sheet tabs, at the left. */
  readonly tabs?: JSX.Element
  /** Whether a cell is being edited, and what the arrows do then. */
  readonly editing: EditStatus
  readonly summary: Summary | undefined
  /** A figure of the summary was copied. */
  readonly onCopied: (text: string) => void
  /** 1 is 100%. */
  readonly zoom: number
  readonly onZoom: (by: 1 | -1 | 0) => void
  /** A calculation long enough to mention; `since` is of `performance.now()`. */
  readonly progress:
    | {
        readonly phase: string
        readonly done: number | undefined
        readonly since: number
        readonly onCancel?: (() => void) | undefined
      }
    | undefined
  readonly notice?: StatusNotice | undefined
  readonly onDismissNotice?: () => void
}

const STATUS: Readonly<Record<EditStatus, string>> = {
  ready: 'Ready',
  enter: 'Enter',
  edit: 'Edit',
  point: 'Point',
}

/** The bar at the bottom: tabs, what the engine is doing, what the selection comes to. */
export function StatusBar(props: StatusBarProps) {
  const spoken = createMemo(() =>
    props.progress ? spokenProgress(props.progress.phase, props.progress.done) : '',
  )
  return (
    <footer class="status-bar">
      {props.tabs}
      <div class="status-state">
        <Show when={props.progress} fallback={<span class="status-ready">{STATUS[props.editing]}</span>}>
          {(progress) => <ProgressReadout {...progress()} />}
        </Show>
      </div>
      <SelectionSummary summary={props.summary} onCopied={props.onCopied} />
      <ZoomButtons zoom={props.zoom} onZoom={props.onZoom} />
      <div class="visually-hidden" role="status" aria-live="polite">
        {spoken()}
      </div>
      <div aria-live="polite">
        <Show when={props.notice}>
          {(notice) => <Notice notice={notice()} onDismiss={props.onDismissNotice} />}
        </Show>
      </div>
    </footer>
  )
}

/** A card above the bar, where even a long sentence is whole. */
function Notice(props: { readonly notice: StatusNotice; readonly onDismiss: (() => void) | undefined }) {
  const isError = () => props.notice.kind === 'error'
  return (
    <div class="status-notice" data-kind={props.notice.kind}>
      <Icon of={isError() ? CircleAlert : Info} />
      <p role={isError() ? 'alert' : undefined}>{props.notice.text}</p>
      <Show when={props.notice.action}>
        {(action) => (
          <button
            type="button"
            class="notice-action"
            onClick={() => {
              const { run } = action()
              props.onDismiss?.()
              run()
            }}
          >
            {action().label}
          </button>
        )}
      </Show>
      <Show when={props.onDismiss}>
        <button type="button" class="icon-button" aria-label="Dismiss" onClick={() => props.onDismiss?.()}>
          <Icon of={X} size={14} />
        </button>
      </Show>
    </div>
  )
}
