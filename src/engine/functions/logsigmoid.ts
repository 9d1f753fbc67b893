import { logSigmoidOf } from '../../core/log-sigmoid'
import { accepted } from '../../core/problem'
import type { FunctionDescriptor } from './descriptor'
import { elements } from './parameters'
import { LOG_ONE_PLUS } from './sources'

export const LOGSIGMOID = {
  name: 'LOGSIGMOID',
  purpose: 'The logarithm of the sigmoid, without the digits that LN(SIGMOID(x)) loses.',
  parameters: [elements('x', 'Logits.')],
  returns: 'One number per element, in the shape of x.',
  example: { formula: '=LOGSIGMOID(40)', result: '-4.248354255291589e-18' },
  pytorch: 'F.logsigmoid(x)',
  accuracy: 'Within 4 ulp of the exact value, gradual underflow included.',
  source: LOG_ONE_PLUS,
  unholdable: { minusInfinity: 'x is -inf', notANumber: 'x is nan' },
  pieces: { argument: 'x', each: 'element' },
  shape: (call) => call.shape('x'),
  compute: (args) => accepted(logSigmoidOf(args.numbers('x'))),
} satisfies FunctionDescriptor
