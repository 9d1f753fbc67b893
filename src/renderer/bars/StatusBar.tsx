import CircleAlert from 'lucide-solid/icons/circle-alert'
import X from 'lucide-solid/icons/x'
import { createMemo, Match, Show, Switch, type JSX } from 'solid-js'
import type { Summary } from '../../protocol/api'
import { Icon } from './Icon'
import { ProgressReadout } from './ProgressReadout'
import { spokenProgress } from './progress-text'
import { SelectionSummary } from './SelectionSummary'
import './status-bar.css'

/** A sentence about what was done, or why it was not. */
export interface StatusNotice {
  readonly kind: 'info' | 'error'
  readonly text: string
}

export interface StatusBarProps {
  /** The sheet tabs, at the left. */
  readonly tabs?: JSX.Element
  readonly summary: Summary | undefined
  /** A calculation long enough to mention; `since` is of `performance.now()`. */
  readonly progress:
    { readonly phase: string; readonly done: number | undefined; readonly since: number } | undefined
  readonly notice?: StatusNotice | undefined
  readonly onDismissNotice?: () => void
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
        <Switch fallback={<span class="status-ready">Ready</span>}>
          <Match when={props.progress}>{(progress) => <ProgressReadout {...progress()} />}</Match>
          <Match when={props.notice}>
            {(notice) => <Notice notice={notice()} onDismiss={props.onDismissNotice} />}
          </Match>
        </Switch>
      </div>
      <SelectionSummary summary={props.summary} />
      <div class="visually-hidden" role="status" aria-live="polite">
        {spoken()}
      </div>
    </footer>
  )
}

function Notice(props: { readonly notice: StatusNotice; readonly onDismiss: (() => void) | undefined }) {
  return (
    <div class="status-notice" data-kind={props.notice.kind}>
      <Show when={props.notice.kind === 'error'}>
        <Icon of={CircleAlert} size={14} />
      </Show>
      <span
        class="status-notice-text"
        role={props.notice.kind === 'error' ? 'alert' : 'status'}
        title={props.notice.text}
      >
        {props.notice.text}
      </span>
      <Show when={props.onDismiss}>
        <button type="button" class="icon-button" aria-label="Dismiss" onClick={() => props.onDismiss?.()}>
          <Icon of={X} size={14} />
        </button>
      </Show>
    </div>
  )
}
