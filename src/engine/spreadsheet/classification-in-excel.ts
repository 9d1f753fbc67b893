import type { Shape } from '../../core/matrix'

/** An argument as it stands in Excel's formula. */
export interface Argument {
  readonly text: string
  /** How many cells it has, where it is a range and nothing else. */
  readonly size: Shape | undefined
}

/** A function in Excel's words; `undefined` where these arguments have no equivalent. */
type InExcel = (...args: Argument[]) => string | undefined

/**
 * The functions of classification as formulas of Excel 2010, which LibreOffice computes too: no LET, no LAMBDA. They
 * are array formulas. Each form is stable: no exponential overflows, and small results keep about twelve digits.
 * Functions that are absent, and arguments for which a form answers `undefined`, have no equivalent.
 */
export const IN_EXCEL: Readonly<Record<string, InExcel>> = {
  SIGMOID: ({ text: x }) => `(EXP((${x}-ABS(${x}))/2)/(1+EXP(-ABS(${x}))))`,
  LOGSIGMOID: ({ text: x }) => `((${x}-ABS(${x}))/2-${log1p(`EXP(-ABS(${x}))`)})`,
  SOFTPLUS: ({ text: x }) => `((${x}+ABS(${x}))/2+${log1p(`EXP(-ABS(${x}))`)})`,
  LOG1P: ({ text: x }) => log1p(x),
  EXPM1: ({ text: x }) => `IF(ABS(${x})<1E-4,${x}+${x}^2/2+${x}^3/6+${x}^4/24,EXP(${x})-1)`,
  LOGIT: (p, eps) => logit(eps ? clamped(p.text, eps.text) : p.text),
  SOFTMAX: (x, axis) => along(x, axis, ({ shifted, sum }) => `(EXP(${shifted})/${sum(`EXP(${shifted})`)})`),
  LOGSOFTMAX: (x, axis) => along(x, axis, ({ shifted, sum }) => `(${shifted}-LN(${sum(`EXP(${shifted})`)}))`),
  LOGSUMEXP: (x, axis) =>
    along(x, axis, ({ shifted, sum, most }) => `(${most}+LN(${sum(`EXP(${shifted})`)}))`),
  ARGMAX: argmax,
  ONEHOT: onehot,
  PICK: (matrix, indices) => (isMatrix(matrix) && isColumn(indices) ? picked(matrix, indices) : undefined),
  NLL: (logprobs, targets, reduction, ...rest) =>
    rest.length === 0 ? classLoss(logprobs, targets, reduction, negative) : undefined,
  XENT: (logits, targets, reduction, ...rest) =>
    rest.length === 0 ? classLoss(logits, targets, reduction, crossEntropy) : undefined,
  BCE: (p, targets, reduction, weights) =>
    reduced(
      `(-(${targets?.text}*${clampedLog(p.text)}+(1-${targets?.text})*${clampedLog(`(1-${p.text})`)}))`,
      reduction,
      weights,
    ),
  BCELOGITS: (x, targets, reduction, weights, positive) =>
    reduced(binaryLoss(x.text, targets?.text ?? '', positive?.text), reduction, weights),
}

/** log(1 + e): a series where the sum would lose the digits of e. */
function log1p(e: string): string {
  return `IF(ABS(${e})<1E-4,${e}-${e}^2/2+${e}^3/3-${e}^4/4,LN(1+${e}))`
}

function logit(p: string): string {
  return `LN(${p}/(1-${p}))`
}

function clamped(p: string, eps: string): string {
  return `IF(${p}<${eps},${eps},IF(${p}>1-${eps},1-${eps},${p}))`
}

/** PyTorch holds the logarithms of binary cross entropy at -100: below exp(-100) there is nothing to take one of. */
function clampedLog(p: string): string {
  return `IF(${p}<EXP(-100),-100,LN(${p}))`
}

/** What a lane has: its largest element, its elements less that, and a sum along it. */
interface Lane {
  readonly most: string
  readonly shifted: string
  readonly sum: (text: string) => string
}

function along(
  x: Argument | undefined,
  axis: Argument | undefined,
  form: (lane: Lane) => string,
): string | undefined {
  if (!x) return undefined
  if (!axis) {
    if (isMatrix(x)) return undefined
    const most = `MAX(${x.text})`
    return form({ most, shifted: `(${x.text}-${most})`, sum: (text) => `SUM(${text})` })
  }
  const lanes = lanesOf(x, axis)
  return lanes && form(lanes)
}

