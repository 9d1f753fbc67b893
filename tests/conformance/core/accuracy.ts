import { ANSWERED, answerTo } from './golden-answer'
import { flatten, type GoldenCase } from './golden-case'
import { ulpsOff, worst } from './ulps'

/** How one worksheet function did on all golden cases that ask it. */
export interface Accuracy {
  readonly name: string
  /** How many values were compared. */
  readonly values: number
  /** The largest distance from the exact value, in ulps. */
  readonly worst: number
  /** The same of PyTorch in float64. */
  readonly worstOfTorch: number
}

/** The worksheet function that answers each kind of golden case. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  softmax: 'SOFTMAX',
  log_softmax: 'LOGSOFTMAX',
  logsumexp: 'LOGSUMEXP',
  softmax2d: 'SOFTMAX2D',
  sigmoid: 'SIGMOID',
  logsigmoid: 'LOGSIGMOID',
  softplus: 'SOFTPLUS',
  log1p: 'LOG1P',
  expm1: 'EXPM1',
  logit: 'LOGIT',
  nll_loss: 'NLL',
  cross_entropy: 'XENT',
  cross_entropy_prob: 'XENT',
  binary_cross_entropy: 'BCE',
  bce_with_logits: 'BCELOGITS',
}

/** One row per function that any of `cases` asks, in the order above. */
export function accuracyOf(cases: readonly GoldenCase[]): readonly Accuracy[] {
  const known = cases.filter(({ op, exact }) => exact !== null && ANSWERED.includes(op))
  const names = [...new Set(Object.values(FUNCTIONS))]
  return names.flatMap((name) => {
    const asked = known.filter(({ op }) => FUNCTIONS[op] === name)
    return asked.length === 0 ? [] : [accuracyOfFunction(name, asked)]
  })
}

function accuracyOfFunction(name: string, cases: readonly GoldenCase[]): Accuracy {
  const here = cases.map((golden) => ulpsOff(golden, answerTo(golden)))
  const torch = cases.flatMap((golden) =>
    golden.torch64 === null ? [] : [ulpsOff(golden, flatten(golden.torch64))],
  )
  return {
    name,
    values: here.reduce((count, ulps) => count + ulps.length, 0),
    worst: worst(here.map(worst)),
    worstOfTorch: worst(torch.map(worst)),
  }
}
