import { along, lanesOf, logSumExp } from './excel-lanes'
import { asColumn, picked } from './excel-places'
import { given, isColumn, isMatrix, isRow, log1p, reductionOf, type Argument } from './excel-words'

/** The samples of a loss: what is said of each, and what is taken of their classes. */
interface Samples {
  readonly targets: string
  /** Of a row for each sample the element of its target, and the sum. */
  readonly pick: (text: string) => string
  readonly sum: (text: string) => string
  readonly classes: number
  /** Samples lie in a row: so do their losses. */
  readonly isAcross: boolean
}

/** NLL of log-probabilities. */
export function nll(
  x: Argument,
  targets: Argument,
  reduction?: Argument,
  weights?: Argument,
  ignored?: Argument,
): string | undefined {
  const samples = samplesOf(x, targets)
  const row = weightsOf(samples, weights)
  if (!samples || row === undefined) return undefined
  const weight = row === '' ? '1' : samples.pick(row)
  return reducedClasses(samples, `(-${samples.pick(x.text)})`, weight, reduction, ignored)
}

/** XENT of logits: the logarithm of the sum of exponentials less the target's logit, smoothed or not. */
export function xent(
  x: Argument,
  targets: Argument,
  reduction?: Argument,
  weights?: Argument,
  ignored?: Argument,
  smoothing?: Argument,
): string | undefined {
  if (isMatrix(x) && targets?.size?.rows === x.size!.rows && targets.size.columns === x.size!.columns)
    return xentOfProbabilities(x, targets, reduction, weights, smoothing)
  const samples = samplesOf(x, targets)
  const row = weightsOf(samples, weights)
  const lse = samples && logSumExpOf(x)
  if (!samples || row === undefined || lse === undefined) return undefined
  const weight = row === '' ? '1' : samples.pick(row)
  const own = `(${lse}-${samples.pick(x.text)})`
  const even = given(smoothing)?.text
  if (even === undefined) return reducedClasses(samples, own, weight, reduction, ignored)
  const all = samples.sum(`((${lse}-${x.text})${row === '' ? '' : `*${row}`})`)
  const smoothed = `((1-${even})*${weight}*${own}+${even}/${samples.classes}*${all})`
  return reducedClasses(samples, smoothed, weight, reduction, ignored, true)
}

function xentOfProbabilities(
  x: Argument,
  targets: Argument,
  reduction: Argument | undefined,
  weights: Argument | undefined,
  smoothing: Argument | undefined,
): string | undefined {
  const lanes = lanesOf(x, { text: '1' })
  const row = weightsOf(lanes && { isAcross: false }, weights)
  if (!lanes || row === undefined) return undefined
  const even = given(smoothing)?.text
  const shares =
    even === undefined ? targets.text : `((1-${even})*${targets.text}+${even}/${x.size!.columns})`
  const costs = `(${logSumExp(lanes)}-${x.text})`
  const each = lanes.sum(`(${shares}*${costs}${row === '' ? '' : `*${row}`})`)
  return reduced(each, reduction)
}

function samplesOf(x: Argument | undefined, targets: Argument | undefined): Samples | undefined {
  if (!x?.size || !targets?.size || x.cells === undefined) return undefined
  const { rows, columns } = targets.size
  const isOne = rows === 1 && columns === 1
  if (isOne && (isColumn(x) || isRow(x))) {
    const sum = (text: string) => `SUM(${text})`
    // One sample, whose classes lie in any direction.
    const pick = (text: string) => `INDEX(${text},${targets.text}+1)`
    return { targets: targets.text, pick, sum, classes: x.size.rows * x.size.columns, isAcross: false }
  }
  const column = asColumn(targets)
  if (column === undefined || rows * columns !== x.size.rows || x.size.columns < 2) return undefined
  return {
    targets: column,
    pick: (text) => picked({ text, cells: x.cells }, column),
    sum: (text) => `MMULT(${text},TRANSPOSE(COLUMN(${x.cells})^0))`,
    classes: x.size.columns,
    isAcross: !isColumn(targets),
  }
}

function logSumExpOf(x: Argument): string | undefined {
  return isMatrix(x)
    ? along(x, { text: '1', size: undefined, cells: undefined }, logSumExp)
    : along(x, undefined, logSumExp)
}

/** Weights of classes as a row beside samples below one another; empty where there are none. */
function weightsOf(samples: unknown, weights: Argument | undefined): string | undefined {
  const own = given(weights)
  if (!own || !samples) return ''
  if (isRow(own)) return own.text
  return isColumn(own) ? `TRANSPOSE(${own.text})` : undefined
}

/** Targets of this class do not count. */
const IGNORED = '-100'

/** Losses of samples, each with the weight of its class; `isWeighed` where the weight is in them. */
function reducedClasses(
  { targets, isAcross }: Samples,
  loss: string,
  weight: string,
  reduction: Argument | undefined,
  ignored: Argument | undefined,
  isWeighed = false,
): string | undefined {
  const other = given(ignored)?.text ?? IGNORED
  const each = isWeighed || weight === '1' ? loss : `(${weight}*${loss})`
  const counted = `IF(${targets}=${other},0,${each})`
  switch (reductionOf(reduction)) {
    case 'mean':
      return `(SUM(${counted})/SUM(IF(${targets}=${other},0,${weight})))`
    case 'sum':
      return `SUM(${counted})`
    case 'none':
      return isAcross ? `TRANSPOSE(${counted})` : counted
    default:
      return undefined
  }
}

/** PyTorch holds the logarithms of binary cross entropy at -100: below exp(-100) there is nothing to take one of. */
function clampedLog(p: string): string {
  return `IF(${p}<EXP(-100),-100,LN(${p}))`
}

export function bce(
  p: Argument,
  targets?: Argument,
  reduction?: Argument,
  weights?: Argument,
): string | undefined {
  if (!targets) return undefined
  const t = targets.text
  return reduced(
    `(-(${t}*${clampedLog(p.text)}+(1-${t})*${clampedLog(`(1-${p.text})`)}))`,
    reduction,
    weights,
  )
}

/** (1 - t)·x + (1 + (w - 1)·t)·log(1 + exp(-x)), with the logarithm in its stable form. */
export function bceOfLogits(
  x: Argument,
  targets?: Argument,
  reduction?: Argument,
  weights?: Argument,
  positive?: Argument,
): string | undefined {
  if (!targets) return undefined
  const t = targets.text
  const softplus = `(${log1p(`EXP(-ABS(${x.text}))`)}+(ABS(${x.text})-${x.text})/2)`
  const own = given(positive)
  const weighed = own === undefined ? softplus : `(1+(${own.text}-1)*${t})*${softplus}`
  return reduced(`((1-${t})*${x.text}+${weighed})`, reduction, weights)
}

function reduced(each: string, reduction?: Argument, weights?: Argument): string | undefined {
  const own = given(weights)
  const weighed = own === undefined ? each : `(${each}*${own.text})`
  switch (reductionOf(reduction)) {
    case 'mean':
      return `AVERAGE(${weighed})`
    case 'sum':
      return `SUM(${weighed})`
    case 'none':
      return weighed
    default:
      return undefined
  }
}
