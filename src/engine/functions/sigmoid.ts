import { sigmoidOf } from '../../core/sigmoid'
import { accepted } from '../../core/problem'
import type { FunctionDescriptor } from './descriptor'
import { elements } from './parameters'
import { LOG_ONE_PLUS } from './sources'

export const SIGMOID = {
  name: 'SIGMOID',
  purpose: 'The logistic function 1 / (1 + exp(-x)): a logit’s probability.',
  parameters: [elements('x', 'Logits.')],
  returns: 'One number per element, in the shape of x.',
  example: { formula: '=SIGMOID(-40)', result: '4.248354255291589e-18' },
  pytorch: 'torch.sigmoid(x)',
  accuracy: 'Within 4 ulp of the exact value, gradual underflow included.',
  source: LOG_ONE_PLUS,
  unholdable: { notANumber: 'x is nan' },
  pieces: { argument: 'x', each: 'element' },
  shape: (call) => call.shape('x'),
  compute: (args) => accepted(sigmoidOf(args.numbers('x'))),
} satisfies FunctionDescriptor
