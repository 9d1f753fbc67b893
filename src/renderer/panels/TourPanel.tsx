import ArrowLeft from 'lucide-solid/icons/arrow-left'
import ArrowRight from 'lucide-solid/icons/arrow-right'
import ChartColumn from 'lucide-solid/icons/chart-column'
import Check from 'lucide-solid/icons/check'
import RotateCcw from 'lucide-solid/icons/rotate-ccw'
import Route from 'lucide-solid/icons/route'
import X from 'lucide-solid/icons/x'
import { createEffect, For, on, Show } from 'solid-js'
import type { Tour, TourTask } from '../../protocol/api'
import { Icon } from '../bars/Icon'
import { TipButton } from '../bars/TipButton'
import { spokenText } from './tour-text'
import { TourText } from './TourText'
import './tour-panel.css'

export interface TourPanelProps {
  readonly tour: Tour
  /** Whether a step is shown, or no more than that there is a tour. */
  readonly open: boolean
  /** The step, from 0. */
  readonly step: number
  /** Whether what a step asks for was done. */
  readonly isDone: (step: number) => boolean
  /** The keys of Next and Back, as the platform writes them. */
  readonly keys: { readonly next: string; readonly back: string }
  readonly onOpen: () => void
  readonly onNext: () => void
  readonly onBack: () => void
  readonly onRestart: () => void
  readonly onClose: () => void
  /** Goes to the cells that the text names. */
  readonly onGo: (address: string) => void
  /** Shows the chart that the step is about. */
  readonly onChart: () => void
  /** Gives the keyboard back to the sheet. */
  readonly onLeave: () => void
}

/** The guided tour beside the sheet. Next is never locked: whoever will not do what a step asks may go on. */
export function TourPanel(props: TourPanelProps) {
  let panel!: HTMLElement
  // A button that is gone with the offer takes the focus with it; the next one is where it was meant to be.
  createEffect(
    on(
      () => props.open,
      () => {
        if (document.activeElement === document.body) panel.querySelector<HTMLElement>('.tour-next')?.focus()
      },
      { defer: true },
    ),
  )

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    // The offer has no steps to go through.
    if (!props.open && event.key !== 'Escape') return
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowRight: props.onNext,
      ArrowLeft: props.onBack,
      Escape: props.onLeave,
    }
    const deed = deeds[event.key]
    if (!deed) return
    event.preventDefault()
    deed()
  }

  return (
    <section class="tour" aria-label="Tour" ref={panel} onKeyDown={onKeyDown}>
      <Show when={props.open} fallback={<Offer {...props} />}>
        <Step {...props} />
      </Show>
      <div class="visually-hidden" role="status">
        {props.open ? announcement(props) : ''}
      </div>
    </section>
  )
}

function Offer(props: TourPanelProps) {
  return (
    <div class="tour-offer">
      <Icon of={Route} />
      <p class="tour-offer-title">
        Tour in {props.tour.steps.length} {props.tour.steps.length === 1 ? 'step' : 'steps'}
      </p>
      <button type="button" class="button button-primary" onClick={() => props.onOpen()}>
        Start tour
      </button>
      <TipButton
        class="icon-button"
        name="Not now"
        tip="Not now: it stays in the View menu"
        onClick={() => props.onClose()}
      >
        <Icon of={X} />
      </TipButton>
    </div>
  )
}

function Step(props: TourPanelProps) {
  const step = () => props.tour.steps[props.step]!
  const isLast = () => props.step === props.tour.steps.length - 1
  const waits = () => step().task !== undefined && !props.isDone(props.step)
  return (
    <>
      <header class="tour-head">
        <Icon of={Route} />
        <h2 class="tour-name">{props.tour.title}</h2>
        <span class="tour-count">
          {props.step + 1} of {props.tour.steps.length}
        </span>
        <TipButton
          class="icon-button"
          name="Restart tour"
          tip="Begin the tour again"
          onClick={() => props.onRestart()}
        >
          <Icon of={RotateCcw} size={15} />
        </TipButton>
        <TipButton
          class="icon-button"
          name="Close tour"
          tip="Close the tour: View → Tour goes on here"
          onClick={() => props.onClose()}
        >
          <Icon of={X} />
        </TipButton>
      </header>
      <Progress tour={props.tour} step={props.step} isDone={props.isDone} />
      <div class="tour-body scrollable">
        <h3>{step().title}</h3>
        <TourText text={step().text} onGo={props.onGo} />
        <Show when={step().task}>
          {(task) => <Task task={task()} done={props.isDone(props.step)} onGo={props.onGo} />}
        </Show>
      </div>
      <footer class="tour-foot">
        <Show when={step().chart}>
          {(chart) => (
            <button type="button" class="tour-chart" onClick={() => props.onChart()}>
              <Icon of={ChartColumn} size={14} />
              <span>{chart()}</span>
            </button>
          )}
        </Show>
        <span class="tour-space" />
        <button
          type="button"
          class="button"
          disabled={props.step === 0}
          title={props.keys.back}
          onClick={() => props.onBack()}
        >
          <Icon of={ArrowLeft} size={15} />
          Back
        </button>
        <button
          type="button"
          class="button tour-next"
          classList={{ 'button-primary': !waits() }}
          title={props.keys.next}
          onClick={() => props.onNext()}
        >
          {isLast() ? 'Finish' : 'Next'}
          <Icon of={isLast() ? Check : ArrowRight} size={15} />
        </button>
      </footer>
    </>
  )
}

/** A short line for each step: behind, here, ahead. */
function Progress(props: Pick<TourPanelProps, 'tour' | 'step' | 'isDone'>) {
  return (
    <div
      class="tour-progress"
      role="progressbar"
      aria-label="Steps"
      aria-valuemin={1}
      aria-valuemax={props.tour.steps.length}
      aria-valuenow={props.step + 1}
    >
      <For each={props.tour.steps}>
        {(_, index) => <span classList={{ behind: index() < props.step, here: index() === props.step }} />}
      </For>
    </div>
  )
}

function Task(props: {
  readonly task: TourTask
  readonly done: boolean
  readonly onGo: (address: string) => void
}) {
  return (
    <div class="tour-task" classList={{ done: props.done }}>
      <span class="tour-tick" aria-hidden="true">
        <Show when={props.done}>
          <Icon of={Check} size={13} />
        </Show>
      </span>
      <div>
        <TourText text={props.task.text} onGo={props.onGo} />
        <Show when={props.done && props.task.done}>
          {(done) => <TourText class="tour-done" text={done()} onGo={props.onGo} />}
        </Show>
      </div>
    </div>
  )
}

/** What is heard when a step begins, and when what it asks for is done. */
function announcement({ tour, step, isDone }: TourPanelProps): string {
  const { title, text, task } = tour.steps[step]!
  if (task && isDone(step)) return `Done. ${spokenText(task.done ?? '')}`
  const asked = task ? ` ${spokenText(task.text)}` : ''
  return `Step ${step + 1} of ${tour.steps.length}: ${title}. ${spokenText(text)}${asked}`
}
