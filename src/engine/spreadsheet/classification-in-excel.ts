import { along, logSumExp } from './excel-lanes'
import { bce, bceOfLogits, nll, xent } from './excel-losses'
import { arange, argmax, linspace, onehot, pick, topk } from './excel-places'
import { toBfloat16, toFloat16, toFloat32 } from './excel-rounding'
import { given, log1p, type InExcel } from './excel-words'

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
  EXPM1: ({ text: x }) => `IF(ABS(${x})<1E-4,${x}*(1+${x}*(1/2+${x}*(1/6+${x}/24))),EXP(${x})-1)`,
  LOGIT: (p, eps) => logit(given(eps) ? clamped(p.text, eps!.text) : p.text),
  SOFTMAX: (x, axis) => along(x, axis, ({ shifted, sum }) => `(EXP(${shifted})/${sum(`EXP(${shifted})`)})`),
  LOGSOFTMAX: (x, axis) => along(x, axis, ({ shifted, sum }) => `(${shifted}-LN(${sum(`EXP(${shifted})`)}))`),
  LOGSUMEXP: (x, axis) => along(x, axis, logSumExp),
  ARGMAX: argmax,
  ONEHOT: onehot,
  PICK: pick,
  NLL: nll,
  XENT: xent,
  BCE: bce,
  BCELOGITS: bceOfLogits,
  TOPK: topk,
  ARANGE: arange,
  LINSPACE: linspace,
  FLOAT32: ({ text: x }) => toFloat32(x),
  FLOAT16: ({ text: x }) => toFloat16(x),
  BFLOAT16: ({ text: x }) => toBfloat16(x),
}

/** Functions whose result is of the size of their first argument, element by element or lane by lane. */
export const KEEP_SIZE: ReadonlySet<string> = new Set([
  'SIGMOID',
  'LOGSIGMOID',
  'SOFTPLUS',
  'LOG1P',
  'EXPM1',
  'LOGIT',
  'SOFTMAX',
  'LOGSOFTMAX',
  'FLOAT32',
  'FLOAT16',
  'BFLOAT16',
])

function logit(p: string): string {
  return `LN(${p}/(1-${p}))`
}

function clamped(p: string, eps: string): string {
  return `IF(${p}<${eps},${eps},IF(${p}>1-${eps},1-${eps},${p}))`
}
