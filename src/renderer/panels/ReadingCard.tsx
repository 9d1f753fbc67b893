import { elapsedText, percentText } from '../bars/progress-text'
import './reading-card.css'

export interface ReadingCardProps {
  readonly phase: string
  /** 0 to 1. */
  readonly done: number | undefined
  /** When it began, of `performance.now()`. */
  readonly since: number
  readonly onCancel: () => void
}

/** A long file that is being read: how far, how fast, and the way out. */
export function ReadingCard(props: ReadingCardProps) {
  const done = () => props.done ?? 0
  const left = () => {
    const passed = performance.now() - props.since
    return done() > 0.02 ? `${elapsedText((passed / done()) * (1 - done()))} left` : ''
  }
  return (
    <div class="reading-card" role="group" aria-label="Reading a file">
      <div class="reading-line">
        <span>{props.phase}</span>
        <span class="reading-figure">
          {percentText(done())} {left()}
        </span>
      </div>
      <div
        class="reading-track"
        role="progressbar"
        aria-label="Reading"
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow={Math.round(done() * 100)}
      >
        <span style={{ transform: `scaleX(${done()})` }} />
      </div>
      <button type="button" class="button" onClick={() => props.onCancel()}>
        Cancel
      </button>
    </div>
  )
}
