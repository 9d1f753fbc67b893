/**
 * The core beside the textbook: every function on a million float64 values, and in the same run the loop that
 * the textbook gives, with plain `Math.exp`.
 */
import { resolve } from 'node:path'
import { build } from 'vite'
import * as textbook from './textbook.mjs'

const COUNT = 1_000_000
const CLASSES = 10
const ROUNDS = 21
const MOST = 2.5

/**
 * Times each function and its textbook loop in turns, so that what else the machine does hits both; the fastest
 * round of each counts. Everything runs once before anything is timed, so that no loop has the luck of being the
 * only one that the compiler has seen.
 */
export async function run() {
  const pairs = pairsOf(await bundledCore(), makeData())
  for (const { here, plain } of [...pairs, ...pairs, ...pairs]) {
    here()
    plain()
  }
  return pairs.map(({ name, here, plain }) => {
    const times = { here: Infinity, plain: Infinity }
    for (let round = 0; round < ROUNDS; round++) {
      times.here = Math.min(times.here, timeOf(here))
      times.plain = Math.min(times.plain, timeOf(plain))
    }
    const ratio = times.here / times.plain
    const perElement = (milliseconds) => ((milliseconds * 1e6) / COUNT).toFixed(1)
    const figure = `${perElement(times.here)} ns beside ${perElement(times.plain)} ns an element, ${ratio.toFixed(2)}×`
    return { name, figure, bound: `at most ${MOST}×`, met: ratio <= MOST }
  })
}

function timeOf(action) {
  const start = performance.now()
  action()
  return performance.now() - start
}

/** The core as the application ships it: bundled, so that a call between its files costs what it costs there. */
async function bundledCore() {
  const entry = 'virtual:core'
  const exported = {
    softmax: 'softmax',
    logSoftmax: 'log-softmax',
    logSumExp: 'log-sum-exp',
    softmax2d: 'softmax2d',
    sigmoidOf: 'sigmoid',
    logSigmoidOf: 'log-sigmoid',
    softplusOf: 'softplus',
    logit: 'logit',
    nll: 'nll',
    crossEntropy: 'cross-entropy',
    bce: 'bce',
    bceLogits: 'bce-logits',
  }
  const source = Object.entries(exported).map(
    ([name, file]) => `export { ${name} } from ${JSON.stringify(resolve('src/core', `${file}.ts`))}`,
  )
  const entryModule = {
    name: 'core-entry',
    resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
    load: (id) => (id === `\0${entry}` ? source.join('\n') : undefined),
  }
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [entryModule],
    build: { write: false, minify: false, ssr: true, rolldownOptions: { input: entry } },
  })
  return import(`data:text/javascript,${encodeURIComponent(bundle.output[0].code)}`)
}

/** Numbers from a fixed sequence: logits of some spread, probabilities, class indices. */
function makeData() {
  let state = 1
  const uniform = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  const logits = filled(COUNT, () => (uniform() + uniform() + uniform() - 1.5) * 8)
  return {
    logits,
    probabilities: filled(COUNT, () => 0.001 + 0.998 * uniform()),
    binary: filled(COUNT, () => Math.round(uniform())),
    classTargets: filled(COUNT / CLASSES, () => Math.floor(uniform() * CLASSES)),
    logprobs: logits.map((x) => -Math.abs(x)),
    out: new Float64Array(COUNT),
  }
}

const filled = (length, make) => Float64Array.from({ length }, make)
const column = (data) => ({ rows: data.length, columns: 1, data })
const table = (data) => ({ rows: data.length / CLASSES, columns: CLASSES, data })
const pair = (name, here, plain) => ({ name, here, plain })

function pairsOf(core, data) {
  return [
    ...activationPairs(core, data),
    ...brickPairs(core, data),
    ...classPairs(core, data),
    ...binaryPairs(core, data),
  ]
}

function activationPairs(core, { logits, out }) {
  return [
    pair(
      'SOFTMAX of one column',
      () => core.softmax(column(logits)),
      () => textbook.softmax(logits, out),
    ),
    pair(
      `SOFTMAX along rows of ${CLASSES}`,
      () => core.softmax(table(logits), 1),
      () => textbook.softmaxRows(logits, CLASSES, out),
    ),
    pair(
      'LOGSOFTMAX',
      () => core.logSoftmax(column(logits)),
      () => textbook.logSoftmax(logits, out),
    ),
    pair(
      'LOGSUMEXP',
      () => core.logSumExp(column(logits)),
      () => textbook.logSumExp(logits),
    ),
  ]
}

function brickPairs(core, { logits, probabilities, out }) {
  return [
    pair(
      'SIGMOID',
      () => core.sigmoidOf(column(logits)),
      () => textbook.sigmoid(logits, out),
    ),
    pair(
      'LOGSIGMOID',
      () => core.logSigmoidOf(column(logits)),
      () => textbook.logSigmoid(logits, out),
    ),
    pair(
      'SOFTPLUS',
      () => core.softplusOf(column(logits)),
      () => textbook.softplus(logits, out),
    ),
    pair(
      'LOGIT',
      () => core.logit(column(probabilities)),
      () => textbook.logit(probabilities, out),
    ),
  ]
}

function classPairs(core, { logits, logprobs, probabilities, classTargets }) {
  const hard = { logits: table(logits), targets: column(classTargets) }
  const soft = { logits: table(logits), targets: table(probabilities) }
  const likelihood = { logprobs: table(logprobs), targets: column(classTargets) }
  return [
    pair(
      `NLL of ${CLASSES} classes`,
      () => core.nll(likelihood),
      () => textbook.nll(logprobs, classTargets, CLASSES),
    ),
    pair(
      `XENT of ${CLASSES} classes`,
      () => core.crossEntropy(hard),
      () => textbook.crossEntropy(logits, classTargets, CLASSES),
    ),
    pair(
      'XENT of probabilities',
      () => core.crossEntropy(soft),
      () => textbook.crossEntropyOfProbabilities(logits, probabilities, CLASSES),
    ),
  ]
}

function binaryPairs(core, { logits, probabilities, binary }) {
  return [
    pair(
      'BCE',
      () => core.bce({ p: column(probabilities), targets: column(binary) }),
      () => textbook.bce(probabilities, binary),
    ),
    pair(
      'BCELOGITS',
      () => core.bceLogits({ logits: column(logits), targets: column(binary) }),
      () => textbook.bceLogits(logits, binary),
    ),
  ]
}
