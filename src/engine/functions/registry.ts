import type { FunctionDescriptor } from './descriptor'
import { ARANGE } from './arange'
import { ARGMAX } from './argmax'
import { BCE } from './bce'
import { BCELOGITS } from './bcelogits'
import { BFLOAT16 } from './bfloat16'
import { EXPM1 } from './expm1'
import { FLOAT16 } from './float16'
import { FLOAT32 } from './float32'
import { LINSPACE } from './linspace'
import { LOG1P } from './log1p'
import { LOGIT } from './logit'
import { LOGSIGMOID } from './logsigmoid'
import { LOGSOFTMAX } from './logsoftmax'
import { LOGSUMEXP } from './logsumexp'
import { NLL } from './nll'
import { ONEHOT } from './onehot'
import { PICK } from './pick'
import { RANDINTS } from './randints'
import { RANDN } from './randn'
import { RANDU } from './randu'
import { SIGMOID } from './sigmoid'
import { SOFTMAX } from './softmax'
import { SOFTMAX2D } from './softmax2d'
import { SOFTPLUS } from './softplus'
import { TOPK } from './topk'
import { ULP } from './ulp'
import { XENT } from './xent'

/** Every function that the sheet has beyond a spreadsheet's usual ones, in the order of the reference. */
export const FUNCTIONS: readonly FunctionDescriptor[] = [
  SOFTMAX,
  LOGSOFTMAX,
  LOGSUMEXP,
  SOFTMAX2D,
  SIGMOID,
  LOGSIGMOID,
  LOG1P,
  EXPM1,
  SOFTPLUS,
  LOGIT,
  NLL,
  XENT,
  BCE,
  BCELOGITS,
  ONEHOT,
  PICK,
  ARGMAX,
  TOPK,
  ARANGE,
  LINSPACE,
  RANDN,
  RANDU,
  RANDINTS,
  FLOAT32,
  FLOAT16,
  BFLOAT16,
  ULP,
]

const byName = new Map(FUNCTIONS.map((descriptor) => [descriptor.name, descriptor]))

export function functionNamed(name: string): FunctionDescriptor | undefined {
  return byName.get(name.toUpperCase())
}
