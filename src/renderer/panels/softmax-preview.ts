import { matrix } from '../../core/matrix'
import { softmax } from '../../core/softmax'

/** One class of the preview. */
export interface PreviewRow {
  readonly name: string
  readonly logit: number
  readonly probability: number
}

const NAMES = ['cat', 'dog', 'cow', 'zebra'] as const
const LOGITS = [5, 4, -2, 7] as const
/** The class that the pointer raises, and how far. */
const RAISED = 1
const HIGHEST = 9.5

/**
 * The walkthrough's four classes; with the pointer at `across` (0 at the left edge, 1 at the right) the dog's
 * logit is as far between 0 and 9.5, to one decimal.
 */
export function previewRows(across: number | undefined): readonly PreviewRow[] {
  const logits = LOGITS.map((logit, index) =>
    index === RAISED && across !== undefined ? Math.round(across * HIGHEST * 10) / 10 : logit,
  )
  const probabilities = softmax(matrix(logits.length, 1, Float64Array.from(logits)), 0)
  return NAMES.map((name, index) => ({
    name,
    logit: logits[index]!,
    probability: probabilities.ok ? probabilities.value.data[index]! : NaN,
  }))
}
