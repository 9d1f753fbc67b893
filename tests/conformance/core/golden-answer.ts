import { bce } from '../../../src/core/bce'
import { bceLogits } from '../../../src/core/bce-logits'
import { crossEntropy } from '../../../src/core/cross-entropy'
import { expm1Of } from '../../../src/core/expm1'
import { log1pOf } from '../../../src/core/log1p'
import { logSigmoidOf } from '../../../src/core/log-sigmoid'
import { logSoftmax } from '../../../src/core/log-softmax'
import { logSumExp } from '../../../src/core/log-sum-exp'
import { logit } from '../../../src/core/logit'
import type { Matrix } from '../../../src/core/matrix'
import { nll } from '../../../src/core/nll'
import { accepted, type Checked } from '../../../src/core/problem'
import { bfloat16Of, float16Of, float32Of } from '../../../src/core/rounding'
import { sigmoidOf } from '../../../src/core/sigmoid'
import { softmax } from '../../../src/core/softmax'
import { softmax2d } from '../../../src/core/softmax2d'
import { softplusOf } from '../../../src/core/softplus'
import { asMatrix, flatten, isList, type GoldenCase, type Nested } from './golden-case'

type Answer = (golden: GoldenCase) => Checked<Matrix>

/** What the core answers to each kind of golden case that has one matrix of numbers for an answer. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  softmax: (golden) => softmax(inputOf(golden), number(golden.kwargs['dim'])),
  log_softmax: (golden) => logSoftmax(inputOf(golden), number(golden.kwargs['dim'])),
  logsumexp: (golden) => logSumExp(inputOf(golden), number(golden.kwargs['dim'])),
  softmax2d: (golden) => {
    const [channels, height] = channelsAndHeight(golden.args[0])
    return softmax2d(inputOf(golden), channels, height)
  },
  sigmoid: (golden) => accepted(sigmoidOf(inputOf(golden))),
  logsigmoid: (golden) => accepted(logSigmoidOf(inputOf(golden))),
  softplus: (golden) => accepted(softplusOf(inputOf(golden))),
  log1p: (golden) => accepted(log1pOf(inputOf(golden))),
  expm1: (golden) => accepted(expm1Of(inputOf(golden))),
  logit: (golden) => logit(inputOf(golden), number(golden.kwargs['eps'])),
  nll_loss: (golden) => nll({ logprobs: inputOf(golden), ...classLoss(golden) }),
  cross_entropy: crossEntropyOf,
  cross_entropy_prob: crossEntropyOf,
  binary_cross_entropy: (golden) => bce({ p: inputOf(golden), ...elementLoss(golden) }),
  bce_with_logits: (golden) =>
    bceLogits({
      logits: inputOf(golden),
      ...elementLoss(golden),
      posWeight: optional(golden.kwargs['pos_weight']),
    }),
  round_float32: (golden) => accepted(float32Of(inputOf(golden))),
  round_float16: (golden) => accepted(float16Of(inputOf(golden))),
  round_bfloat16: (golden) => accepted(bfloat16Of(inputOf(golden))),
}

/** The kinds of golden case that `answerTo` knows. */
export const ANSWERED: readonly string[] = Object.keys(ANSWERS)

/** The core's answer, flat. A refusal is a bug here: every golden case is a fair question. */
export function answerTo(golden: GoldenCase): readonly number[] {
  const answer = ANSWERS[golden.op]!(golden)
  if (!answer.ok) throw new Error(`${golden.op}: ${answer.problem.found}; ${answer.problem.rule}`)
  return [...answer.value.data]
}

function crossEntropyOf(golden: GoldenCase): Checked<Matrix> {
  return crossEntropy({
    logits: inputOf(golden),
    ...classLoss(golden),
    labelSmoothing: number(golden.kwargs['label_smoothing']),
  })
}

function classLoss({ args, kwargs }: GoldenCase) {
  return {
    targets: asMatrix(args[1]!),
    reduction: text(kwargs['reduction']),
    weights: optional(kwargs['weight']),
    ignoreIndex: number(kwargs['ignore_index']),
  }
}

function elementLoss({ args, kwargs }: GoldenCase) {
  return {
    targets: asMatrix(args[1]!),
    reduction: text(kwargs['reduction']),
    weights: optional(kwargs['weight']),
  }
}

function inputOf(golden: GoldenCase): Matrix {
  return asMatrix(golden.args[0]!)
}

function optional(nested: Nested | undefined): Matrix | undefined {
  return nested === undefined || nested === null ? undefined : asMatrix(nested)
}

function number(nested: Nested | undefined): number | undefined {
  return nested === undefined || nested === null ? undefined : flatten(nested)[0]
}

function text(nested: Nested | undefined): string | undefined {
  return typeof nested === 'string' ? nested : undefined
}

/** Channels and height of a block `(N, C, H, W)`. */
function channelsAndHeight(block: Nested | undefined): [number, number] {
  const image = isList(block) ? block[0] : undefined
  const channel = isList(image) ? image[0] : undefined
  return [isList(image) ? image.length : 0, isList(channel) ? channel.length : 0]
}