/** The lanes of a range along an axis. Largest elements by SUBTOTAL over lanes cut out by OFFSET, sums by MMULT. */
function lanesOf({ text, size }: Argument, axis: Argument): Lane | undefined {
  if (!size) return undefined
  switch (axis.text) {
    case '1':
    case '-1': {
      const most = `SUBTOTAL(4,OFFSET(${text},ROW(${text})-MIN(ROW(${text})),0,1))`
      return { most, shifted: `(${text}-${most})`, sum: (of) => `MMULT(${of},TRANSPOSE(COLUMN(${text})^0))` }
    }
    case '0': {
      const columns = `TRANSPOSE(COLUMN(${text})-MIN(COLUMN(${text})))`
      const most = `TRANSPOSE(SUBTOTAL(4,OFFSET(${text},0,${columns},${size.rows},1)))`
      return { most, shifted: `(${text}-${most})`, sum: (of) => `MMULT(TRANSPOSE(ROW(${text})^0),${of})` }
    }
    default:
      return undefined
  }
}

/** Powers of two are exact up to here. */
const MOST_CLASSES = 50

function argmax(x: Argument, axis?: Argument): string | undefined {
  if (!axis) return isMatrix(x) ? undefined : `(MATCH(MAX(${x.text}),${x.text},0)-1)`
  const lanes = lanesOf(x, axis)
  if (!lanes || !x.size) return undefined
  const isRows = axis.text !== '0'
  const count = isRows ? x.size.columns : x.size.rows
  if (count > MOST_CLASSES) return undefined
  // The first of the largest is the highest bit of the places where they stand.
  const place = isRows ? `COLUMN(${x.text})` : `ROW(${x.text})`
  const bits = lanes.sum(`(IF(${x.text}=${lanes.most},1,0)*2^(MAX(${place})-${place}))`)
  return `(${count - 1}-INT(LOG(${bits}+0.5,2)))`
}

const MOST_COLUMNS = 200

function onehot(targets: Argument, classes?: Argument): string | undefined {
  const count = Number(classes?.text)
  if (!Number.isInteger(count) || count < 1 || count > MOST_COLUMNS || !isColumn(targets)) return undefined
  return `IF(${targets.text}={${Array.from({ length: count }, (_, i) => i).join(',')}},1,0)`
}

/** From each row of a range the element whose 0-based place the indices say, as a column. */
function picked(matrix: Argument, indices: Argument): string {
  const place = `(COLUMN(${matrix.text})-MIN(COLUMN(${matrix.text})))`
  return `MMULT(IF(${indices.text}=${place},${matrix.text},0),TRANSPOSE(COLUMN(${matrix.text})^0))`
}

const negative = (logprobs: Argument, targets: Argument) => `(-${picked(logprobs, targets)})`

function crossEntropy(logits: Argument, targets: Argument): string | undefined {
  const lse = IN_EXCEL['LOGSUMEXP']!(logits, { text: '1', size: undefined })
  return lse === undefined ? undefined : `(${lse}-${picked(logits, targets)})`
}

/** Targets of this class do not count. */
const IGNORED = '-100'

/** A loss of samples by rows, targets as class indices in a column. */
function classLoss(
  x: Argument | undefined,
  targets: Argument | undefined,
  reduction: Argument | undefined,
  loss: (x: Argument, targets: Argument) => string | undefined,
): string | undefined {
  if (!x?.size || !targets?.size || x.size.columns < 2) return undefined
  if (!isColumn(targets) || targets.size.rows !== x.size.rows) return undefined
  const each = loss(x, targets)
  if (each === undefined) return undefined
  const counted = `IF(${targets.text}=${IGNORED},0,${each})`
  switch (reductionOf(reduction)) {
    case 'mean':
      return `(SUM(${counted})/SUM(IF(${targets.text}=${IGNORED},0,1)))`
    case 'sum':
      return `SUM(${counted})`
    case 'none':
      return counted
    default:
      return undefined
  }
}

/** (1 - t)·x + (1 + (w - 1)·t)·log(1 + exp(-x)), with the logarithm in its stable form. */
function binaryLoss(x: string, t: string, positive: string | undefined): string {
  const softplus = `(${log1p(`EXP(-ABS(${x}))`)}+(ABS(${x})-${x})/2)`
  const weighed = positive === undefined ? softplus : `(1+(${positive}-1)*${t})*${softplus}`
  return `((1-${t})*${x}+${weighed})`
}

function reduced(each: string, reduction?: Argument, weights?: Argument): string | undefined {
  const weighed = weights === undefined ? each : `(${each}*${weights.text})`
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

function reductionOf(reduction: Argument | undefined): string | undefined {
  if (!reduction || reduction.text === '') return 'mean'
  return /^"(mean|sum|none)"$/i.exec(reduction.text)?.[1]?.toLowerCase()
}

function isMatrix({ size }: Argument): boolean {
  return size !== undefined && size.rows > 1 && size.columns > 1
}

function isColumn({ size }: Argument): boolean {
  return size?.columns === 1
}
